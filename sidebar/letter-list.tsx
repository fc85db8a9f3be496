import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { Back, Names, Title } from './page-parts';
import type { Letters } from './server';
import type { LettersPage } from './view';

type Letter = Letters['ready'][number];

/** The letters of today before they go: to whom, about what, and who cannot be written to. */
export function LetterList({
  view,
  commands,
  page: { letters, isSending },
}: Part & { readonly page: LettersPage }): JSX.Element {
  const { ready } = letters;
  const isBusy = view.work !== null;
  return (
    <section>
      <Title>{titleOf(ready.length, isSending)}</Title>
      {ready.length > 0 && !isSending && <Terms {...letters} />}
      <ul class="letters">
        {ready.map((letter) => (
          <li key={letter.id}>
            <ShownLetter letter={letter} />
          </li>
        ))}
      </ul>
      {OTHERS.map(({ key, title }) => (
        <Names key={key} title={title} names={letters[key]} />
      ))}
      <div class="row sticky">
        {ready.length > 0 && (
          <Button look="main" isBusy={isBusy} press={commands.send}>
            {`ส่งจดหมาย ${ready.length} ฉบับ`}
          </Button>
        )}
        <Back isBusy={isBusy} commands={commands} to="remind" />
      </div>
    </section>
  );
}

function titleOf(count: number, isSending: boolean): string {
  if (count === 0) return 'วันนี้ไม่มีจดหมายที่ต้องส่ง';
  return isSending ? `กำลังส่งจดหมายเตือน ${count} ฉบับ` : `จดหมายเตือนที่จะส่ง ${count} ฉบับ`;
}

/** Agencies that get no letter now, and why. */
const OTHERS = [
  { key: 'silent', title: 'ไม่มีอีเมลที่ใช้ได้ กรอกในแท็บหน่วยงานหรือติดต่อทางอื่น' },
  { key: 'waiting', title: 'โควตาอีเมลวันนี้ไม่พอ ส่งได้พรุ่งนี้' },
  { key: 'unsettled', title: 'ไม่แน่ใจว่าส่งถึงหรือไม่ ดูแท็บบันทึกการเตือน' },
  { key: 'done', title: 'เตือนแล้ววันนี้' },
] as const satisfies readonly { key: keyof Letters; title: string }[];

function Terms({ isTrial, ready, quota }: Letters): JSX.Element {
  return isTrial ? (
    <p class="badge">{`โหมดทดลอง: ทั้ง ${ready.length} ฉบับส่งถึงท่านเท่านั้น หน่วยงานจะไม่ได้รับ`}</p>
  ) : (
    <p class="muted">{`วันนี้ Google ให้ส่งได้อีก ${quota} ที่อยู่`}</p>
  );
}

function ShownLetter({
  letter: { agency, to, alarms, overdue, dueSoon, items },
}: {
  letter: Letter;
}): JSX.Element {
  return (
    <details>
      <summary>
        {agency}
        <small>
          {alarms > 0 && <span class="tag overdue">เว็บไซต์อาจถูกแฮก</span>}
          <span class="muted">{`ค้าง ${overdue + dueSoon} ข้อ`}</span>
          {overdue > 0 && <span class="tag overdue">{`เกินกำหนด ${overdue}`}</span>}
        </small>
      </summary>
      <p class="muted">ถึง {to.join(', ')}</p>
      <ul class="items">
        {items.map(({ name, due, daysLate }) => (
          <li key={name}>
            {name} <span class="muted">{`กำหนด ${due}${daysLate > 0 ? ` เกิน ${daysLate} วัน` : ''}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
