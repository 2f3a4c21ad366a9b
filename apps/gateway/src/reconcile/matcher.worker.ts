import { Injectable } from '@nestjs/common';
import { worksIn } from '#libs/member';
import { Clock, type StepResult, Worker } from '#libs/work';
import type { CaseEngine } from './engine/case-engine.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { type DueRecord, MatchPairRepository } from './match-pair.repository.js';

const LOADING_MS = 500;

/** Looks for who may be the same as records that changed. A crash repeats a step; in which order records are looked at changes nothing. */
@Injectable()
export class MatcherWorker extends Worker {
  override readonly name = 'matcher';

  constructor(
    private readonly pairs: MatchPairRepository,
    private readonly engines: MatchEngines,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    await this.engines.dropIdle();
    const due = await this.pairs.due();
    if (!due) return 'idle';
    const engine = await this.engines.of(worksIn(due.spaceNo));
    if (!(await engine.isReady()) || engine.passedGeneration === null) return { againInMs: LOADING_MS };
    await engine.writing(() => this.look(engine, due.records));
    return 'worked';
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
