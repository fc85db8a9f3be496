import { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { dirname, resolve } from 'node:path';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { Refusal } from '../../cloud/refusal';
import { FetchFailure } from './failures';

/** Where to connect for an address; the Host header and the name in the certificate stay those of the address. */
export interface Route {
  readonly host: string;
  readonly port: number;
  readonly lookup?: LookupFunction;
  readonly secureContext?: SecureContext;
}

/** Finds the way to an address, or throws a `FetchFailure`. */
export type Routes = (url: URL) => Route;

/** The real web, or with a hosts file only the hosts it lists (besides these the web, when it says so). */
export function routesOf(hostsFile: string | undefined): Routes {
  const open = hostsFile === undefined ? realWeb : simulatedWeb(hostsFile);
  return (url) => {
    if (isPrivate(hostOf(url))) throw new FetchFailure('dns');
    return open(url);
  };
}

function realWeb(url: URL): Route {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return { host: hostOf(url), port, lookup: publicLookup };
}

interface HostsFile {
  readonly map: Readonly<Record<string, { readonly http?: number; readonly https?: number }>>;
  readonly ca?: string;
  /** Where hosts are that it does not list; they do not exist when it does not say. */
  readonly others?: 'web';
}

function simulatedWeb(path: string): Routes {
  const { map, ca, others } = readHosts(path);
  const hosts = new Map(Object.entries(map).map(([host, ports]) => [host.toLowerCase(), ports]));
  const authorities = ca === undefined ? [] : [readText(resolve(dirname(path), ca))];
  const secureContext = createSecureContext({ ca: [...rootCertificates, ...authorities] });
  return (url) => {
    const ports = hosts.get(hostOf(url));
    if (!ports && others === 'web') return realWeb(url);
    if (!ports) throw new FetchFailure('dns');
    const port = url.protocol === 'https:' ? ports.https : ports.http;
    if (port === undefined) throw new FetchFailure('unavailable');
    return { host: '127.0.0.1', port, secureContext };
  };
}

function readHosts(path: string): HostsFile {
  const file = parse(readText(path));
  if (typeof file?.map !== 'object' || file.map === null) {
    throw new Refusal(`${path} is no hosts file: it needs {"map":{"host":{"http":port,"https":port}}}`);
  }
  return file as HostsFile;
}

function parse(text: string): Partial<HostsFile> | null {
  try {
    return JSON.parse(text) as Partial<HostsFile> | null;
  } catch {
    return null;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`${path} cannot be read`);
  }
}

/** `WWW.Example.go.th.` and `www.example.go.th` are one host; brackets of an IPv6 address go. */
const hostOf = (url: URL): string =>
  url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[|\]$/g, '');

const PRIVATE_NAME = /^[^.:]*$|\.(?:local|localhost|internal|lan|home|corp)$/;

/** What Google's servers cannot reach: names of one part, private names, private addresses. */
export const isPrivate = (host: string): boolean =>
  isIP(host) ? isPrivateAddress(host) : PRIVATE_NAME.test(host);

const PRIVATE_NETS = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE_NETS.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  PRIVATE_NETS.addSubnet(net, bits, 'ipv6');
}

/** An IPv4 address written as IPv6 (`::ffff:…`) counts as the IPv4 it is. */
const isPrivateAddress = (address: string): boolean =>
  PRIVATE_NETS.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Real DNS; a public name for a private address does not exist, so that no link reaches into the reader's own network. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0);
    const found = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = found;
    if (!first) return done(Object.assign(new Error(`private: ${host}`), { code: 'ENOTFOUND' }), '', 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};
