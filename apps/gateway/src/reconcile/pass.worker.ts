import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker as Thread } from 'node:worker_threads';
import type { SharedPart } from '#libs/matching';
import { Clock, type StepResult, Worker } from '#libs/work';
import { CaseTurns } from './case-turns.js';
import type { CaseEngine } from './engine/case-engine.js';
import { threadFile } from './engine/engine-protocol.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { Lull } from './lull.js';
import { MatchPairRepository } from './match-pair.repository.js';
import type { PassResult } from './pass-result.js';

const PART = 5000;
/** Between parts, so that who reads meanwhile is not held up. */
const PAUSE_MS = 20;
/** So long in all a pass waits for what comes meanwhile: until it ends, no other case may begin. */
const PATIENCE_MS = 30_000;

/** Compares all records of a case with all, when its engine was loaded or made anew. */
@Injectable()
export class PassWorker extends Worker {
  override readonly name = 'match pass';
  private readonly turns = new CaseTurns();
  private running: Promise<void> | null = null;
  private failure: unknown = null;
  private readonly stop = new AbortController();

  constructor(
    private readonly engines: MatchEngines,
    private readonly pairs: MatchPairRepository,
    private readonly lull: Lull,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Begins a pass, which goes on beside further steps: one takes up to a minute. @throws what ended the last one */
  override async step(): Promise<StepResult> {
    if (this.failure !== null) {
      const failure = this.failure;
      this.failure = null;
      throw failure;
    }
    if (this.running !== null) return 'idle';
    for (const engine of this.inTurn()) {
      if (!engine.isAlive || !(await engine.isReady(0))) continue;
      const generation = await engine.generation();
      if (engine.passedGeneration === generation) continue;
      const leftMs = Math.max(this.lull.restMs(), await this.lull.leftMs(engine.spaceNo));
      if (leftMs > 0) return { againInMs: leftMs };
      this.running = this.pass(engine).then(
        () => this.ended(engine, null),
        (error: unknown) => this.ended(engine, error),
      );
      return 'worked';
    }
    return 'idle';
  }

  /** Ends a pass that runs. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
    await this.engines.close();
  }

  /** Those whose turn was longest ago first, without those that wait. */
  private inTurn(): readonly CaseEngine[] {
    const waiting = this.turns.waiting(this.clock.now().getTime());
    const ready = this.engines.all.filter(({ spaceNo }) => !waiting.includes(spaceNo));
    return ready.toSorted((a, b) => this.turns.lastOf(a.spaceNo) - this.turns.lastOf(b.spaceNo));
  }

  private ended({ spaceNo }: CaseEngine, error: unknown): void {
    this.running = null;
    this.turns[error === null ? 'done' : 'miss'](spaceNo, this.clock.now().getTime());
    if (!this.stop.signal.aborted) this.failure = error;
  }

  private async pass(engine: CaseEngine): Promise<void> {
    const { spaceNo } = engine;
    const start = performance.now();
    const [noted, began] = [await this.pairs.lastNote(spaceNo), this.clock.now()];
    const shared = await engine.ask('share', {});
    const generation = await engine.generation();
    const { pairs, weights } = await this.inThread(shared);
    await engine.ask('learn', { weights });
    let patienceMs = PATIENCE_MS;
    for (let from = 0; from < pairs.length; from += PART) {
      await engine.writing(async () => {
        const scored = await engine.ask('score', { pairs: pairs.slice(from, from + PART) });
        await this.pairs.writePart(spaceNo, scored, began);
      });
      const waitMs = Math.min(patienceMs, await this.lull.leftMs(spaceNo));
      patienceMs -= waitMs;
      await pause(Math.max(PAUSE_MS, waitMs), undefined, { signal: this.stop.signal });
    }
    await this.pairs.endPass(spaceNo, { began, noted });
    engine.passedGeneration = generation;
    this.lull.worked(performance.now() - start);
  }

  private async inThread(shared: SharedPart): Promise<PassResult> {
    const thread = new Thread(threadFile(import.meta.url, './pass.thread.js'), { workerData: shared });
    try {
      return await new Promise<PassResult>((resolve, reject) => {
        thread.once('message', resolve).once('error', reject);
        thread.once('exit', () => reject(new Error('the thread that compares all records has ended')));
        this.stop.signal.addEventListener('abort', () => reject(new Error('the service stops')), { once: true });
      });
    } finally {
      await thread.terminate();
    }
  }
}
