import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/persistence';
import { dayNumber } from '#libs/registers';
import { Clock, type StepResult, Worker } from '#libs/work';
import { RegistryRepository } from './registry.repository.js';

const AT_ONCE = 5_000;

/** Forgets what registers told once no rule looks back at it, and hints that nobody is shown any more. */
@Injectable()
export class ForgetFacts extends Worker {
  override readonly name = 'forget-facts';

  constructor(
    private readonly transaction: Transaction,
    private readonly facts: RegistryRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const today = dayNumber(this.clock.now());
    return (await this.transaction.run((tx) => this.facts.forget(tx, today, AT_ONCE))) ? 'full' : 'idle';
  }
}
