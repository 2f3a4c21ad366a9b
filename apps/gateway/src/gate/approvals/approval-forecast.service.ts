import { Injectable } from '@nestjs/common';
import { decideApproval, type Disclosure, type Ground } from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { ApprovalFactsRepository } from './approval-facts.repository.js';

/** Whether an act would leave at once, and if not why. */
export interface SendingForecast {
  readonly kind: 'home' | 'standing' | 'by-hand';
  /** Of `by-hand`. */
  readonly grounds: readonly Ground[];
  /** Of `by-hand`: members that nobody let anything go to before. */
  readonly newRecipients: readonly string[];
  /** Of `standing`: until when, as 2026-03-31. */
  readonly ends: string | null;
}

/** Foresees what the gate would do, by the decision that it makes. */
@Injectable()
export class ApprovalForecast {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    private readonly facts: ApprovalFactsRepository,
  ) {}

  /** For messages of one act, each with its disclosure; nothing is kept. @throws ExchangeError SPACE_UNKNOWN */
  async of(spaceId: string, disclosures: readonly Disclosure[], by: Person): Promise<SendingForecast> {
    const { known, standing } = await this.transaction.run((tx) => this.facts.of(tx, spaceId));
    const today = this.clock.now().toISOString().slice(0, 10);
    const facts = { own: this.identity.member, author: by.id, today, known, standing };
    const decisions = disclosures.map((disclosure) => decideApproval(disclosure, facts));
    const grounds = [...new Set(decisions.flatMap((one) => (one.kind === 'by-hand' ? one.grounds : [])))];
    if (grounds.length > 0) {
      const recipients = [...new Set(disclosures.flatMap((one) => one.recipients))];
      return { kind: 'by-hand', grounds, newRecipients: recipients.filter((one) => !known.has(one)), ends: null };
    }
    const covering = decisions.flatMap((one) => (one.kind === 'standing' ? [one.approvalId] : []));
    const ends = standing.filter(({ approvalId }) => covering.includes(approvalId)).map((one) => one.ends);
    return {
      kind: covering.length === 0 ? 'home' : 'standing',
      grounds,
      newRecipients: [],
      ends: ends.sort()[0] ?? null,
    };
  }
}
