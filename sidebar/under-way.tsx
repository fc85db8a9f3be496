import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import type { Progress, Work } from './view';

/** What is under way, how far, for how long, and how to stop it. */
export function UnderWay({ view: { work }, commands }: Part): JSX.Element {
  return (
    <div class="under-way" role="status">
      {work !== null && (
        <section class="work">
          <p>{work.label}</p>
          <Bar progress={work.progress} />
          <p class="muted row">
            <span aria-hidden="true">{[counted(work.progress), clock(work.seconds)].join(' · ')}</span>
            <Stop work={work} stop={commands.stop} />
          </p>
        </section>
      )}
    </div>
  );
}

function Bar({ progress }: Pick<Work, 'progress'>): JSX.Element {
  if (progress === null || progress.total === 0) return <progress aria-label="กำลังทำงาน" />;
  return <progress aria-label="ความคืบหน้า" value={progress.done} max={progress.total} />;
}

function Stop({ work, stop }: { readonly work: Work; readonly stop: () => void }): JSX.Element | null {
  if (work.stop === 'impossible') return null;
  const isAsked = work.stop === 'asked';
  return (
    <Button look="quiet" isBusy={isAsked} press={stop}>
      {isAsked ? 'กำลังหยุด…' : 'หยุด'}
    </Button>
  );
}

const counted = (progress: Progress | null): string =>
  progress === null ? 'โปรดรอ' : `${progress.done} จาก ${progress.total}`;

/** `clock(65)` is `1 นาที 5 วินาที`. */
const clock = (seconds: number): string =>
  [...(seconds < 60 ? [] : [`${Math.floor(seconds / 60)} นาที`]), `${seconds % 60} วินาที`].join(' ');
