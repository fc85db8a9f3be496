import type { Services } from '../../src/actions/services';
import type { Visit, Want } from '../../src/domain/visit';
import * as judging from '../../src/judging/main';
import { type Memory, memoryServices, type Start } from './memory-services';

/** A world whose links are judged by the judge that ships, on a web of pages by address. */
export interface JudgedWorld extends Omit<Memory, 'services'> {
  readonly services: Services;
  /** Addresses asked for over the web, oldest first. */
  readonly asked: string[];
  /** From now on something else stands at an address. */
  put(url: string, visit: Visit): void;
  /** Every request from now on first does this. */
  beforeEachRound(does: (() => void) | null): void;
}

const GONE: Visit = answered({ status: 404, text: 'Not found' });

/** What a server answers: a page unless said otherwise. */
export function answered(more: Partial<Extract<Visit, { outcome: 'answered' }>> = {}): Visit {
  return {
    outcome: 'answered',
    status: 200,
    location: null,
    contentType: 'text/html; charset=utf-8',
    fileName: '',
    size: null,
    cookie: '',
    retryAfter: null,
    refresh: '',
    text: '',
    ...more,
  };
}

/** A page that names an item in its title and heading, says something about it and offers a document. */
export function itemPage(title: string, more = ''): Visit {
  const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1>
<p>หน้านี้เผยแพร่ข้อมูลของหน่วยงานต่อสาธารณชนตามที่กำหนด ${more}</p><p><a href="/file.pdf">${title}</a></p></body></html>`;
  return answered({ text, size: text.length });
}

/** `judgedWorld({ today: '2022-03-28', tabs }, { 'https://a.go.th/1': itemPage('โครงสร้าง') })`; every file is there, all else is not. */
export function judgedWorld(start: Omit<Start, 'web'>, pages: Readonly<Record<string, Visit>>): JudgedWorld {
  const memory = memoryServices(start as Start);
  const web = new Map(Object.entries(pages));
  const asked: string[] = [];
  let before: (() => void) | null = null;
  const visit = ({ url }: Want): Visit => {
    asked.push(url);
    return web.get(url) ?? (/\.pdf$/.test(url) ? FILE : GONE);
  };
  const services = {
    ...memory.services,
    clock: { ...memory.services.clock, sleep: () => undefined },
    web: {
      get: (wants: readonly Want[], mayGoOn: () => boolean) => {
        before?.();
        return wants.map((want) => (mayGoOn() ? visit(want) : null));
      },
      remainingToday: () => (start.webQuota ?? 20_000) - asked.length,
    },
    judging: () => judging,
  } as unknown as Services;
  return {
    ...memory,
    services,
    asked,
    put: (url, other) => void web.set(url, other),
    beforeEachRound: (does) => {
      before = does;
    },
  };
}

const FILE = answered({ contentType: 'application/pdf', size: 1000, status: 206, text: '%PDF-1.7' });
