import type { JSX } from 'preact';
import { Button } from '../button';
import { LINK_STATES } from '../link-states';
import type { AgencyLink, Links } from '../server';
import { Label } from './label';
import { type LabelsView, labelled, labelRows, labelsOf } from './view';

/** What a person can do with the labels. */
export interface LabelCommands {
  read(): void;
  /** These agencies get no label. */
  leave(ids: readonly string[]): void;
  print(): void;
}

interface Part {
  readonly view: LabelsView;
  readonly commands: LabelCommands;
}

/** The labels as they will be on paper, and above them who gets one. */
export function Labels({ view, commands }: Part): JSX.Element {
  const { links, trouble, left } = view;
  if (trouble !== null) return <Trouble trouble={trouble} commands={commands} />;
  if (links === null) return <p role="status">กำลังอ่านลิงก์ของหน่วยงาน</p>;
  return (
    <>
      <Choosing links={links} left={left} commands={commands} />
      {labelRows(links, left).map((row) => (
        <div key={row[0].form.link} class="sheet-row">
          {row.map((label) => label && <Label key={label.form.link} {...label} office={links.office} />)}
        </div>
      ))}
    </>
  );
}

const Trouble = ({ trouble, commands }: { trouble: string; commands: LabelCommands }): JSX.Element => (
  <section class="message bad" role="alert">
    <p>{trouble}</p>
    <Button isBusy={false} press={commands.read}>
      ลองใหม่
    </Button>
  </section>
);

interface ChoosingProps {
  readonly links: Links;
  readonly left: readonly string[];
  readonly commands: LabelCommands;
}

/** Stays off the paper. */
function Choosing({ links, left, commands }: ChoosingProps): JSX.Element {
  const all = labelled(links);
  const count = all.filter(({ id }) => !left.includes(id)).length;
  return (
    <header class="choosing">
      <div class="row">
        <Button look="main" isBusy={count === 0} press={commands.print}>
          {`พิมพ์ ${labelsOf(links, left).length} ป้าย`}
        </Button>
        <Button isBusy={false} press={() => commands.leave([])}>
          เลือกทั้งหมด
        </Button>
        <Button isBusy={false} press={() => commands.leave(all.map(({ id }) => id))}>
          ไม่เลือก
        </Button>
      </div>
      <details>
        <summary>{`เลือกหน่วยงาน (${count} จาก ${all.length})`}</summary>
        <div class="tick-box">
          <ul class="ticks">
            {all.map((link) => (
              <Tick key={link.id} link={link} left={left} commands={commands} />
            ))}
          </ul>
        </div>
      </details>
      <Unlabelled agencies={links.agencies} />
    </header>
  );
}

function Tick({
  link: { id, name },
  left,
  commands,
}: { link: AgencyLink } & Omit<ChoosingProps, 'links'>): JSX.Element {
  const isLeft = left.includes(id);
  const change = () => commands.leave(isLeft ? left.filter((each) => each !== id) : [...left, id]);
  return (
    <li>
      <label>
        <input type="checkbox" checked={!isLeft} onChange={change} /> {name}
      </label>
    </li>
  );
}

/** Agencies without a label and why. */
function Unlabelled({ agencies }: Pick<Links, 'agencies'>): JSX.Element | null {
  const others = agencies.filter(({ state }) => state !== 'ready');
  if (others.length === 0) return null;
  const names = others.map(({ name, state }) => `${name} (${LINK_STATES[state].tag})`).join(', ');
  return <p class="muted">{`ไม่มีป้าย: ${names} สั่ง "สร้าง/ปรับแบบฟอร์ม" แล้วเปิดหน้านี้ใหม่`}</p>;
}
