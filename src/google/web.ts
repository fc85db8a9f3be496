import type { Web } from '../actions/services';
import { faultOf, fetchEach } from '../domain/fetch-waves';
import type { Visit } from '../domain/link-trip';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** Of 20,000 a day that a consumer account has; the rest is a reserve for other scripts of the same account. */
const DAILY_BUDGET = 15_000;
const COUNT_PROPERTY = 'web.count';

/** Google honours this (reference of 2026, still missing in the type definitions); without it a dead host may hold a wave for a minute. */
const TIMEOUT_SECONDS = 30;
const LONGEST_TEXT = 300_000;
/** Many public servers refuse Google's own name; the token says who asks. */
const USER_AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 OIT-Tracker/0.1';
/** Documents are large and their first part is proof enough; a response beyond 50 MB would throw. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|jpe?g|png)(?:$|[?#])/i;
const FIRST_PART = 'bytes=0-262143';

export const web: Web = {
  get: (urls, mayGoOn) =>
    fetchEach<Visit>(urls, {
      fetchAll: (wave) => {
        count(wave.length);
        return UrlFetchApp.fetchAll(wave.map(requestOf)).map(visitOf);
      },
      failed: (detail) => ({ outcome: 'failed', fault: faultOf(detail), detail }),
      notVisited: { outcome: 'not-visited' },
      mayGoOn,
    }),
  remainingToday: () => Math.max(0, DAILY_BUDGET - countedToday()),
};

function requestOf(url: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const request = {
    url,
    method: 'get' as const,
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds: TIMEOUT_SECONDS,
    headers: {
      'User-Agent': USER_AGENT,
      Accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'Accept-Language': 'th,en;q=0.7',
      ...(DOCUMENT.test(url) && { Range: FIRST_PART }),
    },
  };
  return request;
}

function visitOf(response: Response): Visit {
  const headers = Object.entries(response.getAllHeaders() as Record<string, string | string[]>);
  const header = (name: string) => String(headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? '');
  const contentType = header('content-type');
  const isText = contentType === '' || /text|html|xml|json/i.test(contentType);
  return {
    outcome: 'answered',
    status: response.getResponseCode(),
    location: header('location') || null,
    contentType,
    text: isText ? response.getContentText().slice(0, LONGEST_TEXT) : '',
  };
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
