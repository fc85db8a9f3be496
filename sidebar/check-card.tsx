import type { JSX } from 'preact';
import { factsOf, isWebAddress, TONES } from './check-words';
import { Title } from './page-parts';
import type { ExplainedDuty, SeenLink } from './server';

/** One duty: what was seen at each of its links. */
export function CheckCard({ duty }: { readonly duty: ExplainedDuty }): JSX.Element {
  const { item, title, agency, status, links } = duty;
  return (
    <>
      <Title>{`${item} ${title}`}</Title>
      <p class="muted">{`${agency} · ${status}`}</p>
      {links.length === 0 && <p>ข้อนี้ยังไม่มีลิงก์หลักฐาน</p>}
      {links.map(({ link, seen }, index) => (
        <ShownLink key={link} link={link} seen={seen} place={links.length > 1 ? `ลิงก์ที่ ${index + 1}` : ''} />
      ))}
    </>
  );
}

interface ShownLinkProps {
  readonly link: string;
  readonly seen: SeenLink | null;
  /** `ลิงก์ที่ 2` of several. */
  readonly place: string;
}

function ShownLink({ link, seen, place }: ShownLinkProps): JSX.Element {
  return (
    <article class="answer">
      <p>
        {seen !== null && <span class={`tag ${TONES[seen.verdict]}`}>{seen.verdict}</span>}
        {place !== '' && <span class="muted">{` ${place}`}</span>}
      </p>
      <p>{link}</p>
      {seen === null ? <p class="muted">ยังไม่ได้ตรวจ สั่ง "ตรวจสอบลิงก์"</p> : <Seen seen={seen} />}
      {isWebAddress(link) && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          เปิดลิงก์
        </a>
      )}
    </article>
  );
}

const Seen = ({ seen }: { readonly seen: SeenLink }): JSX.Element => (
  <>
    <b>{seen.sentence}</b>
    {seen.remedy !== '' && <p>{seen.remedy}</p>}
    <dl class="facts">
      {factsOf(seen).map(({ name, lines }) => (
        <div key={name}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  </>
);
