const ASKS = /อี[\s-]*เมล|e[\s-]*mail|(?:จดหมาย|ไปรษณีย์)อิเล็กทรอนิกส์/i;
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g;

/** Whether the title of a question asks for an e-mail address. */
export const asksForAddress = (title: string): boolean => ASKS.test(title);

/** A text with a word in the place of each e-mail address: `withoutAddresses('โทร 0 a@b.example')` is `'โทร 0 (ไม่เก็บอีเมล)'`. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, '(ไม่เก็บอีเมล)');
