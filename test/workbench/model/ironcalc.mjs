// Answers scenarios with IronCalc, an independent spreadsheet engine: JSON on standard input, JSON on standard output.
// It runs in a process of its own because it is a native ES module with WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

const require = createRequire(import.meta.url);
const wasm = require.resolve('@ironcalc/wasm').replace(/wasm\.js$/, 'wasm_bg.wasm');
initSync({ module: readFileSync(wasm) });

const EDITS = {
  insertRows: (model, sheet, at, count) => model.insertRows(sheet, at + 1, count),
  deleteRows: (model, sheet, at, count) => model.deleteRows(sheet, at + 1, count),
  insertColumns: (model, sheet, at, count) => model.insertColumns(sheet, at + 1, count),
  deleteColumns: (model, sheet, at, count) => model.deleteColumns(sheet, at + 1, count),
};

/** The rectangle around the places to read: numbers there are shown with all their digits. */
function areaOf(read) {
  const [rows, columns] = [read.map(([, row]) => row), read.map(([, , column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - row + 1, Math.max(...columns) - column + 1];
  return { sheet: read[0][0], row: row + 1, column: column + 1, width, height };
}

function answer({ sheets, cells, edits = [], read }) {
  const model = new Model('oracle', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (const [index, name] of sheets.entries()) {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  }
  for (const [sheet, row, column, input] of cells)
    model.setUserInput(sheet, row + 1, column + 1, String(input));
  for (const [edit, ...details] of edits) EDITS[edit](model, ...details);
  model.updateRangeStyle(areaOf(read), 'num_fmt', '0.000000000000');
  model.resumeEvaluation();
  model.evaluate();
  const answers = read.map(([sheet, row, column]) => ({
    content: model.getCellContent(sheet, row + 1, column + 1),
    text: model.getFormattedCellValue(sheet, row + 1, column + 1),
  }));
  model.free();
  return answers;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(answer)));
