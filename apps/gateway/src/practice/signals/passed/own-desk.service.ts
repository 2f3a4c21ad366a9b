import { Inject, Injectable, Optional } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { Clock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { HandedSignalError } from '../handed-signal.errors.js';
import { IntakeOptions } from '../intake.options.js';
import type { PassedContent } from './passed-signal.js';
import { requireNameless, textsIn } from './signal-text.js';

/** Says which accepted signals of other countries the triage desk of this country weighs. */
@Injectable()
export class OwnDesk {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    @Optional() @Inject(IntakeOptions) private readonly intake?: IntakeOptions,
  ) {}

  /** Whether this gateway has an intake. */
  get isThere(): boolean {
    return this.intake !== undefined;
  }

  /** Under which id it goes there; null where a person here answers it: without an intake, and where a text says who somebody is, which goes no further. */
  idFor(signal: PassedContent): string | null {
    return this.isThere && this.isNameless(signal) ? uuid() : null;
  }

  private isNameless(signal: PassedContent): boolean {
    const written = { country: this.identity.member, asOf: this.clock.now().toISOString().slice(0, 10) };
    try {
      requireNameless(textsIn(signal), written);
      return true;
    } catch (error) {
      if (error instanceof HandedSignalError) return false;
      throw error;
    }
  }
}
