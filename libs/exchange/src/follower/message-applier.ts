import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage, PrivateRefusal } from './applier.js';
import { ApplierRegistry } from './applier-registry.js';
import { OutcomeRepository } from './outcome.repository.js';
import { SubjectRepository } from './subject.repository.js';

/** Opened messages of a space; `settledAfter` is the position at which people tried them again. */
export interface AppliedBatch {
  readonly messages: readonly OpenedMessage[];
  readonly settledAfter?: bigint;
}

/** Has the appliers write what messages say, and keeps what they refuse and what each message is about. */
@Injectable()
export class MessageApplier {
  constructor(
    private readonly appliers: ApplierRegistry,
    private readonly outcomes: OutcomeRepository,
    private readonly subjects: SubjectRepository,
  ) {}

  /** Answers what was refused; whatever an applier throws passes through. */
  async apply(
    tx: EntityManager,
    spaceNo: number,
    { messages, settledAfter }: AppliedBatch,
  ): Promise<readonly PrivateRefusal[]> {
    const { refusals, subjects } = await this.appliers.apply(tx, messages);
    await this.subjects.store(tx, spaceNo, subjects);
    const at = settledAfter === undefined ? {} : { settledAfter };
    await this.outcomes.refuse(
      tx,
      spaceNo,
      refusals.map((refusal) => ({ ...refusal, ...at })),
    );
    return refusals;
  }
}
