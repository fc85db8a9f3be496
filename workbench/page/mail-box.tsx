import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MailSummary } from '../server/protocol';
import { Icon } from './icon';
import { localAddress } from './links';
import { addressOf } from './router';
import { useStore } from './store';
import { thaiMoment } from './thai-date';

/** The mails that the script has sent: nobody got them but this box. */
export function MailBox({ id }: { readonly id: string | null }): JSX.Element {
  const mails = useStore((state) => state.mails);
  const mail = mails.find((each) => each.id === id);
  return (
    <main class={mail ? 'mail reading' : 'mail'}>
      <nav aria-label="กล่องจดหมาย">
        <h2>กล่องจดหมาย ({mails.length})</h2>
        {mails.length === 0 && <p class="hint">ยังไม่มีจดหมาย จดหมายที่โปรแกรมส่งจะอยู่ที่นี่ ไม่ออกไปถึงใครจริง</p>}
        <ul>
          {mails.map((each) => (
            <li key={each.id}>
              <MailLine mail={each} isOpen={each.id === id} />
            </li>
          ))}
        </ul>
      </nav>
      {mail ? (
        <Mail key={mail.id} mail={mail} />
      ) : (
        <p class="hint empty">{mails.length > 0 ? 'เลือกจดหมายเพื่ออ่าน' : 'ยังไม่มีจดหมาย'}</p>
      )}
    </main>
  );
}

function MailLine({ mail, isOpen }: { readonly mail: MailSummary; readonly isOpen: boolean }): JSX.Element {
  const zone = useStore((state) => state.book?.timeZone) ?? 'Asia/Bangkok';
  return (
    <a href={addressOf.mail(mail.id)} {...(isOpen && { 'aria-current': 'true' as const })}>
      <span class="to" title={mail.to.join(', ')}>
        {mail.to.join(', ')}
      </span>
      <time>{thaiMoment(mail.date, zone)}</time>
      <span class="subject">{mail.subject || '(ไม่มีเรื่อง)'}</span>
    </a>
  );
}

function Mail({ mail }: { readonly mail: MailSummary }): JSX.Element {
  const zone = useStore((state) => state.book?.timeZone) ?? 'Asia/Bangkok';
  const [asText, setAsText] = useState(!mail.hasHtml);
  return (
    <article aria-label={mail.subject}>
      <header>
        <a class="back" href={addressOf.mail()}>
          <Icon name="back" /> กล่องจดหมาย
        </a>
        <h2>{mail.subject || '(ไม่มีเรื่อง)'}</h2>
        <dl>
          <dt>ถึง</dt>
          <dd>{mail.to.join(', ')}</dd>
          {mail.cc.length > 0 && <dt>สำเนา</dt>}
          {mail.cc.length > 0 && <dd>{mail.cc.join(', ')}</dd>}
          <dt>เมื่อ</dt>
          <dd>{thaiMoment(mail.date, zone)}</dd>
        </dl>
        <div class="parts">
          {mail.hasHtml && (
            <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
              แบบที่ผู้รับเห็น
            </button>
          )}
          <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
            ข้อความล้วน
          </button>
          <a href={`/mail/${mail.id}.eml`} download>
            ไฟล์ .eml
          </a>
        </div>
      </header>
      {asText ? (
        <Text text={mail.text} />
      ) : (
        <iframe
          title="จดหมายแบบที่ผู้รับเห็น"
          src={`/mail/${mail.id}.html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      )}
    </article>
  );
}

/** Plain text whose addresses can be followed. */
function Text({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <pre>
      {parts.map((part) =>
        /^https?:/.test(part) ? (
          <a href={localAddress(part)} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
