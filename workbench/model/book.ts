import type { TypingContext } from './coercion';
import type { Block, CustomFunctions, Metadata, SheetModel, WorkbookModel } from './contract';
import type { SheetSource } from './formulas/area';
import { type Book as ComputedBook, Engine } from './formulas/engine';
import { dropFromFormula, renameInFormula } from './formulas/rewrite';
import { History } from './history';
import { localeFacts } from './locale';
import { FormatPool } from './looks';
import { rewriteAll } from './rewriting';
import { partsOf } from './serial';
import { Sheet } from './sheet';

/** What a workbook is made from. */
export interface BookFacts {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

interface NamedRange {
  readonly name: string;
  readonly sheet: Sheet;
  block: Block;
}

/** A workbook: its sheets in order, its names, its clock. */
export class Book implements Omit<WorkbookModel, 'snapshot'>, ComputedBook {
  readonly id: string;
  readonly formats = new FormatPool();
  readonly engine: Engine;
  readonly history = new History(this);
  customFunctions: CustomFunctions | null = null;
  /** Counts up whenever places or names come to mean other cells. */
  shape = 0;
  readonly metadata: Metadata[] = [];
  readonly names = new Map<string, NamedRange>();
  nextSheetId = 0;
  moment = 0;
  private ordered: Sheet[] = [];
  private readonly facts: { name: string; locale: string; timeZone: string };
  private changes = 0;
  private looseParts = '';
  private lastKey = 0;
  private read: TypingContext;

  constructor({ id, name, locale, timeZone }: BookFacts) {
    this.id = id;
    this.facts = { name, locale, timeZone };
    this.read = { locale: localeFacts(locale), year: 1970 };
    this.engine = new Engine(this);
  }

  get name(): string {
    return this.facts.name;
  }

  set name(name: string) {
    this.facts.name = name;
    this.touch();
  }

  get locale(): string {
    return this.facts.locale;
  }

  /** Cells keep their values and formats; what is typed from now on is read otherwise. */
  set locale(locale: string) {
    this.facts.locale = locale;
    this.read = { ...this.read, locale: localeFacts(locale) };
    this.restructured(this.ordered);
  }

  get timeZone(): string {
    return this.facts.timeZone;
  }

  set timeZone(timeZone: string) {
    this.facts.timeZone = timeZone;
    this.touch();
  }

  customFunctionsAnswered(): void {
    this.engine.customFunctionsAnswered();
    this.touch();
  }

  /** How typed text is read here and now. */
  get typing(): TypingContext {
    return this.read;
  }

  touch(): void {
    this.changes++;
  }

  /** Cells of these sheets moved: nothing computed so far counts. */
  restructured(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.engine.restructured(sheet);
    this.touch();
  }

  /** Protections, metadata and bandings are plain lists that callers change, so they are compared. */
  get revision(): number {
    const loose = JSON.stringify([
      this.metadata,
      this.ordered.map((sheet) => [sheet.protections, sheet.metadata, sheet.bandings]),
    ]);
    if (loose !== this.looseParts) this.changes++;
    this.looseParts = loose;
    return this.changes;
  }

  nextKey(): number {
    return ++this.lastKey;
  }

  sheets(): Sheet[] {
    return [...this.ordered];
  }

  sheetById(id: number): Sheet | undefined {
    return this.ordered.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): Sheet | undefined {
    return this.ordered.find((sheet) => sheet.name === name);
  }

  sheetByKey(key: number): Sheet | undefined {
    return this.ordered.find((sheet) => sheet.key === key);
  }

  /** As formulas find it: case does not matter. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.ordered.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** The sheet of this workbook behind the public face. */
  own(model: SheetModel): Sheet {
    const sheet = this.ordered.find((candidate) => candidate === model);
    if (!sheet) throw new RangeError('The sheet belongs to another workbook.');
    return sheet;
  }

  addSheet(name: string, index = this.ordered.length, size = { rows: 1000, columns: 26 }): Sheet {
    return this.addSheetWithId(this.nextSheetId, name, index, size);
  }

  /** Ids are never given twice, also after a sheet was removed. */
  addSheetWithId(id: number, name: string, index: number, size: { rows: number; columns: number }): Sheet {
    this.requireFreeName(name);
    const sheet = new Sheet(this, id, name, size);
    this.nextSheetId = Math.max(this.nextSheetId, id + 1);
    this.ordered.splice(index, 0, sheet);
    this.restructured([sheet]);
    return sheet;
  }

  private requireFreeName(name: string, except?: Sheet): void {
    const other = this.sheetNamed(name);
    if (other && other !== except) throw new RangeError(`A sheet with the name "${name}" already exists.`);
  }

  removeSheet(id: number): void {
    const sheet = this.requireSheet(id);
    if (this.ordered.length === 1) throw new RangeError('The last sheet of a workbook cannot be removed.');
    this.ordered = this.ordered.filter((other) => other !== sheet);
    for (const [key, named] of this.names) if (named.sheet === sheet) this.names.delete(key);
    rewriteAll(this, (text) => dropFromFormula(text, sheet.name));
    this.engine.dropped(sheet);
    this.shape++;
    this.touch();
  }

  moveSheet(id: number, index: number): void {
    const sheet = this.requireSheet(id);
    this.ordered = this.ordered.filter((other) => other !== sheet);
    this.ordered.splice(index, 0, sheet);
    this.touch();
  }

  renameSheet(id: number, name: string): void {
    const sheet = this.requireSheet(id);
    this.requireFreeName(name, sheet);
    const before = sheet.name;
    sheet.retitle(name);
    rewriteAll(this, (text) => renameInFormula(text, before, name));
    this.shape++;
    this.restructured(this.ordered);
  }

  private requireSheet(id: number): Sheet {
    const sheet = this.sheetById(id);
    if (!sheet) throw new RangeError(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  namedRanges(): { name: string; sheetId: number; block: Block }[] {
    return [...this.names.values()].map(({ name, sheet, block }) => ({
      name,
      sheetId: sheet.id,
      block: { ...block },
    }));
  }

  setNamedRange(name: string, sheetId: number, block: Block): void {
    this.names.set(name.toLowerCase(), { name, sheet: this.requireSheet(sheetId), block: { ...block } });
    this.restructured(this.ordered);
  }

  removeNamedRange(name: string): void {
    this.names.delete(name.toLowerCase());
    this.restructured(this.ordered);
  }

  namedBlock(name: string): (Block & { sheet: SheetSource }) | undefined {
    const named = this.names.get(name.toLowerCase());
    return named && { ...named.block, sheet: named.sheet };
  }

  isRowHidden(sheet: SheetSource, row: number): boolean {
    return this.sheetByKey(sheet.key)?.isRowHidden(row) ?? false;
  }

  /** No change of the workbook: who keeps it keeps the clock too, and each hour would write all of it anew. */
  setNow(serial: number): void {
    if (serial === this.moment) return;
    this.moment = serial;
    this.read = { ...this.read, year: partsOf(serial).year };
    this.engine.setNow(serial);
  }
}
