import type { ComponentChildren, JSX } from 'preact';
import type { FormRefusal } from '../services/forms/answers';
import { kindOf } from '../services/forms/kinds';
import type { ItemState, ItemType } from '../services/forms/state';
import { field, OTHER, otherField } from './form-fields';

interface FieldProps {
  readonly item: ItemState;
  readonly fields: URLSearchParams;
}

/** One element of a form page: a question with its field, a heading, or nothing for what only decorates. */
export function FormItem(props: FieldProps & { readonly problem?: FormRefusal }): JSX.Element {
  const { item, problem } = props;
  const Field: (props: FieldProps) => JSX.Element | null = FIELDS[item.type];
  const isGroup = GROUPS.has(kindOf(item).answer) && item.type !== 'LIST';
  const titleId = `t${item.id}`;
  return (
    <section
      class={problem ? 'card wrong' : 'card'}
      {...(isGroup && { role: 'group', 'aria-labelledby': titleId })}
    >
      <Title item={item} id={titleId} isGroup={isGroup} />
      {item.helpText && <Help text={item.helpText} />}
      <Field {...props} />
      {problem && (
        <p class="problem" role="alert">
          {problemText(problem)}
        </p>
      )}
    </section>
  );
}

function Title({ item, id, isGroup }: { item: ItemState; id: string; isGroup: boolean }): JSX.Element {
  const mark = item.required && (
    <span class="star">
      {' '}
      *<span class="unseen">ต้องตอบ</span>
    </span>
  );
  const entry = item.entries[0];
  if (isGroup || entry === undefined)
    return (
      <h2 id={id}>
        {item.title}
        {mark}
      </h2>
    );
  return (
    <label id={id} for={`f${entry}`}>
      {item.title}
      {mark}
    </label>
  );
}

/** Help with its line breaks; addresses in it can be followed. */
export function Help({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <p class="help">
      {parts.map((part) =>
        /^https?:/.test(part) ? (
          <a href={part} rel="noreferrer" target="_blank">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

const GROUPS = new Set(['one', 'many', 'row', 'rows', 'number']);

/** A form is answered with Thai words, whatever the code of the refusal says. */
function problemText(problem: FormRefusal): string {
  if (problem.code === 'required') return 'คำถามนี้ต้องตอบ';
  if (problem.code === 'rule')
    return `คำตอบไม่ตรงตามที่กำหนด: ${problem.message.replace(`"${problem.item?.title}": `, '')}`;
  return 'คำตอบนี้ใช้ไม่ได้ ให้ตรวจอีกครั้ง';
}

const one = ({ item, fields }: FieldProps) => {
  const name = field(item.entries[0] ?? 0);
  return { id: `f${item.entries[0]}`, name, value: fields.get(name) ?? '' };
};

const Line = (props: FieldProps): JSX.Element => <input type="text" {...one(props)} autocomplete="off" />;

const Time = (props: FieldProps): JSX.Element => <input type="time" {...one(props)} />;

function Paragraph(props: FieldProps): JSX.Element {
  const { value, ...rest } = one(props);
  return (
    <textarea rows={3} {...rest}>
      {value}
    </textarea>
  );
}

function List(props: FieldProps): JSX.Element {
  const { value, ...rest } = one(props);
  return (
    <select {...rest}>
      <option value="">เลือก</option>
      {props.item.choices?.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.value}
        </option>
      ))}
    </select>
  );
}

const choices =
  (type: 'radio' | 'checkbox') =>
  ({ item, fields }: FieldProps) => {
    const entry = item.entries[0] ?? 0;
    const chosen = fields.getAll(field(entry));
    return (
      <div class="choices">
        {item.choices?.map(({ value }) => (
          <Choice type={type} name={field(entry)} value={value} checked={chosen.includes(value)}>
            {value}
          </Choice>
        ))}
        {item.other && (
          <Choice type={type} name={field(entry)} value={OTHER} checked={chosen.includes(OTHER)}>
            อื่นๆ{' '}
            <input
              type="text"
              name={otherField(entry)}
              value={fields.get(otherField(entry)) ?? ''}
              aria-label="อื่นๆ"
            />
          </Choice>
        )}
      </div>
    );
  };

function Choice({
  children,
  ...rest
}: {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="choice">
      <input {...rest} />
      <span>{children}</span>
    </label>
  );
}

function Scale({ item, fields }: FieldProps): JSX.Element {
  const name = field(item.entries[0] ?? 0);
  const [lower, upper] = [item.lower ?? 1, item.upper ?? 5];
  const steps = Array.from({ length: upper - lower + 1 }, (_, index) => String(lower + index));
  return (
    <div class="scale">
      <span>{item.labels?.[0]}</span>
      {steps.map((step) => (
        <label>
          <span>{step}</span>
          <input type="radio" name={name} value={step} checked={fields.get(name) === step} />
        </label>
      ))}
      <span>{item.labels?.[1]}</span>
    </div>
  );
}

const grid =
  (type: 'radio' | 'checkbox') =>
  ({ item, fields }: FieldProps) => (
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th />{' '}
            {item.columns?.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.rows?.map((row, index) => {
            const name = field(item.entries[index] ?? 0);
            const chosen = fields.getAll(name);
            return (
              <tr>
                <th scope="row">{row}</th>
                {item.columns?.map((column) => (
                  <td>
                    <input
                      type={type}
                      name={name}
                      value={column}
                      checked={chosen.includes(column)}
                      aria-label={`${row}: ${column}`}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

/** Google's form asks hours, minutes and seconds apart; one field of the same text does here. */
const Duration = (props: FieldProps) => (
  <input type="text" placeholder="ชั่วโมง:นาที:วินาที เช่น 1:30:00" {...one(props)} />
);

/** A day without a year is asked as Google stores it: month and day. */
const Day = (props: FieldProps) =>
  props.item.includesYear === false ? (
    <input type="text" placeholder="เดือน-วัน เช่น 03-31" {...one(props)} />
  ) : (
    <input type="date" {...one(props)} />
  );

const DayAndTime = (props: FieldProps) =>
  props.item.includesYear === false ? (
    <input type="text" placeholder="เดือน-วัน เวลา เช่น 03-31 16:30" {...one(props)} />
  ) : (
    <input type="datetime-local" {...one(props)} />
  );

const Nothing = () => null;

const FIELDS = {
  CHECKBOX: choices('checkbox'),
  CHECKBOX_GRID: grid('checkbox'),
  DATE: Day,
  DATETIME: DayAndTime,
  DURATION: Duration,
  GRID: grid('radio'),
  IMAGE: Nothing,
  LIST: List,
  MULTIPLE_CHOICE: choices('radio'),
  PAGE_BREAK: Nothing,
  PARAGRAPH_TEXT: Paragraph,
  RATING: Scale,
  SCALE: Scale,
  SECTION_HEADER: Nothing,
  TEXT: Line,
  TIME: Time,
  VIDEO: Nothing,
} as const satisfies Record<ItemType, (props: FieldProps) => JSX.Element | null>;
