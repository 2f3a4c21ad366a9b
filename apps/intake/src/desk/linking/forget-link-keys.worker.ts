import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { dayNumber } from '#libs/registers';
import { Clock, type StepResult, Worker } from '#libs/work';
import { LinkRepository } from '../../shared/links/link.repository.js';
import { LINKED_DAYS } from './linked-pair.js';

const AT_ONCE = 5_000;

/** Forgets by what signals might belong together half a year after they came; what people decided stays. */
@Injectable()
export class ForgetLinkKeys extends Worker {
  override readonly name = 'forget-link-keys';

  constructor(
    private readonly transaction: Transaction,
    private readonly links: LinkRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const first = dayNumber(this.clock.now()) - LINKED_DAYS;
    const forgotten = await this.transaction.run((tx) => this.links.forgetBefore(tx, first, AT_ONCE));
    return forgotten === AT_ONCE ? 'full' : 'idle';
  }
}
