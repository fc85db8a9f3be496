import type { Judge } from '../../src/domain/finding';
import { answered, pdf } from '../support/pages';
import { judged, LINK, useOf } from './court';
import { HOSTILE, hostile, ORDINARY } from './large-pages';
import { TITLES } from './titles';

/** Every large page of so many bytes: its name, whether it is hostile, its text. */
export function pages(bytes: number): [name: string, kind: string, text: string][] {
  return [
    ...Object.entries(ORDINARY).map(([name, make]): [string, string, string] => [
      name,
      'ordinary',
      make(bytes),
    ]),
    ...HOSTILE.map((shape): [string, string, string] => [
      shape.join(' … '),
      'hostile',
      hostile(shape, bytes),
    ]),
  ];
}

/** Judges a page anew, as one of a year with all its other items, and gives the reason. */
export function judgeOnce(judge: Judge | undefined, text: string): string {
  const [title = '', ...otherTitles] = TITLES;
  const use = useOf({ otherTitles, asked: { title, yearKind: 'year' } });
  return judged(use, { [LINK]: answered({ text }), '*': pdf() }, judge).finding.reason;
}
