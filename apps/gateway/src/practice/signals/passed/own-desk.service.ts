import { Inject, Injectable, Optional } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { Clock } from '#libs/work';
import { version as versionOf, v5 as uuidOf } from 'uuid';
import { HandedSignalError } from '../handed-signal.errors.js';
import { IntakeOptions } from '../intake.options.js';
import { type PassedName, passedName } from './passed-id.js';
import type { PassedContent } from './passed-signal.js';
import { requireNameless, textsIn } from './signal-text.js';

/** Namespace of the ids that signals have at the desk: one that is accepted again, as after an old backup, is the one that is there. */
const NAMESPACE = '2f0a6f0e-8a43-4b0c-8f59-3d2f6f6f1c47';

/** Whether a signal that intake handed over came from another country: door and desk of intake give ids of other versions (RFC 9562). */
export const isDeskId = (signalId: string): boolean => versionOf(signalId) === 5;

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
  idFor(spaceId: string, name: PassedName, signal: PassedContent): string | null {
    return this.isThere && this.isNameless(signal) ? uuidOf(`${spaceId} ${passedName(name)}`, NAMESPACE) : null;
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
