import type { Protection as ProtectionData } from '../../../model/contract';
import { type EnumValue, NotImplemented, ScriptError } from '../../contract';
import { User } from '../../session';
import { blockName } from '../addresses';
import { sameBlock } from '../blocks';
import type { NamedRange } from '../book/named-range';
import { emailOf } from '../book/people';
import { constant } from '../enums';
import { rangeByName, wholeSheet } from '../locate';
import { change, equip, local, type Methods, write } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';

/** A protected range or sheet. The host has one user, the owner, whom no protection keeps out. */
export class Protection extends Member {
  constructor(
    readonly sheet: Sheet,
    readonly id: number,
  ) {
    super();
  }

  get data(): ProtectionData {
    const data = this.sheet.model.protections.find(({ id }) => id === this.id);
    if (!data) throw new ScriptError('The protection was removed.');
    return data;
  }
}

/** Protects a range, or without one the whole sheet; a sheet already protected gives what it has. */
export function protect(sheet: Sheet, range?: Range): Protection {
  const { protections } = sheet.model;
  const whole = range ? undefined : protections.find(({ block }) => block === undefined);
  if (whole) return new Protection(sheet, whole.id);
  const ids = sheet.book.model.sheets().flatMap((one) => one.protections.map(({ id }) => id));
  const id = Math.max(0, ...ids) + 1;
  const made = { id, unprotected: [], description: '', warningOnly: false, editors: [] };
  protections.push(range ? { ...made, block: range.block } : made);
  return new Protection(sheet, id);
}

/** The protections of one type on a sheet. */
export function protectionsOf(sheet: Sheet, type: EnumValue): Protection[] {
  return sheet.model.protections
    .filter((data) => typeOf(data) === type.name)
    .map(({ id }) => new Protection(sheet, id));
}

const typeOf = ({ block }: ProtectionData) => (block ? 'RANGE' : 'SHEET');

/** A change of the kept data. */
const edit = (signature: string, run: (data: ProtectionData, ...args: never[]) => void) =>
  change<Protection>(signature, ({ data }, ...args) => run(data, ...args));

/** A protection comes with all it says: reading it costs nothing more. */
const describing: Methods<Protection> = {
  getDescription: local('', ({ data }) => data.description),
  setDescription: edit('string', (data, description: string) => {
    data.description = description;
  }),
  getProtectionType: local('', ({ data }) => constant('ProtectionType', typeOf(data))),
  isWarningOnly: local('', ({ data }) => data.warningOnly),
  setWarningOnly: edit('boolean', (data, warningOnly: boolean) => {
    data.warningOnly = warningOnly;
    if (warningOnly) data.editors = [];
  }),
  remove: write('', ({ sheet, data }) => {
    const { protections } = sheet.model;
    protections.splice(protections.indexOf(data), 1);
  }),
};

const placing: Methods<Protection> = {
  getRange: local('', ({ sheet, data }) => new Range(sheet, data.block ?? wholeSheet(sheet.model))),
  setRange: change('Range', placeOn),
  setNamedRange: change('NamedRange', (protection, { range }: NamedRange) => placeOn(protection, range)),
  setRangeName: change('string', (protection, name: string) => {
    const range = rangeByName(protection.sheet.book, name);
    if (!range) throw new ScriptError('Range not found');
    placeOn(protection, range);
  }),
  getRangeName: local('', ({ sheet, data }) => {
    const names = sheet.book.model.namedRanges().filter(({ sheetId }) => sheetId === sheet.id);
    return names.find(({ block }) => data.block && sameBlock(block, data.block))?.name ?? null;
  }),
  getUnprotectedRanges: local('', ({ sheet, data }) =>
    data.unprotected.map((block) => new Range(sheet, block)),
  ),
  setUnprotectedRanges: change('Range[]', ({ data, sheet }, ranges: Range[]) => {
    const far = ranges.find((range) => range.sheet.id !== sheet.id);
    if (far) throw notHere(far);
    data.unprotected = ranges.map(({ block }) => block);
  }),
};

function placeOn({ data, sheet }: Protection, range: Range): void {
  if (range.sheet.id !== sheet.id) throw notHere(range);
  data.block = range.block;
}

const notHere = ({ block }: Range) =>
  new ScriptError(`The range ${blockName(block)} is not on the protected sheet.`);

const people: Methods<Protection> = {
  canEdit: local('', () => true),
  canDomainEdit: local('', () => false),
  setDomainEdit: change('boolean', (_protection, editable: boolean) => {
    if (editable) throw new NotImplemented('Protection.setDomainEdit(true)');
  }),
  getEditors: local('', ({ data }) => data.editors.map((email) => new User(email))),
  addEditor: edit('string | User', (data, person: unknown) => addEditors(data, [person])),
  addEditors: edit('any[]', addEditors),
  removeEditor: edit('string | User', (data, person: unknown) => removeEditors(data, [person])),
  removeEditors: edit('any[]', removeEditors),
};

function addEditors(data: ProtectionData, persons: readonly unknown[]): void {
  if (data.warningOnly) throw new ScriptError('Editors cannot be added to a warning-only protection.');
  data.editors = [...new Set([...data.editors, ...persons.map(emailOf)])];
}

function removeEditors(data: ProtectionData, persons: readonly unknown[]): void {
  const gone = new Set(persons.map(emailOf));
  data.editors = data.editors.filter((email) => !gone.has(email));
}

/** Every protection of one type in the spreadsheet. */
export function allProtections(book: Spreadsheet, type: EnumValue): Protection[] {
  return book.model.sheets().flatMap(({ id }) => protectionsOf(new Sheet(book, id), type));
}

equip(Protection, 'Protection', [describing, placing, people], SCOPES.inSpreadsheet);
