import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import { MINUTE_MS } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { CaseEngine } from './case-engine.js';
import { SourceRepository } from './source.repository.js';

/** How much memory comparing may take. */
export abstract class ReconcileOptions {
  abstract readonly memoryMb: number;
}

/** Resident bytes of a record with its index, as measured (docs/matching.md). */
const BYTES_A_RECORD = 2560;
const IDLE_MS = 30 * MINUTE_MS;

/** The engines of the cases that are in use; the least used one goes where memory is short. */
@Injectable()
export class MatchEngines {
  private readonly engines = new Map<number, CaseEngine>();
  private readonly most: number;

  constructor(
    private readonly sources: SourceRepository,
    private readonly clock: Clock,
    { memoryMb }: ReconcileOptions,
  ) {
    this.most = Math.floor((memoryMb * 1024 * 1024) / BYTES_A_RECORD);
  }

  /** The engine of a case, which begins to load where it is new. */
  async of(spaceNo: InCase): Promise<CaseEngine> {
    const known = this.engines.get(spaceNo);
    const engine = known?.isAlive ? known : await this.start(spaceNo);
    engine.usedAt = this.clock.now().getTime();
    return engine;
  }

  /** Whether the engine of a case is there, or may take the room of others: one that is being filled is not emptied for it. */
  mayStart(spaceNo: number): boolean {
    if (this.engines.get(spaceNo)?.isAlive) return true;
    return this.all.every(({ isAlive, passedGeneration }) => !isAlive || passedGeneration !== null);
  }

  /** Whether a case needs no engine: it has none, and nothing to compare. */
  async isNeedless(spaceNo: InCase): Promise<boolean> {
    return !this.engines.has(spaceNo) && !(await this.sources.isCompared(spaceNo));
  }

  /** Engines that are there, whatever they do. */
  get all(): readonly CaseEngine[] {
    return [...this.engines.values()];
  }

  /** Ends engines that nobody used for half an hour. */
  async dropIdle(): Promise<void> {
    const before = this.clock.now().getTime() - IDLE_MS;
    for (const engine of this.all) if (engine.usedAt < before) await this.drop(engine);
  }

  async close(): Promise<void> {
    for (const engine of this.all) await this.drop(engine);
  }

  private async start(spaceNo: InCase): Promise<CaseEngine> {
    const { records, position } = await this.sources.extent(spaceNo);
    const known = this.engines.get(spaceNo);
    if (known?.isAlive) return known;
    const engine = new CaseEngine(spaceNo, this.sources, { records, position, most: Math.min(records, this.most) });
    this.engines.set(spaceNo, engine);
    engine.usedAt = this.clock.now().getTime();
    await this.makeRoom(engine);
    engine.load();
    return engine;
  }

  private async makeRoom(engine: CaseEngine): Promise<void> {
    const others = this.all.filter((one) => one !== engine).sort((a, b) => a.usedAt - b.usedAt);
    let taken = this.all.reduce((sum, one) => sum + one.size, 0);
    for (const other of others) {
      if (taken <= this.most) return;
      taken -= other.size;
      await this.drop(other);
    }
  }

  private async drop(engine: CaseEngine): Promise<void> {
    if (this.engines.get(engine.spaceNo) === engine) this.engines.delete(engine.spaceNo);
    await engine.close();
  }
}
