import { expose, type ServiceModule } from './contract';

/** The log lives in the realm (execution/realm-log.ts): a line needs no answer. Here it is only told that it exists. */
export const LOGS: ServiceModule = {
  globals: {},
  exposures: [expose('Logger', { local: 'clear getLog log' })],
};
