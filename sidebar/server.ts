import type { Sidebar } from '../src/main';

/** What each call gives, as the server promises it. */
type Call = keyof Sidebar;
type Given<Name extends Call> = Parameters<Sidebar[Name]>;
type Value<Name extends Call> = Extract<ReturnType<Sidebar[Name]>, { ok: true }>['value'];

export type State = Value<'sidebarState'>;
export type Letters = Value<'sidebarReminders'>;
export type Links = Value<'sidebarLinks'>;
export type AgencyLink = Links['agencies'][number];
export type Silence = Value<'sidebarSilence'>;
export type Mapping = Value<'sidebarMapping'>;
export type Question = Mapping['questions'][number];
export type Role = NonNullable<Question['role']>;
export type Explanation = Value<'sidebarExplain'>;
export type ExplainedDuty = NonNullable<Explanation['chosen']>;
export type SeenLink = NonNullable<ExplainedDuty['links'][number]['seen']>;
export type CheckingSlice = Value<'sidebarCheckSlice'>;
export type SendingSlice = Value<'sidebarSendReminders'>;

/** Something a person should read: the server's own sentence, or ours for what Google said. */
export class Told extends Error {}

interface Runner {
  withSuccessHandler(handler: (reply: never) => void): Runner;
  withFailureHandler(handler: (error: { message?: string }) => void): Runner;
}
declare const google: { script: { run: Runner } };

/** What Google says when it is not the program that failed, and what the person can do about it. */
const GOOGLE_TROUBLE: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [
    /PERMISSION_DENIED|reading from storage/i,
    'Google ไม่ยอมให้แถบข้างทำงาน มักเกิดเมื่อเบราว์เซอร์ลงชื่อเข้าใช้หลายบัญชี ให้เปิดชีตในโปรไฟล์ที่มีบัญชีเดียว แล้วลองใหม่',
  ],
  [/exceeded maximum execution time/i, 'งานนี้ใช้เวลานานเกินที่ Google กำหนด ให้สั่งอีกครั้ง โปรแกรมจะทำต่อจากที่ค้างไว้'],
  [/authorization|permission/i, 'โปรแกรมยังไม่ได้รับอนุญาต ให้เลือกเมนู OIT หนึ่งครั้งแล้วกดอนุญาต'],
  [/network|offline|NetworkError/i, 'ติดต่อ Google ไม่ได้ ตรวจสอบอินเทอร์เน็ตแล้วลองใหม่'],
];

const sentenceFor = (message: string): string =>
  GOOGLE_TROUBLE.find(([pattern]) => pattern.test(message))?.[1] ??
  `เกิดข้อผิดพลาดที่โปรแกรมไม่รู้จัก (${message.slice(0, 200)}) ข้อมูลในชีตไม่สูญหาย ลองอีกครั้ง หากยังพบให้แจ้งผู้ดูแล`;

/** How something failed, for the person. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Told ? error.message : sentenceFor(error instanceof Error ? error.message : String(error));

/** Calls the server by the name of an export of main.ts; rejects with `Told`. */
export function ask<Name extends Call>(name: Name, ...given: Given<Name>): Promise<Value<Name>> {
  return new Promise((resolve, reject) => {
    const settle = (reply: ReturnType<Sidebar[Name]> | null) => {
      if (reply === null) reject(new Told(sentenceFor('empty reply')));
      else if (reply.ok) resolve(reply.value as Value<Name>);
      else reject(new Told(reply.message));
    };
    const runner = google.script.run
      .withSuccessHandler(settle as (reply: never) => void)
      .withFailureHandler(({ message = '' }) => reject(new Told(sentenceFor(message))));
    (runner as unknown as Record<Call, (...values: Given<Name>) => void>)[name](...given);
  });
}
