import { choice, day, suggestion, text } from './cells';
import { column, type Row, table } from './table';

export const RULE_CONDITIONS = ['เจ้าหน้าที่หน่วยงานละ 1 คน', 'ร่วมกันรับผิดชอบ'] as const;
export const ASSIGN_TO_SUGGESTIONS = ['ทุกหน่วยงาน', 'หน่วยงานที่ให้บริการประชาชน'] as const;

/** กติกามอบหมาย: which items fall to which agencies. */
export const rules = table('rules', 'กติกามอบหมาย', {
  items: column('ข้อ', text, 140, 'เช่น O1, O1-O6, O14, O15 จะใช้เลขไทยก็ได้'),
  assignTo: column(
    'มอบหมายให้',
    suggestion(ASSIGN_TO_SUGGESTIONS),
    340,
    'ทุกหน่วยงาน / หน่วยงานที่ให้บริการประชาชน / ประเภทหน่วยงาน / ชื่อหรือรหัสหน่วยงาน คั่นด้วยจุลภาค',
  ),
  condition: column('เงื่อนไข', choice(RULE_CONDITIONS, ''), 200),
  due: column('กำหนดส่งเฉพาะ', day, 120, 'เว้นว่าง = ใช้กำหนดส่งของรอบ'),
  note: column('หมายเหตุ', text, 240),
});
export type Rule = Row<typeof rules>;

/** รอบการส่ง: items share a deadline. */
export const rounds = table('rounds', 'รอบการส่ง', {
  round: column('รอบ', text, 120),
  due: column('กำหนดส่ง', day, 120),
  items: column('ข้อ', text, 300, 'เว้นว่าง = ทุกข้อ'),
  note: column('หมายเหตุ', text, 240),
});
export type Round = Row<typeof rounds>;
