import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { Practice } from '../../shared/practice/practice.js';
import { monthsLater } from '../../shared/signals/months-later.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { SignalState } from '../../shared/signals/stored-signal.js';
import { TellReporter } from '../../shared/mailboxes/tell-reporter.service.js';
import { judged } from './judged-signal.js';
import { mayOpen, type OpenedSignal } from './read-signals.service.js';
import { TriageError } from './triage.errors.js';

/** How a person weighs a signal. */
export interface Weighed {
  readonly outcome: 'ROUTE' | 'CONTEXT_ONLY' | 'DISMISS';
  /** A code of the list of reasons. */
  readonly reason: string;
  readonly words?: string;
}

/** Where a step left a signal. */
export interface StepTaken {
  readonly state: SignalState;
  /** Another person has to agree before it ends here. */
  readonly secondReader: boolean;
}

/** What whoever reported is told of an end. */
const TOLD = { CONTEXT_ONLY: 'PICTURE', DISMISS: 'NONE' } as const;
const KEPT = { CONTEXT_ONLY: 'contextOnly', DISMISS: 'dismissed' } as const;
const ENDS = { CONTEXT_ONLY: 'CONTEXT_ONLY', DISMISS: 'DISMISSED' } as const;

/** Takes the steps from the queue to a decision; each stands with a named person, a moment, and the content by which it was judged. */
@Injectable()
export class WeighSignal {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly tell: TellReporter,
    private readonly clock: Clock,
  ) {}

  /** Somebody takes it from the queue: it gets its number. @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED */
  screen(signalId: string, person: Person): Promise<StepTaken> {
    return this.transaction.run(async (tx) => {
      await this.inState(tx, { signalId, person, state: 'RECEIVED' });
      return this.step(tx, { signalId, person, state: 'SCREENED', kind: 'SCREENED' });
    });
  }

  /**
   * What ends here although it speaks of a minor or has a strong sign ends by two: the first asks, and another who weighs it alike agrees.
   *
   * @throws TriageError as `screen`; SECOND_READER, REASON_UNKNOWN
   */
  weigh(signalId: string, person: Person, weighed: Weighed): Promise<StepTaken> {
    this.requireReason(weighed.reason);
    return this.transaction.run(async (tx) => {
      const opened = await this.inState(tx, { signalId, person, state: 'SCREENED' });
      const { outcome } = weighed;
      const detail = this.detailOf(opened, weighed);
      const about = { signalId, person, code: weighed.reason, detail };
      if (outcome === 'ROUTE') {
        await this.tell.owe(tx, signalId);
        return this.step(tx, { ...about, state: 'WEIGHED', kind: 'WEIGHED' });
      }
      const needsTwo = opened.judgement?.needsSecondReader ?? true; // What no rule judges any more may be of a child.
      const isAlone = needsTwo && !(await this.isAgreed(tx, about, outcome));
      if (!isAlone) {
        const told = await this.tell.outcome(tx, signalId, { outcome: TOLD[outcome], reason: weighed.reason });
        const ended = { ...about, detail: { ...detail, told } };
        const kept = this.practice.content.retention?.[KEPT[outcome]];
        if (kept) await this.signals.keepUntil(tx, signalId, monthsLater(this.clock.now(), kept.months));
        return this.step(tx, { ...ended, state: ENDS[outcome], kind: ENDS[outcome] });
      }
      return {
        ...(await this.step(tx, { ...about, state: 'SCREENED', kind: `${outcome}_ASKED` })),
        secondReader: true,
      };
    });
  }

  /** Whether somebody else asked for the same end. @throws TriageError SECOND_READER where the same person asks again */
  private async isAgreed(
    tx: EntityManager,
    { signalId, person }: { readonly signalId: string; readonly person: Person },
    outcome: Weighed['outcome'],
  ): Promise<boolean> {
    const asked = (await this.signals.events(signalId, tx)).filter(({ kind }) => kind === `${outcome}_ASKED`);
    if (asked.some(({ byId }) => byId !== person.id)) return true;
    if (asked.length > 0) throw new TriageError('SECOND_READER', 'the same person asks again');
    return false;
  }

  private requireReason(reason: string): void {
    const known = this.practice.content.lists.get('weighing-reasons')?.entries ?? [];
    if (!known.some(({ code }) => code === reason))
      throw new TriageError('REASON_UNKNOWN', 'not in the list of reasons');
  }

  private async inState(
    tx: EntityManager,
    { signalId, person, state }: { signalId: string; person: Person; state: SignalState },
  ): Promise<OpenedSignal> {
    const opened = mayOpen(await this.signals.lock(tx, signalId), person, (one) => judged(this.practice, one));
    if (opened.signal.state === 'QUARANTINED') throw new TriageError('QUARANTINED', 'its text says who somebody is');
    if (opened.signal.state !== state) throw new TriageError('SIGNAL_STATE', `it is ${opened.signal.state}`);
    return opened;
  }

  private async step(
    tx: EntityManager,
    step: { signalId: string; person: Person; state: SignalState; kind: string; code?: string; detail?: object },
  ): Promise<StepTaken> {
    const { signalId, person, state, kind, code = null, detail = {} } = step;
    await this.signals.moveTo(tx, signalId, state);
    const by = { id: person.id, name: person.name, at: this.clock.now() };
    await this.signals.note(tx, signalId, { kind, code, detail, by });
    return { state, secondReader: false };
  }

  /** The arithmetic as it was that day. */
  private detailOf({ judgement }: OpenedSignal, { words }: Weighed): object {
    const weighing = judgement?.weighing;
    return { words: words ?? null, content: this.practice.digest, weighing: weighing ?? null };
  }
}
