/** Forms of this workbook open here and not at Google: `https://docs.google.com/forms/d/e/…` → `/forms/d/e/…` */
export const localAddress = (address: string): string =>
  address.replace(/^https:\/\/docs\.google\.com(?=\/forms\/d\/e\/)/, '');
