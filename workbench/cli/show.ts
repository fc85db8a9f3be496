import { Refusal } from '../cloud/refusal';
import { type Command, DATA, FLAG, print, VALUE } from './command';
import { momentOf, withCloud } from './opening';
import { readGrid, readRecords, type Shown } from './tab-reading';

/** A tab as people see it, now or as of another day. */
export const showCommand: Command = {
  usage: 'show TAB [--grid] [--colours] [--json] [--now ISO] [--data DIR]',
  options: { ...DATA, grid: FLAG, colours: FLAG, json: FLAG, now: VALUE },
  words: [1, 1],
  run: (input) =>
    withCloud(input, 'read', (cloud) => {
      const [tab = ''] = input.words;
      const { container } = cloud;
      const moment = momentOf(input, 'now');
      if (moment !== undefined) cloud.lookAt(moment);
      const sheet = container.sheetByName(tab);
      if (!sheet) {
        const names = container.sheets().map(({ name }) => name);
        throw new Refusal(`There is no tab "${tab}". There are: ${names.join(', ')}`);
      }
      const colours = input.flag('colours');
      if (input.flag('json'))
        print(input.flag('grid') ? readGrid(sheet, colours) : readRecords(sheet, colours));
      else
        print(
          readGrid(sheet, colours)
            .map((row) => `${row.map(asText).join('\t').trimEnd()}\n`)
            .join(''),
        );
      return 0;
    }),
};

function asText(cell: Shown): string {
  if (typeof cell === 'string') return cell.replaceAll('\n', ' ');
  return `${cell.text.replaceAll('\n', ' ')}${cell.fill ? ` [${cell.fill}]` : ''}`;
}
