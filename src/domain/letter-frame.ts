import type { Agency } from '../tables/agencies';
import type { Settings } from '../tables/settings';
import { toThaiDigits } from '../thai/digits';
import { tidyText } from '../thai/text';
import { type FormLink, formLinksIn, markOfLink } from './form-links';
import { type Html, html } from './html';
import type { Letter } from './letters';

/** What every letter to an agency says around its own matter. */
export interface Frame {
  readonly subject: string;
  /** Said before all else in a trial. */
  readonly trial: string;
  readonly salutation: string;
  readonly opening: string;
  /** What has to be seen before the list; nothing when it is empty. */
  readonly notice: string;
  /** One for each form of the agency's own; none while it has no form. */
  readonly formLinks: readonly FormLink[];
  readonly formHint: string;
  readonly closing: string;
  readonly signature: readonly string[];
}

/** To whom a letter goes, and to whom it would go if it were no trial. */
export interface Addressee {
  readonly agency: Agency;
  readonly isTrial: boolean;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly realRecipients: readonly string[];
}

const LONGEST_LINE = 300;
const TRIAL_MARK = '[ทดลอง] ';

/** One line of a letter from whatever people typed. */
export const oneLine = (text: string) => tidyText(text).slice(0, LONGEST_LINE);

/** How an office writes the digits in its letters. */
export const digitsOf =
  ({ thaiDigits }: Settings) =>
  (text: string) =>
    thaiDigits ? toThaiDigits(text) : text;

/** The year as a letter says it: ` ปีงบประมาณ พ.ศ. 2565`, or nothing. */
export const yearOf = (settings: Settings) =>
  settings.fiscalYear === null ? '' : digitsOf(settings)(` ปีงบประมาณ พ.ศ. ${settings.fiscalYear}`);

/** The frame around what one kind of letter says itself. */
export function frameOf(
  { agency, isTrial, realRecipients }: Addressee,
  { office, senderName, mailFooter }: Settings,
  own: Pick<Frame, 'subject' | 'opening' | 'notice' | 'closing'>,
): Frame {
  const formLinks = formLinksIn(agency.formLink).filter(({ link }) => /^https:\/\/\S+$/.test(link));
  return {
    ...own,
    subject: `${isTrial ? TRIAL_MARK : ''}${own.subject} (${oneLine(agency.shortName || agency.name)})`,
    trial: isTrial ? `จดหมายทดลอง ยังไม่ได้ส่งถึงหน่วยงาน ผู้รับจริงคือ ${realRecipients.join(', ')}` : '',
    salutation: `เรียน ${oneLine(agency.name)}`,
    formLinks,
    formHint:
      formLinks.length === 0
        ? 'กรุณาขอลิงก์แบบฟอร์มรายงานผลของหน่วยงานจากฝ่ายเลขานุการ'
        : 'ลิงก์แบบฟอร์มนี้เป็นของหน่วยงานท่านโดยเฉพาะ โปรดอย่าส่งต่อ หากข้อใดไม่เกี่ยวข้องกับหน่วยงาน โปรดแจ้งเหตุผลในแบบฟอร์ม',
    signature: [oneLine(senderName || office), ...mailFooter.split('\n').map((line) => line.trim())].filter(
      (line) => line !== '',
    ),
  };
}

/** What a kind of letter says itself, in both shapes. */
interface Body {
  readonly text: readonly string[];
  readonly html: readonly Html[];
}

/** The letter around its own matter, as text and as HTML that reads well on a telephone. */
export function framed({ to, cc }: Addressee, settings: Settings, frame: Frame, body: Body): Letter {
  return {
    to,
    cc,
    subject: frame.subject,
    text: textOf(frame, body.text),
    html: htmlOf(frame, body.html).markup,
    replyTo: settings.replyTo,
    senderName: oneLine(settings.senderName || settings.office),
  };
}

function textOf(frame: Frame, body: readonly string[]): string {
  const parts = [
    frame.trial,
    frame.salutation,
    frame.opening,
    frame.notice,
    ...body,
    ...frame.formLinks.map(textOfLink),
    frame.formHint,
    frame.closing,
    frame.signature.join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const textOfLink = (link: FormLink, index: number, all: readonly FormLink[]): string =>
  `แบบฟอร์มรายงานผลของหน่วยงาน${markOfLink(link, index, all)}:\n${link.link}`;

/** Mail programs keep inline styles alone; one narrow column needs no media queries. */
const FONT = "font-family:Sarabun,'TH Sarabun New',Tahoma,sans-serif";
const PAGE = `${FONT};font-size:16px;line-height:1.6;color:#202124;background:#ffffff;max-width:600px;margin:0 auto;padding:16px`;
const CARD =
  'border:1px solid #dadce0;border-left-width:4px;border-radius:6px;padding:12px 14px;margin:0 0 12px;overflow-wrap:anywhere';
const BUTTON = `${FONT};display:inline-block;background:#0b57d0;color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 20px;border-radius:6px`;
const BANNER = 'background:#fce8b2;border-radius:6px;padding:10px 14px;margin:0 0 16px';

function htmlOf(frame: Frame, body: readonly Html[]): Html {
  return html`<div lang="th" style="${PAGE}">${banner(frame.trial)}
<p>${frame.salutation}</p>
<p>${frame.opening}</p>
${banner(frame.notice)}
${buttons(frame)}
${body}
${body.length > FEW ? buttons(frame) : ''}
<p style="font-size:14px;color:#5f6368">${frame.formHint}</p>
<p>${frame.closing}</p>
<p>${frame.signature.map((line) => html`${line}<br>`)}</p>
</div>`;
}

/** Before the list, and behind a long one once more. */
const FEW = 3;

const buttons = ({ formLinks }: Frame): Html[] =>
  formLinks.map((link, index, all) => {
    const words = `เปิดแบบฟอร์มรายงานผล${markOfLink(link, index, all)}`;
    return html`<p style="margin:20px 0"><a href="${link.link}" style="${BUTTON}">${words}</a></p>`;
  });

const banner = (sentence: string): Html | string =>
  sentence === '' ? '' : html`<p style="${BANNER}">${sentence}</p>`;

/** Colours of a card's edge and of what hurries in it. */
export const EDGE = { late: '#b3261e', soon: '#8a5a00', done: '#146c2e' } as const;

/** One thing of several in a letter, with a coloured edge. */
export function card(edge: keyof typeof EDGE, heading: string, inside: readonly (Html | string)[]): Html {
  return html`<div style="${CARD};border-left-color:${EDGE[edge]}">
<div style="font-weight:bold">${heading}</div>
${inside}
</div>
`;
}
