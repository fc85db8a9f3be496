import type { JSX } from 'preact';
import type { State } from './server';

/** Cells that people should mend, closed until somebody wants to see them. */
export function Problems({ problems }: Pick<State, 'problems'>): JSX.Element | null {
  if (problems.count === 0) return null;
  return (
    <details class="problems">
      <summary>{`ข้อมูลที่ควรแก้ไข ${problems.count} จุด`}</summary>
      <p class="lines">{problems.text}</p>
    </details>
  );
}
