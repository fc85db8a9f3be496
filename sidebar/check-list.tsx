import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { CheckCard } from './check-card';
import { TONES } from './check-words';
import { Back, Title } from './page-parts';
import type { Explanation } from './server';
import type { ChecksPage } from './view';

type Checks = Part & { readonly page: ChecksPage };
type Doubtful = Explanation['doubtful'][number];

/** What was seen at links: of the duty that was chosen, or the list of those that a person should look at. */
export function CheckList({ view, commands, page }: Checks): JSX.Element {
  const { chosen } = page.explanation;
  const isBusy = view.work !== null;
  const leave = () => {
    commands.checks.choose(null);
    document.getElementById(`doubt-${chosen?.duty}`)?.focus();
  };
  return (
    <section>
      {chosen === null ? (
        <AllDoubtful {...{ view, commands, page }} />
      ) : (
        <CheckCard key={chosen.duty} duty={chosen} />
      )}
      <div class="row sticky wrap">
        <Button isBusy={isBusy} press={commands.checks.selected}>
          ดูแถวที่เลือก
        </Button>
        {chosen !== null && (
          <Button isBusy={isBusy} press={leave}>
            ลิงก์ที่ต้องดู
          </Button>
        )}
        <Back isBusy={isBusy} commands={commands} to="checks" />
      </div>
    </section>
  );
}

function AllDoubtful({ view, commands, page: { explanation } }: Checks): JSX.Element {
  const { doubtful, more } = explanation;
  return (
    <>
      <Title>{`ลิงก์ที่ต้องดู ${doubtful.length + more} ลิงก์`}</Title>
      <p class="muted">
        {doubtful.length === 0
          ? 'ไม่มีลิงก์ที่เสียหรือต้องให้คนดู อยากรู้ผลของลิงก์ใด เลือกแถวนั้นในชีต แล้วกด "ดูแถวที่เลือก"'
          : 'เรียงจากที่ต้องรีบแก้ก่อน กดดูเหตุผล หรือเลือกแถวในชีต แล้วกด "ดูแถวที่เลือก"'}
      </p>
      <ul class="actions">
        {doubtful.map((each) => (
          <li key={`${each.duty} ${each.link}`}>
            <Choice
              doubtful={each}
              isFirst={doubtful.find(({ duty }) => duty === each.duty) === each}
              isBusy={view.work !== null}
              choose={() => commands.checks.choose(each.duty)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{`และอีก ${more} ลิงก์ในแท็บผลตรวจลิงก์`}</p>}
    </>
  );
}

interface ChoiceProps {
  readonly doubtful: Doubtful;
  /** Of its duty: the keyboard comes back to it. */
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly choose: () => void;
}

const Choice = ({ doubtful, isFirst, isBusy, choose }: ChoiceProps): JSX.Element => {
  const { duty, item, agency, link, verdict, sentence } = doubtful;
  return (
    <Button {...(isFirst ? { id: `doubt-${duty}` } : {})} isBusy={isBusy} press={choose}>
      <span class={`tag ${TONES[verdict]}`}>{verdict}</span>
      {` ${item} ${agency}`}
      <small>{sentence}</small>
      <small>{link}</small>
    </Button>
  );
};
