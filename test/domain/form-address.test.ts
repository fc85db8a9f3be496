import { readFormAddress } from '../../src/domain/form-address';

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_-0123456789abcde';
const form = { kind: 'form', id: ID };

test.each<[string, object]>([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  [`https://docs.google.com/forms/d/${ID}/edit`, form],
  [` https://docs.google.com/forms/d/${ID}/edit?usp=sharing#responses\n`, form],
  [`https://docs.google.com/forms/u/0/d/${ID}/edit`, form],
  [`https://docs.google.com/a/phatthalung.example/forms/d/${ID}/edit`, form],
  [`https://docs.google.com/forms/d/${ID}/viewform`, form],
  [`https://drive.google.com/open?id=${ID}`, form],
  [`https://drive.google.com/file/d/${ID}/view`, form],
  [ID, form],
  [`https://docs.google.com/forms/d/e/1FAIpQLSc${ID}/viewform?usp=sf_link`, { kind: 'published' }],
  [`https://docs.google.com/forms/u/1/d/e/1FAIpQLSc${ID}/viewform`, { kind: 'published' }],
  [`1FAIpQLSc${ID}`, { kind: 'published' }],
  ['https://forms.gle/abcDEF123456', { kind: 'published' }],
  [`https://docs.google.com/spreadsheets/d/${ID}/edit`, { kind: 'unreadable' }],
  ['แบบฟอร์มของเรา', { kind: 'unreadable' }],
  ['https://www.phatthalung.example/form', { kind: 'unreadable' }],
])('%j names a form or says what it is instead', (typed, expected) => {
  expect(readFormAddress(typed)).toEqual(expected);
});
