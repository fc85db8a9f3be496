import { formatMoment } from './moments';
import type { Silence, SilentAgency } from './silence';
import type { UnconfirmedAnswer } from './unconfirmed';

/** An alert shows no more without being cut. */
const MOST_LINES = 10;
const LONGEST_WORDS = 120;

/** All of it as one alert, for a person without the sidebar; `tab` as people call รายงานผล. */
export function describeSilence(silence: Silence, tab: string): string {
  const parts = [
    listed('ยังไม่รายงานเลย', silence.silent.map(lineOfSilent)),
    listed('ไม่มีอีเมลที่ใช้ได้', silence.withoutEmail),
    listed(
      'ยังไม่แจ้งเจ้าหน้าที่ตอบ Q&A',
      silence.withoutOfficer.map(({ name, items }) => `${name} (${items.join(', ')})`),
    ),
    listed('คำตอบรอยืนยัน', silence.unconfirmed.map(lineOfAnswer)),
    silence.unconfirmed.length === 0
      ? ''
      : `แน่ใจแล้วว่าหน่วยงานส่งเอง เลือก "เจ้าหน้าที่รับรอง" ในแท็บ "${tab}" แล้วสั่ง "รวบรวมรายงานผล" หรือกดรับรองในแถบข้าง`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? NOTHING : parts.join('\n\n');
}

const NOTHING = 'ทุกหน่วยงานรายงานแล้ว มีอีเมลและเจ้าหน้าที่ครบ และไม่มีคำตอบรอยืนยัน';

/** `ไม่มีอีเมลที่ใช้ได้ 12\n• …\nและอีก 2`; nothing for nothing. */
function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).map((line) => `• ${line}`);
  return [`${title} ${lines.length}`, ...shown, ...(more > 0 ? [`และอีก ${more}`] : [])].join('\n');
}

const lineOfSilent = ({ name, duties, hasUnconfirmed }: SilentAgency) =>
  `${name} ${duties} ข้อ${hasUnconfirmed ? ' (มีคำตอบรอยืนยัน)' : ''}`;

function lineOfAnswer({ agency, time, said, reason }: UnconfirmedAnswer): string {
  const words = said.map(({ item, text }) => `${item} ${text}`.trim()).join(' / ');
  return `${agency || 'ไม่ระบุหน่วยงาน'} ${formatMoment(time)}: ${firstOf(words)} [${reason}]`;
}

const firstOf = (words: string) => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
};
