import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import type { State } from './server';

/** Pages that others seem to have taken over: before all else, since visitors see them now. */
export function Hijacked({ hijacked }: Pick<State, 'hijacked'>): JSX.Element | null {
  if (hijacked.length === 0) return null;
  return (
    <section class="message bad" role="alert">
      <b>ด่วน: หน้าเว็บอาจถูกแฮก</b>
      <p>มีคำชวนเล่นพนันในหน้าเว็บ แจ้งหน่วยงานให้แก้ไขทันที</p>
      <ul>
        {hijacked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Links that are being checked by themselves, and how to end that. */
export function Background({ view, commands }: Part): JSX.Element | null {
  if (view.state?.isChecking !== true) return null;
  return (
    <section class="work">
      <p>มีลิงก์ที่รอตรวจหรือรอลองเปิดอีกครั้ง ระบบจะทำต่อเอง ปิดแถบข้างได้</p>
      <Button look="quiet" isBusy={view.work !== null} press={commands.checks.stop}>
        หยุดตรวจต่อ
      </Button>
    </section>
  );
}
