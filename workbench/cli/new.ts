import type { Cloud } from '../cloud/cloud';
import { Refusal } from '../cloud/refusal';
import { isSampleName, loadSample, SAMPLE_NAMES, SAMPLES, type SampleName } from '../samples/index';
import { type Command, DATA, type Options, print, UsageError, VALUE } from './command';
import { momentOf, withCloud } from './opening';

/** What a new workbook is made from. */
export const NEW_OPTIONS: Options = { sample: VALUE, now: VALUE };

/** A fresh workbook; a sample fills in what people would have typed, nothing derived. */
export const newCommand: Command = {
  usage: 'new [--sample NAME] [--now ISO] [--data DIR]',
  options: { ...DATA, ...NEW_OPTIONS },
  words: [0, 0],
  run: (input) =>
    withCloud(input, 'write', (cloud) => {
      if (!cloud.isNew)
        throw new Refusal(
          `There is a workbook in ${cloud.folder} already: choose another folder, or delete this one.`,
        );
      makeWorkbook(cloud, sampleOf(input.text('sample')), momentOf(input, 'now'));
      print({
        workbook: cloud.container.name,
        id: cloud.container.id,
        now: new Date(cloud.now()).toISOString(),
      });
      return 0;
    }),
};

/** The sample of a name; wrong usage when there is none. */
export function sampleOf(name = 'empty'): SampleName {
  if (!isSampleName(name))
    throw new UsageError(`There is no sample ${name}. There are: ${SAMPLE_NAMES.join(', ')}`);
  return name;
}

/** Makes the workbook of a new folder and sets its clock: to the given moment, else to the sample's own, else to the present. */
export function makeWorkbook(cloud: Cloud, sample: SampleName, now?: number): void {
  const start = SAMPLES[sample].now;
  cloud.moveClock(now ?? (start === null ? Date.now() : Date.parse(start)));
  loadSample(sample, cloud.createContainer('สมุดงานใหม่', 'Asia/Bangkok'));
  cloud.save();
}
