import catalogue from '../../src/domain/catalogue/catalogue-2565.json';

/** The titles of a year, one of a plan first. */
export const TITLES: readonly string[] = [
  'แผนดำเนินงานประจำปี',
  ...catalogue.items.map(({ title }) => title).filter((title) => title !== 'แผนดำเนินงานประจำปี'),
];
