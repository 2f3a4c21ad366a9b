import { Injectable } from '@nestjs/common';
import { Duties, Events } from '#libs/inbox';
import { CaseDoor, HeldKinds, type Sent, SubjectLocks } from '#libs/member';
import { isOfDatabase, isTransient, Transaction } from '#libs/persistence';
import { Clock, LoopLog } from '#libs/work';
import { DueHoldsRepository, type FoundHold } from './due-holds.repository.js';
import { HeldActRepository } from './held-act.repository.js';
import { HoldError } from './hold.errors.js';
import { failedEvent, failedState } from './hold.duties.js';

/** What became of a hold: sent; not its turn, or ended by somebody else; tried again later; or given back to its author, with the reason. */
export type Ended =
  | { readonly kind: 'sent'; readonly sent: readonly Sent[] }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'later' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Tries before a hold goes back to its author for a reason that nobody foresaw; the last comes some two minutes after the first. */
const MOST_TRIES = 8;

/** What is said of such a reason, and of what should have left long ago: nobody knows any more what was shown. */
const UNFORESEEN = 'INTERNAL';
const OUTDATED = 'AUDIENCE_CHANGED';

/** Codes of the moment. */
const MOMENTARY = new Set(['LEASE_LOST', 'AUDIT_UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS']);

/** Ends holds: each goes through the door, its plan and the gate again, in one transaction with its end. */
@Injectable()
export class EndHold {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly kinds: HeldKinds,
    private readonly locks: SubjectLocks,
    private readonly acts: HeldActRepository,
    private readonly dueHolds: DueHoldsRepository,
    private readonly duties: Duties,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly log: LoopLog,
  ) {}

  /**
   * One that fails stops no other.
   *
   * @param early its author does not want to wait
   * @throws where the database is away
   */
  async end(hold: FoundHold, { early }: { readonly early: boolean }): Promise<Ended> {
    try {
      if (hold.isOutdated) return await this.giveBack(hold, OUTDATED, new HoldError('HOLD_NOT_FOUND', 'outdated'));
      const sent = await this.send(hold, early);
      return sent === null ? { kind: 'not-now' } : { kind: 'sent', sent };
    } catch (error) {
      const code = codeOf(error);
      if (code !== null) return this.giveBack(hold, code, error);
      this.log.warn('worker.failed', { worker: 'holds', againInMs: 0, spaceId: hold.spaceId }, error);
      // Impatience is no failure: the worker tries it when its time is over.
      if (early) return { kind: 'later' };
      const tries = await this.dueHolds.putOff(hold.holdId);
      return tries !== null && tries >= MOST_TRIES ? this.giveBack(hold, UNFORESEEN, error) : { kind: 'later' };
    }
  }

  /** Null where it is gone, or something that speaks about the same was held before it. */
  private async send(hold: FoundHold, early: boolean): Promise<readonly Sent[] | null> {
    const { holdId, spaceNo, spaceId, subjects, by } = hold;
    const kind = this.kinds.find(hold.kind);
    if (!kind) throw new Error(`this build holds no ${hold.kind}`);
    const entry = await this.door.enter(spaceId, by, kind.action);
    return this.transaction.run(async (tx) => {
      await this.locks.lock(tx, spaceNo, subjects);
      const held = await this.acts.take(tx, holdId, { early });
      return held && kind.send(tx, entry, held.request, { foreseen: held.foreseen });
    });
  }

  private async giveBack(hold: FoundHold, code: string, error: unknown): Promise<Ended> {
    return this.transaction.run(async (tx) => {
      await this.locks.lock(tx, hold.spaceNo, hold.subjects);
      const held = await this.acts.drop(tx, hold.holdId);
      if (!held) return { kind: 'not-now' };
      const kind = this.kinds.find(hold.kind);
      await kind?.undo?.(tx, held.request);
      const at = this.clock.now();
      await this.events.tell(tx, [failedEvent({ hold, code })], at);
      await this.duties.set(tx, [failedState({ hold, code, at, isThere: !kind?.begins })]);
      return { kind: 'failed', error };
    });
  }
}

/** Code of an error that trying again does not change; null for any other. */
function codeOf(error: unknown): string | null {
  if (isTransient(error) || isOfDatabase(error)) return null;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  return /^(?!ERR_)[A-Z]+(_[A-Z]+)+$/.test(code) && !MOMENTARY.has(code) ? code : null;
}
