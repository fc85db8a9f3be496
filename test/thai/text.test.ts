import fc from 'fast-check';
import { toArabicDigits, toThaiDigits } from '../../src/thai/digits';
import { foldThai, tidyText } from '../../src/thai/text';

test.each([
  ['two เ for แ', 'เเผน', 'แผน'],
  ['ํ and า for ำ', 'นํา', 'นำ'],
  ['ํ, tone and า', 'นํ้า', 'น้ำ'],
  ['tone after ำ', 'นำ้', 'น้ำ'],
  ['tone before the vowel below', 'ผู้', 'ผู้'],
  ['tone before the vowel above', 'ที่', 'ท่ี'],
  ['tone after the following vowel', 'ค่า', 'คา่'],
  ['Thai digits', 'รอบ ๖ เดือน', 'รอบ 6 เดือน'],
  ['blanks of every kind', 'ทรัพยากร\u00a0บุคคล', 'ทรัพยากร\n บุคคล'],
  ['invisible characters', 'ทรัพยากร\u200bบุคคล', 'ทรัพยากรบุคคล\ufeff'],
  ['brackets, dots and dashes', 'นโยบาย (No Gift Policy)', 'นโยบาย – no gift policy.'],
  ['ฯ', 'คณะกรรมการฯ', 'คณะกรรมการ'],
])('%s make no difference', (_what, one, other) => {
  expect(foldThai(one)).toBe(foldThai(other));
});

test.each([
  ['อำนาจ', 'อานาจ'],
  ['พาณิชย์', 'พาณิชย'],
  ['เกษตร', 'เกษตรและสหกรณ์'],
  ['มา', 'ม้า'],
])('%s and %s stay two words', (one, other) => {
  expect(foldThai(one)).not.toBe(foldThai(other));
});

const thaiText = fc.string({ unit: fc.constantFrom(...'กนมเแะาำิีึืุูํ็์่้๊๋ฯๆ๐๙1aA .-(\u200b\u00a0') });

test.each([
  ['Thai', thaiText],
  ['any', fc.string({ unit: 'binary' })],
])('folding or tidying %s text twice changes nothing more', (_kind, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldThai(foldThai(text))).toBe(foldThai(text));
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
    }),
    { numRuns: 2000 },
  );
});

test('digits go to Thai and back', () => {
  expect(toThaiDigits('O10, 2565')).toBe('O๑๐, ๒๕๖๕');
  expect(toArabicDigits('O๑๐, ๒๕๖๕')).toBe('O10, 2565');
});
