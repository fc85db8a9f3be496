import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const TRIES = 20;

/** A server on this computer only, at the given port or the next free one (0: any). */
export async function listen(
  handler: RequestListener,
  port: number,
): Promise<{ server: Server; port: number }> {
  for (let attempt = 0; ; attempt += 1) {
    const server = createServer(handler);
    const wanted = port === 0 ? 0 : port + attempt;
    try {
      await opened(server, wanted);
      return { server, port: (server.address() as AddressInfo).port };
    } catch (error) {
      if (!isTaken(error) || attempt >= TRIES) throw error;
    }
  }
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Ends a server and the connections it still holds. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
