import type { EnumValue } from '../../contract';
import { change, type Methods, read, write } from '../methods';
import type { Sheet } from '../objects';
import { type ConditionalFormatRule, rulesOf, setRules } from '../rules/conditional';
import { addMetadata, METADATA_ARGUMENTS } from '../rules/metadata';
import { metadataMethods } from '../rules/metadata-finder';
import { protect, protectionsOf } from '../rules/protection';

/** What a sheet carries besides its cells: colour rules, protections, developer metadata. */
export const rules: Methods<Sheet> = {
  getConditionalFormatRules: read('', rulesOf),
  setConditionalFormatRules: write('ConditionalFormatRule[]', (sheet, given: ConditionalFormatRule[]) =>
    setRules(sheet, given),
  ),
  clearConditionalFormatRules: write('', ({ model }) => model.setConditionalRules([])),
  protect: write('', (sheet) => protect(sheet)),
  getProtections: read('ProtectionType', (sheet, type: EnumValue) => protectionsOf(sheet, type)),
  addDeveloperMetadata: change(
    METADATA_ARGUMENTS,
    (sheet, key: string, ...rest: (string | EnumValue | null)[]) =>
      addMetadata(sheet.book, { sheet, on: { kind: 'sheet' } }, key, ...rest),
  ),
  ...metadataMethods<Sheet>(({ book }) => book),
};
