import { mapBlock } from './blocks';
import type { Block, EffectiveFormat } from './contract';
import { PLAIN } from './grid';
import type { Sheet } from './sheet';

export function effectiveFormats(sheet: Sheet, block: Block): EffectiveFormat[][] {
  return mapBlock(block, (row, column) => {
    const format = sheet.grid.at(row, column)?.format ?? PLAIN;
    return { ...format, fill: format.background ?? null };
  });
}
