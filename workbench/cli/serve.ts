import { once } from 'node:events';
import { join } from 'node:path';
import type { Cloud } from '../cloud/cloud';
import { serve } from '../server/serve';
import { type Command, type Input, type Options, remark, SCRIPT_OPTIONS, UsageError, VALUE } from './command';
import { withDemonstrationWeb } from './demonstration';
import { askedOf, makeWorkbook, NEW_OPTIONS, sampleOf } from './new';
import { moveToNow, withCloud } from './opening';
import { pageHost } from './page-host';

const DEFAULT_PORT = 8460;

/** What the page is served with. */
export const SERVE_OPTIONS: Options = { ...SCRIPT_OPTIONS, ...NEW_OPTIONS, port: VALUE };

/** The page, until the process is told to end. */
export const serveCommand: Command = {
  usage: 'serve [--data DIR] [--sample NAME] [--port N] [--now ISO] [--hosts FILE]',
  options: SERVE_OPTIONS,
  words: [0, 0],
  run: (input) =>
    withDemonstrationWeb(input, (network) =>
      withCloud(input, 'write', (cloud) => open(cloud, input), network),
    ),
};

function open(cloud: Cloud, input: Input): Promise<number> {
  if (cloud.isNew) makeWorkbook(cloud, sampleOf(input.text('sample')), askedOf(input));
  else if (input.text('sample') !== undefined)
    remark(`${cloud.folder} holds a workbook already: the sample is not loaded.`);
  moveToNow(cloud, input);
  return servePage(cloud, input);
}

const LAST_PORT = 65_535;

function portOf(input: Input): number {
  const port = input.whole('port') ?? DEFAULT_PORT;
  if (port > LAST_PORT) throw new UsageError(`--port wants a number up to ${LAST_PORT}, not ${port}`);
  return port;
}

/** Serves the page and waits until the process is interrupted. */
export async function servePage(cloud: Cloud, input: Input): Promise<number> {
  if (cloud.parts.bindings.sources.length === 0) cloud.parts.bindings.bindAddOn();
  const host = pageHost(cloud, input.text('user') ?? '');
  const port = portOf(input);
  const served = await serve({ host, port, pageFolder: join(__dirname, 'page') });
  remark(`The workbench is at ${served.url}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await served.close();
  return 0;
}
