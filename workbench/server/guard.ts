import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BadRequest } from './http';

/** Who may drive the workbench: its own page, and nobody who merely lures the browser here. */
export interface Guard {
  /** The secret that the page carries and sends with every command. */
  readonly token: string;
  /** Throws unless the request names this server (so a rebound name of another site does not pass) and comes from its own pages. */
  checkOrigin(request: IncomingMessage): void;
  /** Besides: the request carries the secret. */
  checkToken(request: IncomingMessage): void;
}

/** Told to a page that is older than the server. */
export const STALE_PAGE = 'หน้านี้เปิดไว้ก่อนที่เวิร์กเบนช์จะเริ่มใหม่ สิ่งที่เพิ่งทำจึงไม่ถูกบันทึก ให้โหลดหน้าใหม่ (F5) แล้วทำอีกครั้ง';

/** `newGuard(() => ['127.0.0.1:8080', 'localhost:8080'])` */
export function newGuard(hosts: () => readonly string[]): Guard {
  const token = randomBytes(24).toString('base64url');
  const checkOrigin = (request: IncomingMessage): void => {
    const { host = '', origin } = request.headers;
    if (!hosts().includes(host)) throw new BadRequest(403, 'This address is not the workbench');
    if (origin !== undefined && origin !== `http://${host}`)
      throw new BadRequest(403, 'Another site may not do this');
  };
  const checkToken = (request: IncomingMessage): void => {
    checkOrigin(request);
    const given = Buffer.from(String(request.headers['x-workbench-token'] ?? ''));
    const wanted = Buffer.from(token);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw new BadRequest(403, STALE_PAGE);
    }
  };
  return { token, checkOrigin, checkToken };
}
