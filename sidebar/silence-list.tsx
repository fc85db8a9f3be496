import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { Back, Names, Title } from './page-parts';
import type { Silence } from './server';

type Answer = Silence['unconfirmed'][number];

/** Whom the secretariat has to call, and the answers that wait for its word. */
export function SilenceList({ view, commands, silence }: Part & { readonly silence: Silence }): JSX.Element {
  const { unconfirmed, moreUnconfirmed } = silence;
  const isBusy = view.work !== null;
  return (
    <section>
      {/* Another one after each acceptance: the keyboard would have lost its place with the button. */}
      <Title key={unconfirmed.length}>ใครยังไม่รายงาน</Title>
      {isNobody(silence) && <p>ทุกหน่วยงานรายงานแล้ว มีอีเมลและเจ้าหน้าที่ครบ และไม่มีคำตอบรอยืนยัน</p>}
      {unconfirmed.length > 0 && (
        <>
          <h2>{`คำตอบรอยืนยัน ${unconfirmed.length + moreUnconfirmed} ฉบับ`}</h2>
          <p class="muted">ไม่รู้แน่ว่าหน่วยงานส่งเอง โทรถามก่อน แล้วจึงรับรอง</p>
          {unconfirmed.map((answer) => (
            <ShownAnswer
              key={`${answer.response} ${answer.time}`}
              answer={answer}
              isBusy={isBusy}
              accept={() => commands.silence.accept(answer)}
            />
          ))}
          {moreUnconfirmed > 0 && <p class="muted">{`และอีก ${moreUnconfirmed} ฉบับในแท็บรายงานผล`}</p>}
        </>
      )}
      <Names title="ยังไม่รายงานเลย" names={silence.silent.map(lineOfSilent)} />
      <Names title="ไม่มีอีเมลที่ใช้ได้" names={silence.withoutEmail} />
      <Names title="ยังไม่แจ้งเจ้าหน้าที่ตอบ Q&A" names={silence.withoutOfficer.map(lineOfOfficer)} />
      <div class="row sticky">
        <Back isBusy={isBusy} commands={commands} to="silence" />
      </div>
    </section>
  );
}

const isNobody = ({ silent, withoutEmail, withoutOfficer, unconfirmed }: Silence) =>
  [silent, withoutEmail, withoutOfficer, unconfirmed].every(({ length }) => length === 0);

const lineOfSilent = ({ name, duties, hasUnconfirmed }: Silence['silent'][number]) =>
  `${name} ${duties} ข้อ${hasUnconfirmed ? ' (มีคำตอบรอยืนยัน)' : ''}`;

const lineOfOfficer = ({ name, items }: Silence['withoutOfficer'][number]) => `${name} (${items.join(', ')})`;

function ShownAnswer({
  answer: { agency, when, reporter, reason, isAcceptable, said },
  isBusy,
  accept,
}: {
  readonly answer: Answer;
  readonly isBusy: boolean;
  readonly accept: () => void;
}): JSX.Element {
  return (
    <article class="answer">
      <b>{agency || 'ไม่ระบุหน่วยงาน'}</b>
      <p class="muted">{[when, reporter].filter((part) => part !== '').join(' · ')}</p>
      <p class="reason">{reason}</p>
      {said.map(({ item, text }) => (
        <p key={item} class="lines">
          {item !== '' && <b>{item} </b>}
          {text}
        </p>
      ))}
      {isAcceptable ? (
        <Button isBusy={isBusy} press={accept}>
          รับรองคำตอบนี้
        </Button>
      ) : (
        <p class="muted">รับรองจากที่นี่ไม่ได้ ดูแท็บรายงานผล</p>
      )}
    </article>
  );
}
