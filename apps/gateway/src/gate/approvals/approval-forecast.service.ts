import { Injectable } from '@nestjs/common';
import { type Disclosure, forecast, type SendingForecast } from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { ApprovalFactsRepository } from './approval-facts.repository.js';

/** Foresees what the gate would do, by the decision that it makes. */
@Injectable()
export class ApprovalForecast {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    private readonly facts: ApprovalFactsRepository,
  ) {}

  /** For messages of one act, each with its disclosure; nothing is kept. */
  async of(spaceNo: Entered, disclosures: readonly Disclosure[], by: Person): Promise<SendingForecast> {
    const own = this.identity.member;
    const { known, standing } = await this.transaction.run((tx) => this.facts.of(tx, spaceNo, own));
    const today = this.clock.now().toISOString().slice(0, 10);
    return forecast(disclosures, { own, author: by.id, today, known, standing });
  }
}
