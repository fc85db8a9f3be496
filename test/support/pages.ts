import type { Answered, Visit } from '../../src/domain/visit';

/** What a server answers; a page of HTML unless told otherwise. */
export function answered(more: Partial<Answered> = {}): Answered {
  return {
    outcome: 'answered',
    status: 200,
    location: null,
    refresh: '',
    contentType: 'text/html; charset=utf-8',
    fileName: '',
    size: null,
    cookie: '',
    retryAfter: null,
    text: '',
    ...more,
  };
}

/** An answer that leads on. */
export const leadsTo = (location: string, status = 302): Answered => answered({ status, location });

/** No answer. */
export const failed = (fault: Extract<Visit, { outcome: 'failed' }>['fault']): Visit => ({
  outcome: 'failed',
  fault,
  detail: '',
});

/** A document that is there. */
export const pdf = (more: Partial<Answered> = {}): Answered =>
  answered({ status: 206, contentType: 'application/pdf', size: 120_000, ...more });

/** A page whose heading says what it shows and whose text is long enough to be it: `evidence('โครงสร้างหน่วยงาน')`. */
export function evidence(heading: string, more: Partial<Answered> = {}): Answered {
  const text = `${htmlOf(heading)}<p>หน่วยงานแบ่งงานภายในออกเป็นฝ่ายอำนวยการ ฝ่ายวิชาการ และฝ่ายบริการประชาชน</p></main>`;
  return answered({ text, ...more });
}

const htmlOf = (heading: string) => `<title>${heading}</title><main><h1>${heading}</h1>`;

/** A page whose heading says what it shows, with a link to a document. */
export function offer(heading: string, document: string, more: Partial<Answered> = {}): Answered {
  return answered({ text: `${htmlOf(heading)}<p><a href="${document}">ดาวน์โหลด</a></p></main>`, ...more });
}
