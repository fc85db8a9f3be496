import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';

/** Whose year this is, as of which day, and whether letters are only tried out. */
export function Header({ view: { state, work, page }, commands }: Part): JSX.Element {
  const year = state?.fiscalYear ? `ปีงบประมาณ ${state.fiscalYear}` : 'ติดตามการเปิดเผยข้อมูล OIT';
  return (
    <header>
      <div class="title">
        <h1>{state?.office || 'OIT Tracker'}</h1>
        <Button look="quiet" isBusy={work !== null} press={commands.load}>
          รีเฟรช
        </Button>
      </div>
      <p class="muted">{state === null ? year : `${year} · วันที่ ${state.today}`}</p>
      {state?.isTrial && page.name !== 'letters' && <p class="badge">โหมดทดลอง: จดหมายทุกฉบับส่งถึงท่านเท่านั้น</p>}
    </header>
  );
}
