import { readFileSync } from 'node:fs';
import { itemsOfCatalogue } from '../../src/domain/catalogue';
import { proposeMapping } from '../../src/domain/propose-mapping';
import { casesOf } from '../fixtures/normalisation-cases';

const ITEMS = itemsOfCatalogue(readFileSync('src/domain/catalogue/catalogue-2565.json', 'utf8'));

const proposed = (...titles: string[]) => {
  const roles = proposeMapping(
    titles.map((title, id) => ({ id, title, kind: 'TEXT' })),
    ITEMS,
  );
  return titles.map((_title, id) => roles.get(id) ?? null);
};

test.each(casesOf('item-code'))('the code of vector %s, %s, is %s', (_id, input, expected) => {
  expect(proposed(`${input} ลิงก์`)).toEqual([expected]);
});

test.each<[string, string | null]>([
  // Codes in any form.
  ['O8 Q&A', 'O8'],
  ['o8', 'O8'],
  ['O 8', 'O8'],
  ['O-8', 'O8'],
  ['0-8 ช่องทางถามตอบ', 'O8'],
  ['๐๘', 'O8'],
  ['๐-๘', 'O8'],
  ['ข้อ ๘', 'O8'],
  ['ข้อที่ 8 (Q&A)', 'O8'],
  ['ข้อ O08. ถามตอบ', 'O8'],
  ['OIT ข้อ 12', 'O12'],
  ['(O12) รายงาน', 'O12'],
  ['ลิงก์หลักฐาน ข้อ O๑๒', 'O12'],
  ['วาง URL ของข้อ ๑๒ ที่นี่', 'O12'],
  // Titles, however they are written.
  ['โครงสร้าง', 'O1'],
  ['1. โครงสร้าง', 'O1'],
  ['E - service', 'O17'],
  ['นโยบายการบริหารทรัพยากร บุคคล', 'O25'],
  ['ลิงก์ "ข้อมูลการติดต่อ" ของหน่วยงานท่าน', 'O5'],
  ['ลิงก์รายงานผลการใช้จ่ายงบประมาณประจำปี ของท่าน', 'O20'],
  // The longest title counts where one holds another.
  ['หลักฐานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีนี้', 'O43'],
  // The title wins over a code of another year.
  ['O33 นโยบายไม่รับของขวัญ (No Gift Policy)', 'O34'],
  // What is beside the items.
  ['หน่วยงาน', 'agency'],
  ['ชื่อหน่วยงาน', 'agency'],
  ['เลือกหน่วยงานของท่าน', 'agency'],
  ['สังกัด', 'agency'],
  ['รหัสยืนยัน', 'code'],
  ['รหัสหน่วยงาน', 'code'],
  ['รหัสไปรษณีย์', null],
  ['ผู้รายงาน (ตำแหน่งและโทรศัพท์)', 'reporter'],
  ['เบอร์โทรติดต่อ', 'reporter'],
  ['หมายเหตุ', 'note'],
  ['ตำแหน่งและโทรศัพท์ของเจ้าหน้าที่ตอบ Q&A', 'officer'],
  ['O8 เจ้าหน้าที่ผู้ตอบคำถาม', 'officer'],
  // What is not kept.
  ['อีเมล', 'drop'],
  ['E-mail address', 'drop'],
  ['ชื่อ - นามสกุล', 'drop'],
  // An item that mentions an address is an item.
  ['O5 ข้อมูลการติดต่อ (ที่อยู่ โทรศัพท์ อีเมล)', 'O5'],
  // What nobody can know.
  ['ท่านพอใจการให้บริการเพียงใด', null],
  ['วันที่ 8/2565', null],
  ['O44 ข้อใหม่', null],
  ['2. ท่านพอใจหรือไม่', null],
  ['', null],
])('%j seems to be %s', (title, role) => {
  expect(proposed(title)).toEqual([role]);
});

test('each item, the agency, the code and the officer are proposed once: to the surest, then to the first', () => {
  expect(proposed('รายงานของหน่วยงานท่าน', 'ชื่อหน่วยงาน', 'O8', 'Q&A', 'o8 อีกครั้ง', 'รหัส', 'รหัสยืนยัน')).toEqual([
    null,
    'agency',
    null,
    'O8',
    null,
    'code',
    null,
  ]);
});

test('several questions may be about who reports', () => {
  expect(proposed('ตำแหน่ง', 'โทรศัพท์', 'หมายเหตุ', 'ข้อเสนอแนะเพิ่มเติม')).toEqual([
    'reporter',
    'reporter',
    'note',
    'note',
  ]);
});
