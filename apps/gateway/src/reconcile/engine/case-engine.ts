import { setTimeout as pause } from 'node:timers/promises';
import type { InCase } from '#libs/member';
import { ReconcileError } from '../reconcile.errors.js';
import type { EngineCall, EngineCalls } from './engine-protocol.js';
import { MatchEngine } from './match-engine.js';
import type { SourceRepository } from './source.repository.js';

/** What an engine is to hold: records of the case, the place up to which they are read, and how many there is room for. */
export interface EngineExtent {
  readonly records: number;
  readonly position: string;
  readonly most: number;
}

/** So long a person waits for records that are being read. */
const WAIT_MS = 2000;

/** The engine of one case: what it holds follows what stands here, and nothing else. */
export class CaseEngine {
  usedAt = 0;
  /** What was scored when all was compared with all; null before. */
  passedGeneration: number | null = null;
  private readonly engine = new MatchEngine();
  private held = 0;
  private position: string;
  private loading: Promise<void> = Promise.resolve();
  private turn: Promise<unknown> = Promise.resolve();
  private written: Promise<unknown> = Promise.resolve();
  private isLoaded = false;

  constructor(
    readonly spaceNo: InCase,
    private readonly sources: SourceRepository,
    private readonly extent: EngineExtent,
  ) {
    this.position = extent.position;
  }

  get isAlive(): boolean {
    return this.engine.isAlive;
  }

  /** Records that it holds or will hold. */
  get size(): number {
    return Math.max(this.held, this.extent.most);
  }

  /** Reads all records in pages, in the background. */
  load(): void {
    this.loading = this.loadPages();
    this.loading.catch(() => this.close());
  }

  /** Whether all that there is room for is read, after a moment's wait. @throws what kept it from being read */
  async isReady(waitMs = WAIT_MS): Promise<boolean> {
    if (!this.isLoaded) await Promise.race([this.loading, pause(waitMs, undefined, { ref: false })]);
    return this.isLoaded;
  }

  /** Asks of what stands now. @throws ReconcileError ENGINE_WARMING while records are read */
  async ask<C extends EngineCall>(call: C, ask: EngineCalls[C]['ask']): Promise<EngineCalls[C]['answer']> {
    if (!(await this.isReady()))
      throw new ReconcileError('ENGINE_WARMING', `${this.held} of ${this.extent.records} records are read`);
    await this.catchUp();
    return this.engine.ask(call, ask);
  }

  /** How often what it searches by was made anew. */
  generation(): Promise<number> {
    return this.engine.ask('generation', {});
  }

  /** Runs what asks and then writes, one after the other: what is written is of one moment. */
  writing<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.written.then(work, work);
    this.written = mine.catch(() => undefined);
    return mine;
  }

  /** Reads some records again: they say something else now, or are no more. */
  refresh(recordIds: readonly string[]): Promise<void> {
    return this.inTurn(() => this.reread(recordIds));
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** Another process, or a message that was read meanwhile, may have changed what stands. */
  private catchUp(): Promise<void> {
    return this.inTurn(async () => {
      const changed = await this.sources.changedSince(this.spaceNo, this.position);
      if (changed.recordIds.length === 0) return;
      await this.reread(changed.recordIds);
      this.position = changed.position;
    });
  }

  private async reread(recordIds: readonly string[]): Promise<void> {
    const records = await this.sources.of(this.spaceNo, recordIds);
    const there = new Set(records.map(({ id }) => id));
    this.held = await this.engine.ask('put', { records, gone: recordIds.filter((id) => !there.has(id)) });
  }

  private async loadPages(): Promise<void> {
    let after: string | null = null;
    do {
      const { records, next } = await this.sources.page(this.spaceNo, after);
      this.held = await this.engine.ask('put', { records: records.slice(0, this.extent.most - this.held), gone: [] });
      after = this.held < this.extent.most ? next : null;
    } while (after !== null);
    this.isLoaded = true;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
