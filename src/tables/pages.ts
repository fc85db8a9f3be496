/**
 * Tabs that the program paints whole: their rows are not records, so they have headings but no cell kinds.
 * The matrix grows one column per agency after the fixed ones.
 */
export const PAGES = {
  overview: { key: 'overview', tab: 'ภาพรวม', headings: [] },
  matrix: { key: 'matrix', tab: 'เมทริกซ์', headings: ['ข้อ', 'รายการ', 'กำหนดส่ง'] },
  official: {
    key: 'official',
    tab: 'ตารางมอบหมาย',
    headings: ['ข้อ', 'ข้อมูล', 'รายละเอียดข้อมูลที่เผยแพร่', 'หน่วยงานรับผิดชอบ', 'กำหนดส่ง'],
  },
} as const;
export type PageKey = keyof typeof PAGES;
