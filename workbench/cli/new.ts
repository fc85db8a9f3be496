import type { Cloud } from '../cloud/cloud';
import { Refusal } from '../cloud/refusal';
import { isZone } from '../cloud/zone';
import { LOCALE_NAMES } from '../model/locale';
import { isSampleName, loadSample, SAMPLE_NAMES, SAMPLES, type SampleName } from '../samples/index';
import { type Command, DATA, type Input, type Options, print, UsageError, VALUE } from './command';
import { momentOf, withCloud } from './opening';

/** What a new workbook is made from. */
export const NEW_OPTIONS: Options = { sample: VALUE, now: VALUE, locale: VALUE, zone: VALUE };

/** A fresh workbook; a sample fills in what people would have typed, nothing derived. */
export const newCommand: Command = {
  usage: 'new [--sample NAME] [--locale en_US] [--zone America/New_York] [--now ISO] [--data DIR]',
  options: { ...DATA, ...NEW_OPTIONS },
  words: [0, 0],
  run: (input) =>
    withCloud(input, 'write', (cloud) => {
      if (!cloud.isNew)
        throw new Refusal(
          `There is a workbook in ${cloud.folder} already: choose another folder, or delete this one.`,
        );
      makeWorkbook(cloud, sampleOf(input.text('sample')), askedOf(input));
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

/** What was asked of a new workbook; what is not said is as in Thailand, and now. */
export interface Asked {
  readonly now?: number;
  readonly locale?: string;
  readonly zone?: string;
}

/** The same as it was typed; wrong usage when there is no such locale or zone. */
export function askedOf(input: Input): Asked {
  const [now, locale, zone] = [momentOf(input, 'now'), input.text('locale'), input.text('zone')];
  if (locale !== undefined && !LOCALE_NAMES.includes(locale))
    throw new UsageError(`--locale is one of ${LOCALE_NAMES.join(', ')}, not ${locale}`);
  if (zone !== undefined && !isZone(zone))
    throw new UsageError(`--zone wants a time zone such as America/New_York, not ${zone}`);
  return { ...(now !== undefined && { now }), ...(locale && { locale }), ...(zone && { zone }) };
}

/**
 * Makes the workbook of a new folder and sets its clock: to the given moment, else to the sample's own, else to the present.
 * An empty one belongs to no script yet.
 */
export function makeWorkbook(cloud: Cloud, sample: SampleName, asked: Asked = {}): void {
  const { now, locale = 'th_TH', zone = 'Asia/Bangkok' } = asked;
  const start = SAMPLES[sample].now;
  const model = cloud.createContainer(NAMES[locale] ?? 'Untitled spreadsheet', zone, locale);
  cloud.moveClock(now ?? (start === null ? Date.now() : Date.parse(start)));
  loadSample(sample, model);
  cloud.parts.bindings.bindAddOn(sample !== 'empty');
  cloud.save();
}

/** What an empty workbook is called. */
const NAMES: Readonly<Record<string, string>> = { th_TH: 'สมุดงานใหม่' };
