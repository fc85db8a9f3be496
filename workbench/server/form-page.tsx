import type { ComponentChildren, JSX } from 'preact';
import { pagesOf } from '../services/forms/pages';
import type { FormState } from '../services/forms/state';
import { FormItem, Help } from './form-question';
import { isLastPage, type Step } from './form-steps';
import { documentOf } from './plain-page';

/** A page of the form as an agency sees it: plain HTML that works without any script. */
export function formPage(form: FormState, step: Step, problem?: string): string {
  const pages = pagesOf(form);
  const at = step.history.at(-1) ?? 0;
  const page = pages[at];
  return documentOf(
    titleOf(form),
    <form method="post" action={`/forms/d/e/${form.publishedId}/formResponse`}>
      <Head form={form}>{at === 0 && form.description && <Help text={form.description} />}</Head>
      {problem && (
        <p class="card problem" role="alert">
          {problem}
        </p>
      )}
      {page?.break && <Section title={page.break.title} help={page.break.helpText} />}
      {at === 0 && asksAddress(form) && <Address value={step.fields.get('emailAddress') ?? ''} />}
      {page?.items.map((item) => {
        const wrong = step.problems.get(item.id);
        return <FormItem item={item} fields={step.fields} {...(wrong && { problem: wrong })} />;
      })}
      <Carried form={form} step={step} />
      <Buttons isFirst={step.history.length === 1} isLast={isLastPage(form, step)} />
      {form.progressBar && <Progress at={at + 1} of={pages.length} />}
    </form>,
  );
}

/** What a respondent sees after sending. */
export function thanksPage(form: FormState, responseId: string): string {
  const base = `/forms/d/e/${form.publishedId}/viewform`;
  return documentOf(
    titleOf(form),
    <Head form={form}>
      <p role="status">{form.confirmationMessage || 'ระบบบันทึกคำตอบของคุณแล้ว'}</p>
      {form.allowEdits && (
        <p>
          <a href={`${base}?edit2=${encodeURIComponent(responseId)}`}>แก้ไขคำตอบ</a>
        </p>
      )}
      {form.respondAgain && (
        <p>
          <a href={base}>ส่งคำตอบเพิ่มอีก</a>
        </p>
      )}
    </Head>,
  );
}

/** What a respondent sees of a form that takes no answers. */
export const closedPage = (form: FormState): string =>
  documentOf(
    titleOf(form),
    <Head form={form}>
      <p role="status">{form.closedMessage || 'แบบฟอร์มนี้ไม่รับคำตอบแล้ว'}</p>
    </Head>,
  );

const titleOf = (form: FormState): string => form.title || form.name;

const asksAddress = (form: FormState): boolean => form.collectEmail || form.limitOne || form.requireLogin;

const Head = ({ form, children }: { form: FormState; children?: ComponentChildren }) => (
  <header class="card head">
    <h1>{form.title || form.name}</h1>
    {children}
  </header>
);

const Section = ({ title, help }: { title: string; help: string }) => (
  <section class="card section">
    <h2>{title}</h2>
    {help && <Help text={help} />}
  </section>
);

const Address = ({ value }: { value: string }) => (
  <section class="card">
    <label for="address">
      อีเมล<span class="star"> *</span>
    </label>
    <input id="address" type="email" name="emailAddress" required value={value} />
  </section>
);

/** What was answered on other pages travels along, as Google's forms do it. */
function Carried({ form, step }: { form: FormState; step: Step }): JSX.Element {
  const page = pagesOf(form)[step.history.at(-1) ?? 0];
  const asked = new Set(page?.items.flatMap((item) => item.entries.map(String)));
  const isShown = (name: string) => asked.has(/^entry\.(\d+)/.exec(name)?.[1] ?? '');
  const carried = [...step.fields].filter(([name]) => CARRIED.test(name) && !isShown(name));
  const address = step.history.length > 1 ? step.fields.get('emailAddress') : null;
  return (
    <>
      <input type="hidden" name="pageHistory" value={step.history.join(',')} />
      {address && <input type="hidden" name="emailAddress" value={address} />}
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

const CARRIED = /^(?:entry\.\d+(?:\.other_option_response)?|edit2)$/;

/** Enter sends the first button of a form: so `next` comes first and the style sheet puts it last. */
const Buttons = ({ isFirst, isLast }: { isFirst: boolean; isLast: boolean }) => (
  <div class="buttons">
    <button type="submit" class="main" name="next" value="1">
      {isLast ? 'ส่ง' : 'ถัดไป'}
    </button>
    {!isFirst && (
      <button type="submit" name="back" value="1" formnovalidate>
        กลับ
      </button>
    )}
  </div>
);

const Progress = ({ at, of }: { at: number; of: number }) => (
  <p class="progress">
    <progress value={at} max={of} /> หน้า {at} จาก {of}
  </p>
);
