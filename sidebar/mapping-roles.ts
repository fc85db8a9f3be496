import type { Mapping, Role } from './server';
import type { MappingPage } from './view';

type PlainRole = Exclude<Role, `O${number}`>;

/** What a question may be beside an item, in words. */
export const PLAIN_ROLES = {
  agency: 'หน่วยงานที่รายงาน',
  code: 'รหัสยืนยัน',
  reporter: 'ผู้รายงาน (ตำแหน่ง โทรศัพท์)',
  officer: 'เจ้าหน้าที่ตอบ Q&A',
  note: 'หมายเหตุ',
  drop: 'ไม่เก็บคำตอบ',
} as const satisfies Record<PlainRole, string>;

/** What each question stands for now; questions that stand for nothing are not in it. */
export function rolesOf({ mapping, changes }: MappingPage): ReadonlyMap<number, Role> {
  return new Map(
    mapping.questions.flatMap(({ id, role }) => {
      const now = id in changes ? changes[id] : role;
      return now ? [[id, now] as const] : [];
    }),
  );
}

/** Items that no question stands for. */
export function itemsWithout(items: Mapping['items'], roles: ReadonlyMap<number, Role>): string[] {
  const taken = new Set<string>(roles.values());
  return items.filter(({ code }) => !taken.has(code)).map(({ code, title }) => `${code} ${title}`);
}
