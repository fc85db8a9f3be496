import type { JSX } from 'preact';
import type { State } from './server';

type Counted = NonNullable<State['figures']>;

/** The tiles in the colours of the sheet. */
const TILES: readonly {
  readonly tone: string;
  readonly label: string;
  readonly show: (figures: Counted) => string;
}[] = [
  { tone: 'overdue', label: 'เกินกำหนด', show: ({ overdue }) => `${overdue}` },
  { tone: 'soon', label: 'ใกล้ครบกำหนด', show: ({ dueSoon }) => `${dueSoon}` },
  { tone: 'waiting', label: 'รอสอบทาน', show: ({ waiting }) => `${waiting}` },
  { tone: 'passed', label: 'ผ่านแล้ว', show: ({ acceptedShare }) => acceptedShare },
];

/** How far the year is; without duties there is nothing to count. */
export function Figures({ state }: { readonly state: State }): JSX.Element {
  const { figures } = state;
  return (
    <section aria-label="ตัวเลขของปี">
      <h2>สถานะวันนี้</h2>
      {figures === null ? (
        <p class="muted">ยังไม่มีตัวเลข จะแสดงเมื่อสร้างตารางมอบหมายแล้ว</p>
      ) : (
        <>
          <ul class="figures">
            {TILES.map(({ tone, label, show }) => (
              <li key={tone} class={tone}>
                <b>{show(figures)}</b> {label}
              </li>
            ))}
          </ul>
          <Reported figures={figures} />
          <Details state={state} />
        </>
      )}
    </section>
  );
}

function Reported({ figures: { duties, reported, reportedShare } }: { figures: Counted }): JSX.Element {
  return (
    <div class="reported">
      <p>
        <b>รายงานแล้ว {reportedShare}</b> <span class="muted">{`${reported} จาก ${duties} รายการ`}</span>
      </p>
      <progress aria-label="รายงานแล้ว" value={reported} max={duties} />
    </div>
  );
}

/** What matters on some days only is left out on the others. */
function Details({ state: { figures, deadline, links, unconfirmed } }: { state: State }): JSX.Element {
  return (
    <dl>
      <Detail name="กำหนดส่งถัดไป">
        {deadline ? `${deadline.date} ${daysLeft(deadline.daysLeft)}` : 'ไม่มี'}
      </Detail>
      <Detail name="ผ่านการสอบทาน">{`${figures?.accepted} จาก ${figures?.duties} รายการ`}</Detail>
      <Detail name="ลิงก์ที่ถึงเวลาตรวจ">{`${links.due} จาก ${links.all} ลิงก์`}</Detail>
      {unconfirmed > 0 && <Detail name="คำตอบรอยืนยัน">{`${unconfirmed} คำตอบ`}</Detail>}
    </dl>
  );
}

const Detail = ({ name, children }: { readonly name: string; readonly children: string }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const daysLeft = (days: number): string => (days === 0 ? '(วันนี้)' : `(อีก ${days} วัน)`);
