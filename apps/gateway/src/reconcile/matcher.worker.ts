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
    const due = await this.pairs.due(waiting);
    if (!due) return waiting.length > 0 ? { againInMs: LOADING_MS } : 'idle';
    const leftMs = await this.lull.leftMs();
    if (leftMs > 0) return { againInMs: leftMs };
    const began = performance.now();
    let isLookedAt = false;
    try {
      isLookedAt = await this.lookAt(due);
    } finally {
      this.turns[isLookedAt ? 'done' : 'miss'](due.spaceNo, this.nowMs);
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
