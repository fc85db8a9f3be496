import { constant } from './enums';
import { local, type Methods } from './methods';
import type { Range, Sheet, Spreadsheet } from './objects';

/**
 * What the host has none of: charts, images, pivot tables, groups, themes. Making one throws; asking for those there are
 * is answered truthfully, so that a script which clears up first can run.
 */
const none = <Self>(names: string): Methods<Self> =>
  Object.fromEntries(names.split(' ').map((name) => [name, local<Self>('', () => [])]));

/** Always the same answer, such as the group depth of every row. */
const always = <Self>(signature: string, answer: unknown) => local<Self>(signature, () => answer);

export const absentInRange: Methods<Range> = none('getBandings getDataSourceTables getDataSourcePivotTables');

export const absentInSheet: Methods<Sheet> = {
  ...none(
    'getBandings getCharts getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDrawings getImages getPivotTables getSlicers',
  ),
  asDataSourceSheet: always('', null),
  getColumnGroupDepth: always('int', 0),
  getRowGroupDepth: always('int', 0),
  hasHiddenGridlines: always('', false),
  isRightToLeft: always('', false),
  isRowHiddenByFilter: always('int', false),
};

export const absentInSpreadsheet: Methods<Spreadsheet> = {
  ...none(
    'getBandings getDataSourceFormulas getDataSourcePivotTables getDataSourceSheets getDataSourceTables getDataSources getImages',
  ),
  getRecalculationInterval: local('', () => constant('RecalculationInterval', 'ON_CHANGE')),
  isIterativeCalculationEnabled: always('', false),
  isRowHiddenByFilter: always('int', false),
};
