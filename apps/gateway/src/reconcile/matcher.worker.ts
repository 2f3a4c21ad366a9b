import { Injectable } from '@nestjs/common';
import { worksIn } from '#libs/member';
import { Clock, type StepResult, Worker } from '#libs/work';
import { CaseTurns } from './case-turns.js';
import type { CaseEngine } from './engine/case-engine.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { Lull } from './lull.js';
import { type DueRecord, type DueRecords, MatchPairRepository } from './match-pair.repository.js';

const LOADING_MS = 500;

/** Looks for who may be the same as records that changed. A crash repeats a step; in which order records are looked at changes nothing. */
@Injectable()
export class MatcherWorker extends Worker {
  override readonly name = 'matcher';
  private readonly turns = new CaseTurns();

  constructor(
    private readonly pairs: MatchPairRepository,
    private readonly engines: MatchEngines,
    private readonly lull: Lull,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.engines.dropIdle();
    const waiting = this.turns.waiting(this.nowMs);
    const cases = await this.pairs.casesDue(waiting);
    if (cases.length === 0) return waiting.length > 0 ? { againInMs: LOADING_MS } : 'idle';
    const restMs = this.lull.restMs();
    if (restMs > 0) return { againInMs: restMs };
    const waits: number[] = [];
    for (const spaceNo of cases.toSorted((a, b) => this.turns.lastOf(a) - this.turns.lastOf(b))) {
      const leftMs = await this.lull.leftMs(worksIn(spaceNo));
      if (leftMs === 0) return this.work(spaceNo);
      waits.push(leftMs);
    }
    return { againInMs: Math.min(...waits) };
  }

  private async work(spaceNo: number): Promise<StepResult> {
    const began = performance.now();
    let isLookedAt = false;
    try {
      isLookedAt = await this.lookAt({ spaceNo, records: await this.pairs.due(spaceNo) });
    } finally {
      this.turns[isLookedAt ? 'done' : 'miss'](spaceNo, this.nowMs);
      this.lull.worked(performance.now() - began);
    }
    return 'worked';
  }

  private get nowMs(): number {
    return this.clock.now().getTime();
  }

  /** False while the case is not ready; another one that is may be looked at meanwhile. */
  private async lookAt({ spaceNo, records }: DueRecords): Promise<boolean> {
    const inCase = worksIn(spaceNo);
    if (await this.engines.isNeedless(inCase)) {
      await this.pairs.replace(inCase, records, { found: [], at: this.clock.now() });
      return true;
    }
    if (!this.engines.mayStart(spaceNo)) return false;
    const engine = await this.engines.of(inCase);
    if (!(await engine.isReady(0)) || engine.passedGeneration === null) return false;
    await engine.writing(() => this.look(engine, records));
    return true;
  }

  private async look(engine: CaseEngine, records: readonly DueRecord[]): Promise<void> {
    const { spaceNo } = engine;
    const recordIds = records.map(({ recordId }) => recordId);
    await engine.refresh(recordIds);
    const known = await this.pairs.partnersOf(spaceNo, recordIds);
    const found = await engine.ask('partners', { of: [...known].map(([id, partners]) => ({ id, known: partners })) });
    await this.pairs.replace(spaceNo, records, { found, at: this.clock.now() });
  }
}
