import { Injectable } from '@nestjs/common';
import { Clock, type StepResult, Worker } from '#libs/work';
import { NamedCompanies } from './named-companies.js';

/** Forgets which companies were named once nobody weighs any more: nothing stays in memory of what is purged meanwhile. */
@Injectable()
export class ForgetCompanyNames extends Worker {
  override readonly name = 'forget-company-names';

  constructor(
    private readonly companies: NamedCompanies,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    this.companies.forgetUnused(this.clock.now());
    return 'idle';
  }
}
