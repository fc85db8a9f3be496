import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import { itemsWithout, PLAIN_ROLES, rolesOf } from './mapping-roles';
import { Back, Names, Title } from './page-parts';
import type { Mapping, Question, Role } from './server';
import type { MappingPage } from './view';

/** The questions of an existing form, each with what it stands for: proposed or saved, and corrected by the person. */
export function MappingList(part: Part & { readonly page: MappingPage }): JSX.Element {
  const { view, commands, page } = part;
  const { mapping } = page;
  const roles = rolesOf(page);
  const left = mapping.questions.filter(({ id }) => !roles.has(id)).map(({ title }) => title);
  const isBusy = view.work !== null;
  return (
    <section>
      <Title>จับคู่คำถามของแบบฟอร์มเดิม</Title>
      <p>{mapping.title}</p>
      <p class="muted">
        {mapping.isSaved
          ? 'บันทึกไว้แล้ว แก้แล้วบันทึกใหม่ได้'
          : 'โปรแกรมเสนอให้ ตรวจและแก้ แล้วกดบันทึก โปรแกรมอ่านอย่างเดียว ไม่แก้แบบฟอร์ม'}
      </p>
      {mapping.questions.map((question) => (
        <Choice
          key={question.id}
          question={question}
          items={mapping.items}
          role={roles.get(question.id) ?? null}
          choose={(role) => commands.mapping.choose(question.id, role)}
        />
      ))}
      <Names title="คำถามที่ยังไม่จับคู่ คำตอบเก็บเป็นข้อความ" names={left} />
      <Names title="ข้อที่ยังไม่มีคำถาม" names={itemsWithout(mapping.items, roles)} />
      <Trust {...part} roles={roles} />
      <div class="row sticky">
        <Button look="main" isBusy={isBusy} press={commands.mapping.save}>
          บันทึกการจับคู่
        </Button>
        <Back isBusy={isBusy} commands={commands} to="mapping" />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly question: Question;
  readonly items: Mapping['items'];
  readonly role: Role | null;
  readonly choose: (role: Role | null) => void;
}

function Choice({ question: { title, kind, isForAddress }, items, role, choose }: ChoiceProps): JSX.Element {
  return (
    <label class="question">
      <b>{title || 'คำถามไม่มีชื่อ'}</b>
      <small>{isForAddress ? `${kind} · ไม่เก็บอีเมล` : kind}</small>
      <select
        class={role === null ? 'unmapped' : ''}
        value={role ?? ''}
        onChange={({ currentTarget }) => choose((currentTarget.value || null) as Role | null)}
      >
        <option value="">ไม่จับคู่</option>
        {Object.entries(PLAIN_ROLES).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {items.map(({ code, title: name }) => (
          <option key={code} value={code}>{`${code} ${name}`}</option>
        ))}
      </select>
    </label>
  );
}

/** Where the form asks for the code, the code decides, and there is nothing to choose. */
function Trust({
  commands,
  page,
  roles,
}: Part & { readonly page: MappingPage; readonly roles: ReadonlyMap<number, Role> }): JSX.Element {
  if ([...roles.values()].includes('code'))
    return <p class="muted">คำตอบมีผลเมื่อรหัสยืนยันถูกต้อง คำตอบอื่นรอรับรอง</p>;
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={page.isTrusted}
        onChange={({ currentTarget }) => commands.mapping.trust(currentTarget.checked)}
      />
      <span>
        นับคำตอบทันทีโดยไม่ต้องรับรอง
        <small>เลือกเมื่อมีเพียงผู้ได้รับเชิญที่ตอบได้เท่านั้น รวมคำตอบที่รอรับรองอยู่ด้วย หากใครมีลิงก์ก็ตอบได้ อย่าเลือก</small>
      </span>
    </label>
  );
}
