import type { CellFormat, Edge } from '../../../model/contract';
import { constant } from '../enums';
import { equip, local, type Methods, read } from '../methods';
import { Member, type Range } from '../objects';
import { Color } from '../text/color';
import { first } from './values';

type Lines = NonNullable<CellFormat['borders']>;
type Line = NonNullable<Lines[Edge]>;

/** The lines around one cell; the reference does not name the class, the platform has it. */
export class Borders extends Member {
  constructor(readonly lines: Lines) {
    super();
  }
}

export class Border extends Member {
  constructor(readonly line: Line | undefined) {
    super();
  }
}

const edge = (name: Edge) => local<Borders>('', ({ lines }) => new Border(lines[name]));

const around: Methods<Borders> = {
  getTop: edge('top'),
  getLeft: edge('left'),
  getBottom: edge('bottom'),
  getRight: edge('right'),
};

const one: Methods<Border> = {
  getColor: local('', ({ line }) => line && Color.rgb(line.color)),
  getBorderStyle: local('', ({ line }) => line && constant('BorderStyle', line.style)),
};

equip(Borders, 'Borders', [around]);
equip(Border, 'Border', [one]);

/** The lines of the first cell; null when it has none. */
export const borderLines: Methods<Range> = {
  getBorder: read('', (range) => {
    const { grid, block } = first(range);
    const lines = grid.formats(block)[0]?.[0]?.borders;
    return lines ? new Borders(lines) : null;
  }),
};
