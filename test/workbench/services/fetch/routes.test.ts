import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Route, routesOf } from '../../../../workbench/services/fetch/routes';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-routes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function ways(content: object): (address: string) => Pick<Route, 'host' | 'port'> | string {
  const file = join(folder, 'hosts.json');
  writeFileSync(file, JSON.stringify(content));
  const routes = routesOf(file);
  return (address) => {
    try {
      const { host, port } = routes(new URL(address));
      return { host, port };
    } catch (error) {
      return (error as Error).message;
    }
  };
}

const MAP = { 'a.example': { http: 8081 }, 'dead.example': {} };

test.each([
  ['a listed host is on this computer', {}, 'http://a.example/x', { host: '127.0.0.1', port: 8081 }],
  ['a listed host without that scheme cannot be reached', {}, 'https://a.example/', 'unavailable'],
  [
    'a listed host without any way cannot be reached',
    { others: 'web' },
    'http://dead.example/',
    'unavailable',
  ],
  ['other hosts do not exist', {}, 'https://b.example/', 'dns'],
  [
    'unless they are left to the web',
    { others: 'web' },
    'https://b.example/',
    { host: 'b.example', port: 443 },
  ],
  ['which has no private addresses', { others: 'web' }, 'http://192.168.1.5/', 'dns'],
])('%s', (_what, rest, address, expected) => {
  expect(ways({ map: MAP, ...rest })(address)).toEqual(expected);
});
