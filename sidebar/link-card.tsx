import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { LINK_STATES } from './link-states';
import { Title } from './page-parts';
import { QrCode } from './qr-code';
import type { AgencyLink } from './server';
import type { LinksPage } from './view';

type Card = Part & { readonly page: LinksPage; readonly link: AgencyLink };

/** One agency: its QR code, its link, and a new code when the link has leaked. */
export function LinkCard(card: Card): JSX.Element {
  const { view, commands, link } = card;
  const { id, name, state, issue } = link;
  const leave = () => {
    commands.links.choose(null);
    document.getElementById(`link-${id}`)?.focus();
  };
  return (
    <section class="card">
      <Title>{name}</Title>
      {state !== 'ready' && <p>{LINK_STATES[state].advice}</p>}
      {link.links.map((each, index) => (
        <Handed key={each.link} {...card} each={each} field={`link-${index}-of-${id}`} />
      ))}
      <p class="muted">{issue === 1 ? 'รหัสชุดแรก ยังไม่เคยออกใหม่' : `รหัสออกใหม่แล้ว ${issue - 1} ครั้ง`}</p>
      <NewCode {...card} />
      <div class="row sticky">
        <Button isBusy={view.work !== null} press={leave}>
          รายชื่อทั้งหมด
        </Button>
      </div>
    </section>
  );
}

/** What is handed to the agency of one form. */
function Handed({
  view,
  commands,
  link: { name },
  each: { mark, link },
  field,
}: Card & { readonly each: AgencyLink['links'][number]; readonly field: string }): JSX.Element {
  const copy = () => commands.links.copy(document.getElementById(field) as HTMLInputElement | null);
  return (
    <>
      {mark !== '' && <h3>{`แบบฟอร์ม${mark}`}</h3>}
      <QrCode link={link} label={`QR ของ ${name}${mark}`} />
      <input id={field} aria-label={`ลิงก์แบบฟอร์ม${mark}`} readOnly value={link} />
      <div class="row">
        <Button isBusy={view.work !== null} press={copy}>
          {`คัดลอกลิงก์${mark}`}
        </Button>
        <a href={link} target="_blank" rel="noopener noreferrer">
          {`เปิดแบบฟอร์ม${mark}`}
        </a>
      </div>
      <p class="muted">ให้เฉพาะหน่วยงานนี้ ลิงก์และ QR มีรหัสยืนยันของหน่วยงาน</p>
    </>
  );
}

function NewCode({ view, commands, page, link }: Card): JSX.Element {
  const isBusy = view.work !== null;
  if (!page.isAsking) {
    return (
      <Button look="quiet" isBusy={isBusy} press={() => commands.links.ask(true)}>
        ออกรหัสใหม่
      </Button>
    );
  }
  return (
    <div class="message bad" role="alert" ref={reveal}>
      <p>ลิงก์และ QR เดิมจะใช้ยืนยันไม่ได้อีก คำตอบที่มากับรหัสเดิมยังเก็บไว้แต่รอรับรอง ท่านต้องส่งลิงก์ใหม่ให้หน่วยงาน</p>
      <div class="row">
        <Button isBusy={isBusy} press={() => commands.links.reissue(link)}>
          ยืนยันออกรหัสใหม่
        </Button>
        <Button isBusy={isBusy} press={() => commands.links.ask(false)}>
          ไม่ออก
        </Button>
      </div>
    </div>
  );
}

/** The question comes into sight above what sticks to the bottom. */
const reveal = (question: HTMLElement | null) => question?.scrollIntoView({ block: 'center' });
