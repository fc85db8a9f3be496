import type { IncomingMessage, ServerResponse } from 'node:http';
import { FormRefusal } from '../services/forms/answers';
import { type FormState, findForm } from '../services/forms/state';
import type { Desktop } from './desktop';
import { fieldsOf } from './form-fields';
import { closedPage, formPage, thanksPage } from './form-page';
import { firstStep, move } from './form-steps';
import type { Body } from './http';
import { BadRequest, readBody, send } from './http';

/** `/forms/d/e/<id>/viewform` as on Google; answers go to `formResponse` beside it. */
export const FORM_PATH = /^\/forms\/d\/e\/([\w-]+)\/(viewform|formResponse)$/;

/** Answers a request for a form's page. */
export async function answerForm(
  desktop: Desktop,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, id = '', action] = FORM_PATH.exec(url.pathname) ?? [];
  const form = findForm(desktop.host.cloud, id);
  if (!form) throw new BadRequest(404, 'ไม่มีแบบฟอร์มนี้');
  const html =
    action === 'formResponse' && request.method === 'POST'
      ? await answered(desktop, form, new URLSearchParams(await readBody(request)))
      : opened(form, url.searchParams);
  send(response, page(html));
}

const page = (body: string): Body => ({
  type: 'text/html',
  body,
  headers: { 'content-security-policy': POLICY },
});

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";

function opened(form: FormState, link: URLSearchParams): string {
  if (!form.published || !form.accepting) return closedPage(form);
  const earlier = form.allowEdits && form.responses.find((response) => response.id === link.get('edit2'));
  if (!earlier) return formPage(form, firstStep(link));
  const fields = fieldsOf(form.items, earlier.answers);
  fields.set('edit2', earlier.id);
  if (earlier.email) fields.set('emailAddress', earlier.email);
  return formPage(form, firstStep(fields));
}

async function answered(desktop: Desktop, form: FormState, fields: URLSearchParams): Promise<string> {
  if (!form.published || !form.accepting) return closedPage(form);
  const next = move(form, fields);
  if ('step' in next) return formPage(form, next.step);
  const email = fields.get('emailAddress');
  const edits = fields.get('edit2');
  try {
    const id = await submit(desktop, form, {
      answers: next.submit,
      ...(email && { email }),
      ...(edits && { edits }),
    });
    return thanksPage(form, id);
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    return formPage(form, firstStep(fields), REFUSALS[error.code] ?? 'ส่งคำตอบไม่ได้ ให้ตรวจคำตอบอีกครั้ง');
  }
}

/** The answer is stored before the page says so; what waits for it runs on its own. */
async function submit(
  { host, runs, live }: Desktop,
  form: FormState,
  draft: Parameters<typeof host.submit>[1],
): Promise<string> {
  return new Promise((resolve, reject) => {
    void runs.trackAll(null, 'รับคำตอบแบบฟอร์ม', async (desk) => {
      try {
        const { responseId, outcomes } = await host.submit(form.id, draft, desk);
        resolve(responseId);
        live.refresh();
        return await outcomes;
      } catch (error) {
        reject(error);
        return [];
      }
    });
  });
}

const REFUSALS: Partial<Record<FormRefusal['code'], string>> = {
  closed: 'แบบฟอร์มนี้ไม่รับคำตอบแล้ว',
  email: 'ต้องกรอกอีเมลให้ถูกต้องก่อนส่ง',
  repeated: 'อีเมลนี้ส่งคำตอบแล้ว แบบฟอร์มรับได้อีเมลละหนึ่งครั้ง',
  edit: 'แก้ไขคำตอบเดิมไม่ได้',
};
