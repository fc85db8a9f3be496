import type { Agency, agencies } from '../tables/agencies';
import type { Placed } from '../tables/table';
import type { Problem } from './problem';
import { strangersIn } from './recipients';
import { problemAt, type Sheet } from './sheet';

/** The agencies of the workbook as duties know them. */
export interface AgencyRoll {
  /** With an id and a name, the first of each id, in the order of the tab; also those not in use. */
  readonly all: readonly Placed<Agency>[];
  /** Those that can have duties. */
  readonly active: readonly Placed<Agency>[];
  readonly problems: readonly Problem[];
}

/** Sorts out who can have duties and what is wrong with the list; work goes on without what is wrong. */
export function readAgencies(sheet: Sheet<typeof agencies>): AgencyRoll {
  const named = sheet.rows.filter(({ id, name }) => id !== '' && name !== '');
  const firsts = firstRows(named, 'id');
  const all = named.filter(({ id, at }) => firsts.get(id) === at);
  const active = all.filter((agency) => agency.active);
  const problems = [
    ...lacking(sheet),
    ...repeated(sheet, named, 'id', 'รหัส', 'ใช้แถวแรก ส่วนแถวนี้ไม่มีหน้าที่ กรุณาตั้งรหัสใหม่'),
    ...repeated(sheet, active, 'name', 'ชื่อหน่วยงาน', 'แท็บอื่นเรียกหน่วยงานด้วยชื่อเต็ม กรุณาแก้ให้ต่างกัน'),
    ...repeated(sheet, active, 'shortName', 'ชื่อย่อ', 'หัวคอลัมน์ในเมทริกซ์จะแยกกันไม่ออก กรุณาแก้ให้ต่างกัน'),
    ...formulas(sheet, active),
    ...mailProblems(sheet, active),
  ];
  return { all, active, problems };
}

function lacking(sheet: Sheet<typeof agencies>): Problem[] {
  return sheet.rows.flatMap(({ id, name, at }) => {
    const key = id === '' ? 'id' : name === '' ? 'name' : null;
    if (key === null) return [];
    const word = key === 'id' ? 'รหัส' : 'ชื่อหน่วยงาน';
    return [problemAt(sheet, key, at, `หน่วยงานในแถวนี้ไม่มี${word} จึงยังไม่ได้รับมอบหมาย กรุณากรอก${word}`)];
  });
}

function repeated(
  sheet: Sheet<typeof agencies>,
  rows: readonly Placed<Agency>[],
  key: 'id' | 'name' | 'shortName',
  word: string,
  remedy: string,
): Problem[] {
  const firsts = firstRows(rows, key);
  return rows.flatMap((row) => {
    const first = firsts.get(row[key]);
    if (row[key] === '' || first === row.at) return [];
    return [problemAt(sheet, key, row.at, `${word} "${row[key]}" ซ้ำกับแถว ${first} ${remedy}`)];
  });
}

/** The first row of each value. */
function firstRows(rows: readonly Placed<Agency>[], key: 'id' | 'name' | 'shortName'): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const row of rows) if (!firsts.has(row[key])) firsts.set(row[key], row.at);
  return firsts;
}

/** A formula typed into a cell of plain text stands there as its own text. */
function formulas(sheet: Sheet<typeof agencies>, active: readonly Placed<Agency>[]): Problem[] {
  return active
    .filter(({ name }) => name.startsWith('='))
    .map(({ name, at }) =>
      problemAt(sheet, 'name', at, `ชื่อหน่วยงาน "${name}" เป็นสูตรซึ่งไม่ทำงานในช่องข้อความ กรุณาพิมพ์ชื่อแทน`),
    );
}

function mailProblems(sheet: Sheet<typeof agencies>, active: readonly Placed<Agency>[]): Problem[] {
  return active.flatMap(({ name, emails, supervisorEmails, at }) => [
    ...(emails.length === 0
      ? [problemAt(sheet, 'emails', at, `${name} ไม่มีอีเมล จึงส่งอีเมลเตือนไม่ได้ กรุณากรอกอีเมล`)]
      : strangers(sheet, 'emails', at, emails)),
    ...strangers(sheet, 'supervisorEmails', at, supervisorEmails),
  ]);
}

function strangers(
  sheet: Sheet<typeof agencies>,
  key: 'emails' | 'supervisorEmails',
  at: number,
  typed: readonly string[],
): Problem[] {
  const words = strangersIn(typed);
  if (words.length === 0) return [];
  const sentence = `"${words.join(' ')}" ไม่ใช่ที่อยู่อีเมล จึงส่งถึงไม่ได้ กรุณาแก้เป็นรูป name@example.go.th`;
  return [problemAt(sheet, key, at, sentence)];
}
