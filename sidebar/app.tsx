import type { JSX } from 'preact';
import { ActionList } from './action-list';
import { Background, Hijacked } from './background';
import { Button } from './button';
import { CheckList } from './check-list';
import type { Commands } from './commands';
import { Figures } from './figures';
import { Header } from './header';
import { LetterList } from './letter-list';
import { LinkList } from './link-list';
import { MappingList } from './mapping-list';
import { Messages } from './messages';
import { NextStep } from './next-step';
import { Problems } from './problems';
import { SilenceList } from './silence-list';
import { UnderWay } from './under-way';
import type { View } from './view';

/** What each part of the page gets. */
export interface Part {
  readonly view: View;
  readonly commands: Commands;
}

/** The whole page as a function of its view. */
export function App(part: Part): JSX.Element {
  return (
    <div aria-busy={part.view.work !== null}>
      <Header {...part} />
      <UnderWay {...part} />
      <Messages {...part} />
      <Shown {...part} />
    </div>
  );
}

function Shown(part: Part): JSX.Element {
  const { page } = part.view;
  switch (page.name) {
    case 'home':
      return <Home {...part} />;
    case 'letters':
      return <LetterList {...part} page={page} />;
    case 'links':
      return <LinkList {...part} page={page} />;
    case 'checks':
      return <CheckList {...part} page={page} />;
    case 'silence':
      return <SilenceList {...part} silence={page.silence} />;
    case 'mapping':
      return <MappingList {...part} page={page} />;
  }
}

function Home(part: Part): JSX.Element {
  return (
    <>
      <StateOfYear {...part} />
      <ActionList {...part} />
    </>
  );
}

function StateOfYear(part: Part): JSX.Element | null {
  const { state, trouble, work } = part.view;
  if (state === null) return trouble === null ? <Skeleton /> : <Trouble {...part} />;
  return (
    <>
      {trouble !== null && work === null && <Trouble {...part} />}
      <Hijacked hijacked={state.hijacked} />
      <NextStep {...part} next={state.next} />
      <Background {...part} />
      <Figures state={state} />
      <Problems problems={state.problems} />
    </>
  );
}

/** The state could not be read: everything else can still be used. */
function Trouble({ view: { trouble, state, work }, commands }: Part): JSX.Element {
  return (
    <section class="message bad" role="alert">
      <b>{state === null ? 'อ่านข้อมูลของชีตไม่ได้' : 'อ่านตัวเลขล่าสุดไม่ได้ ตัวเลขด้านล่างอาจไม่เป็นปัจจุบัน'}</b>
      <p>{trouble}</p>
      <Button isBusy={work !== null} press={commands.load}>
        ลองใหม่
      </Button>
    </section>
  );
}

/** The shape of what is to come, so that nothing jumps. */
function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <span class="wide" />
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
