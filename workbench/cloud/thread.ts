import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type Reply, signalOf, type WorkerMessage, type WorkerOrder } from '../execution/protocol';
import { workerFile } from './worker-file';

/** What a thread tells: a call as JSON text, or a message about itself. */
export type Told = string | WorkerMessage;

/** The thread of one execution: what it tells comes in, replies go out, and it can be ended wherever it is. */
export class Thread {
  private readonly worker: Worker;
  private readonly replies: MessagePort;
  private readonly memory: SharedArrayBuffer;

  constructor(order: WorkerOrder, receive: (told: Told) => void, broke: (error: Error) => void) {
    const { port1, port2 } = new MessageChannel();
    this.replies = port1;
    this.memory = order.memory;
    this.worker = new Worker(workerFile(), { workerData: { order, port: port2 }, transferList: [port2] });
    this.worker.on('message', receive);
    this.worker.on('error', broke);
  }

  /** Answers the call the thread waits for, and wakes it. */
  reply(reply: Reply): void {
    this.replies.postMessage(JSON.stringify(reply));
    const signal = signalOf(this.memory);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  }

  async end(): Promise<void> {
    this.replies.close();
    await this.worker.terminate();
  }
}
