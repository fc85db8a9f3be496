import { constant } from './enums';
import { local, type Methods } from './methods';
import type { Range, Sheet, Spreadsheet } from './objects';

/**
 * What the host has none of: charts, images, pivot tables, themes. Making one throws; asking for those there are
 * is answered truthfully, so that a script which clears up first can run.
 */
const none = <Self>(names: string): Methods<Self> =>
  Object.fromEntries(names.split(' ').map((name) => [name, local<Self>('', () => [])]));

/** Always the same answer. */
const always = <Self>(signature: string, answer: unknown) => local<Self>(signature, () => answer);

export const absentInRange: Methods<Range> = none('getDataSourceTables getDataSourcePivotTables');

export const absentInSheet: Methods<Sheet> = {
  ...none(
    'getCharts getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDrawings getImages getPivotTables getSlicers',
  ),
  asDataSourceSheet: always('', null),
};

export const absentInSpreadsheet: Methods<Spreadsheet> = {
  ...none(
    'getDataSourceFormulas getDataSourcePivotTables getDataSourceSheets getDataSourceTables getDataSources getImages',
  ),
  getRecalculationInterval: local('', () => constant('RecalculationInterval', 'ON_CHANGE')),
  isIterativeCalculationEnabled: always('', false),
};
