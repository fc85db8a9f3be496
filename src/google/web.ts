import type { Web } from '../actions/services';
import { faultOf, fetchEach } from '../domain/fetch-waves';
import { charsetToTry, cookieOf, fileNameIn, sizeIn } from '../domain/response';
import type { Visit, Want } from '../domain/visit';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** Of 20,000 a day that a consumer account has; the rest is a reserve for other scripts of the same account. */
const DAILY_BUDGET = 15_000;
const COUNT_PROPERTY = 'web.count';

/** Google honours this (reference of 2026, still missing in the type definitions); without it a dead host may hold a wave for a minute. */
const TIMEOUT_SECONDS = 30;
/** Pages with pictures in them are long, and what counts may stand at their end. */
const LONGEST_TEXT = 3_000_000;
/** Many public servers refuse Google's own name; the token says who asks. */
const USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 OIT-Tracker/0.1';
/** A response beyond 50 MB would throw. */
const FIRST_PART = 'bytes=0-262143';

export const web: Web = {
  get: (wants, mayGoOn) => {
    const wantOf = new Map(wants.map((want) => [want.url, want]));
    return fetchEach<Visit | null>([...wantOf.keys()], {
      fetchAll: (wave) => {
        count(wave.length);
        return UrlFetchApp.fetchAll(wave.flatMap((url) => requestOf(wantOf.get(url)))).map(visitOf);
      },
      failed: (detail) => ({ outcome: 'failed', fault: faultOf(detail), detail }),
      notVisited: null,
      mayGoOn,
    });
  },
  remainingToday: () => Math.max(0, DAILY_BUDGET - countedToday()),
};

function requestOf(want: Want | undefined): GoogleAppsScript.URL_Fetch.URLFetchRequest[] {
  if (want === undefined) return [];
  const request = {
    url: want.url,
    method: 'get' as const,
    muteHttpExceptions: true,
    followRedirects: false,
    validateHttpsCertificates: !want.isTrusting,
    timeoutSeconds: TIMEOUT_SECONDS,
    headers: {
      'User-Agent': USER_AGENT,
      Accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'Accept-Language': 'th,en;q=0.7',
      ...(want.isPart && { Range: FIRST_PART }),
      ...(want.cookie !== '' && { Cookie: want.cookie }),
    },
  };
  return [request];
}

function visitOf(response: Response): Visit {
  const headers = new Map(
    Object.entries(response.getAllHeaders() as Record<string, string | string[]>).map(
      ([name, value]) => [name.toLowerCase(), [value].flat()] as const,
    ),
  );
  const header = (name: string) => headers.get(name)?.[0] ?? '';
  const contentType = header('content-type');
  const isText = contentType === '' || /text|html|xml|json/i.test(contentType);
  const length = header('content-length');
  return {
    outcome: 'answered',
    status: response.getResponseCode(),
    location: header('location') || null,
    refresh: header('refresh'),
    contentType,
    fileName: fileNameIn(header('content-disposition')),
    size: sizeIn(header('content-range'), length) ?? (isText ? null : response.getContent().length),
    cookie: cookieOf(headers.get('set-cookie') ?? []),
    retryAfter: /^\d{1,6}$/.test(header('retry-after')) ? Number(header('retry-after')) : null,
    text: isText ? textOf(response, contentType) : '',
  };
}

function textOf(response: Response, contentType: string): string {
  const text = response.getContentText();
  const charset = charsetToTry(contentType, text);
  return (charset === null ? text : response.getContentText(charset)).slice(0, LONGEST_TEXT);
}

const today = (): string => Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd');

function countedToday(): number {
  const [day, number] = (PropertiesService.getDocumentProperties().getProperty(COUNT_PROPERTY) ?? '').split(
    ' ',
  );
  return day === today() ? Number(number) : 0;
}

function count(requests: number): void {
  PropertiesService.getDocumentProperties().setProperty(
    COUNT_PROPERTY,
    `${today()} ${countedToday() + requests}`,
  );
}
