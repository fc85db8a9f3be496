import type { ServiceModule } from '../contract';
import { URL_FETCH_APP, UrlFetchApp } from './fetch-app';
import { FETCH_OWNER } from './part';
import { HTTP_RESPONSE } from './response';

/** The URL Fetch service. */
export const FETCH: ServiceModule = {
  globals: { UrlFetchApp: (execution) => new UrlFetchApp(execution) },
  exposures: [URL_FETCH_APP, HTTP_RESPONSE],
  parts: [FETCH_OWNER],
};
