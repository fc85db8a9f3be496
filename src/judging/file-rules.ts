import { fileNameOf } from './documents';
import type { Exhibit } from './exhibit';
import { isNamedIn, nameKeys } from './naming';
import type { Answer } from './rule';
import { isPage } from './server-rules';
import { yearsIn } from './years';
import { plainVerdict, spanVerdict } from './years-shown';

/** The host refuses answers beyond 50 MB; who opens such a file needs patience. */
const LARGEST_FILE = 50 * 1024 * 1024;
/** Files that cannot be judged by their names: what is in them may be anything. */
const OPAQUE = /\.(?:zip|rar|7z|jpe?g|png|gif|tiff?)$/i;

/** Whether an answer is a file. */
export function isFile({ visit }: Exhibit): boolean {
  return !isPage(visit.contentType) || /attachment/i.test(visit.fileName);
}

/** A document is judged by its name: what stands in it cannot be read here. */
export function judgeFile(exhibit: Exhibit): Answer {
  const { visit, address, use } = exhibit;
  if ((visit.size ?? 0) > LARGEST_FILE) return 'too-large';
  const given = visit.fileName === '' ? fileNameOf(address) : visit.fileName;
  const name = given.replace(/[_+-]+/g, ' ');
  const [key = ''] = nameKeys([name.replace(/\.\w{2,4}$/, '')]);
  const { item, others } = exhibit.naming;
  if (OPAQUE.test(given) || !isNamedIn(key, item, others, 'head')) return 'file-content-unknown';
  const { yearKind, year } = use.asked;
  if (yearKind === 'none' || year === null) return 'good-file';
  const verdict = (yearKind === 'span' ? spanVerdict : plainVerdict)(yearsIn(name), year);
  return verdict === 'year-missing' ? 'file-content-unknown' : (verdict ?? 'good-file');
}
