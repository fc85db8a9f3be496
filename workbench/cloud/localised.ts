/** Languages in which Google's texts come. */
export const LANGUAGES = ['en', 'ja', 'th'] as const;
export type Language = (typeof LANGUAGES)[number];

type Texts = Readonly<Partial<Record<Exclude<Language, 'en'>, string>>>;

/**
 * Texts of Google as people met them in their own language (public repositories, help threads, and the tables of libraries that turn
 * them back into English); `{}` is what differs. Whatever has no text here is written in letters with accents.
 */
const SEEN: Readonly<Record<string, Texts>> = {
  'You do not have permission to call {}. Required permissions: {}': {
    ja: '{} を呼び出す権限がありません。必要な権限: {}',
    th: 'คุณไม่ได้รับอนุญาตให้เรียกใช้ {} สิทธิ์ที่จำเป็นคือ {}',
  },
  'You do not have permission to call {}.': {
    ja: '{} を呼び出す権限がありません。',
    th: 'คุณไม่ได้รับอนุญาตให้เรียกใช้ {}',
  },
  'Specified permissions are not sufficient to call {}. Required permissions: {}': {
    ja: '指定された権限では {} を呼び出すことができません。必要な権限: {}',
    th: 'สิทธิ์ที่ระบุไว้ไม่เพียงพอที่จะเรียกใช้ {} สิทธิ์ที่จำเป็นคือ {}',
  },
  "We're sorry, a server error occurred. Please wait a bit and try again.": {
    ja: 'サーバー エラーが発生しました。しばらくしてからもう一度試してください。',
    th: 'ขออภัย มีข้อผิดพลาดของเซิร์ฟเวอร์เกิดขึ้น โปรดรอสักครู่แล้วลองอีกครั้ง',
  },
  'Conditional format rule cannot reference a different sheet.': {
    ja: '条件付き書式ルールで別のシートを参照することはできません。',
    th: 'กฎการจัดรูปแบบตามเงื่อนไขอ้างอิงแผ่นงานอื่นไม่ได้',
  },
  'Exceeded maximum execution time': { ja: '起動時間の最大値を超えました' },
  'Service invoked too many times for one day: {}.': {
    ja: '1 日にサービス {} を実行した回数が多すぎます。',
  },
  'Lock timeout: another process was holding the lock for too long.': {
    ja: 'ロックのタイムアウト: 別のプロセスがロックを保持している時間が長すぎました。',
  },
  'A sheet with the name "{}" already exists. Please enter another name.': {
    ja: 'シート名「{}」はすでに存在しています。別の名前を入力してください。',
  },
  "The parameters ({}) don't match the method signature for {}.": {
    ja: 'パラメータ（{}）が {} のメソッドのシグネチャと一致しません。',
  },
  'Address unavailable: {}': { ja: '使用できないアドレス: {}' },
  'Request failed for {} returned code {}. Truncated server response: {} (use muteHttpExceptions option to examine full response)':
    {
      ja: '{} のリクエストに失敗しました（エラー: {}）。サーバー応答の一部: {}（応答の全文を見るには muteHttpExceptions オプションを使用してください）',
    },
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const PATTERNS = Object.entries(SEEN).map(([english, texts]) => ({
  pattern: new RegExp(`^${english.split('{}').map(escaped).join('(.*?)')}$`, 's'),
  texts,
}));

/**
 * What Google says, in the language of whoever the script runs as: `localised('Address unavailable: http://x', 'ja')` →
 * `'使用できないアドレス: http://x'`.
 */
export function localised(text: string, language: Language = 'en'): string {
  if (language === 'en') return text;
  for (const { pattern, texts } of PATTERNS) {
    const [whole, ...parts] = pattern.exec(text) ?? [];
    const template = texts[language];
    if (whole !== undefined && template !== undefined) return filled(template, parts);
  }
  return accented(text);
}

const filled = (template: string, parts: readonly string[]) =>
  template
    .split('{}')
    .map((piece, index) => piece + (parts[index] ?? ''))
    .join('');

/** Addresses, names of methods, ids and what stands in quotes are the same in every language. */
const KEPT = /(https?:\/\/\S+|[A-Za-z]+(?:\.[A-Za-z]+)+|[\w-]*\d[\w-]*|"[^"]*")/;

/** A language nobody speaks but everybody can read: `accented('DNS error: http://x')` → `'ÐÑŠ éŕŕöŕ: http://x'`. */
function accented(text: string): string {
  return text
    .split(KEPT)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[A-Za-z]/g, accentedLetter)))
    .join('');
}

const LETTERS = 'ÀßÇÐÉƑĜĤÎĴĶĻṂÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

const accentedLetter = (letter: string): string => {
  const code = letter.charCodeAt(0);
  return LETTERS[code >= 97 ? code - 97 + 26 : code - 65] ?? letter;
};
