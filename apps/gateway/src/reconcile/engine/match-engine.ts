import { Worker } from 'node:worker_threads';
import { type EngineCall, type EngineCalls, type EngineResponse, threadFile } from './engine-protocol.js';

interface Waiting {
  /** Takes what the thread answers to this call, as the protocol says it. */
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** The records of one case in a thread of their own, so that comparing holds up no request. */
export class MatchEngine {
  private readonly thread = new Worker(threadFile(import.meta.url, './engine.thread.js'));
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private ended: Error | null = null;

  constructor() {
    this.thread.unref();
    this.thread.on('message', (response: EngineResponse) => this.settle(response));
    this.thread.on('error', (error) => this.end(error));
    this.thread.on('exit', () => this.end(new Error('the thread that compares records has ended')));
  }

  /** Whether it can be asked. */
  get isAlive(): boolean {
    return this.ended === null;
  }

  /** Asks the thread, which answers in order. */
  ask<C extends EngineCall>(call: C, ask: EngineCalls[C]['ask']): Promise<EngineCalls[C]['answer']> {
    if (this.ended) return Promise.reject(this.ended);
    const no = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(no, { resolve, reject });
      this.thread.postMessage({ no, call, ask });
    });
  }

  /** Ends the thread; nothing of what it held stays. */
  async close(): Promise<void> {
    await this.thread.terminate();
  }

  private settle(response: EngineResponse): void {
    const waiting = this.waiting.get(response.no);
    this.waiting.delete(response.no);
    if ('failed' in response) waiting?.reject(new Error(response.failed));
    else waiting?.resolve(response.answer);
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const one of this.waiting.values()) one.reject(this.ended);
    this.waiting.clear();
  }
}
