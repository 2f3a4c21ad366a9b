import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Applied, OpenedMessage } from './applier.js';
import { ApplierRegistry } from './applier-registry.js';
import { OutcomeRepository } from './outcome.repository.js';
import { ProjectionRegistry } from './projection.js';
import { SubjectRepository } from './subject.repository.js';

/** Opened messages of a space; `settledAfter` is the position at which people tried them again. */
export interface AppliedBatch {
  readonly messages: readonly OpenedMessage[];
  readonly settledAfter?: bigint;
}

/** Has the appliers write what messages say and projections what follows, and keeps what is refused and what each message is about. */
@Injectable()
export class MessageApplier {
  constructor(
    private readonly appliers: ApplierRegistry,
    private readonly outcomes: OutcomeRepository,
    private readonly subjects: SubjectRepository,
    private readonly projections: ProjectionRegistry,
  ) {}

  /** Returns what it came to, of which nothing waits for people yet; what an applier throws passes through. */
  async apply(tx: EntityManager, spaceNo: number, { messages, settledAfter }: AppliedBatch): Promise<Applied> {
    const applied = await this.appliers.apply(tx, messages);
    const { refusals, subjects } = applied;
    await this.subjects.store(tx, spaceNo, subjects);
    await this.projections.project(tx, messages, applied);
    const at = settledAfter === undefined ? {} : { settledAfter };
    await this.outcomes.refuse(
      tx,
      spaceNo,
      refusals.map((refusal) => ({ ...refusal, ...at })),
    );
    return applied;
  }
}
