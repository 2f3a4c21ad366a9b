import { Injectable } from '@nestjs/common';
import { pageOf } from '#libs/http';
import type { Person } from '#libs/people';
import type { Language, Role } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { HANDED_TO } from '../../shared/handovers/signal-handover.js';
import { Practice } from '../../shared/practice/practice.js';
import type { Lane } from '../../shared/signals/new-signal.js';
import { type DeskMailbox, MailboxRepository } from '../../shared/mailboxes/mailbox.repository.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { StoredSignal } from '../../shared/signals/stored-signal.js';
import { type JudgedSignal, judged } from './judged-signal.js';
import { mergeLanes } from './merge-lanes.js';
import { behind, placeIn, QUEUE_START, textOf } from './queue-place.js';
import { aboutOf, EMPTY_WEIGHING, judgedView, lineOf, listOf } from './signal-view.mapper.js';
import type { QueuedSignal, SignalQueue, SignalView } from './signal-view.js';
import { TriageError } from './triage.errors.js';

/** Who reads signals of every organisation. */
const READ_ALL: readonly Role[] = ['triage', 'triage-lead', 'national-prosecutor'];

/** Where it is already: nobody sends it there. */
export const TRIAGE = 'TRIAGE';

/** Which part of the queue is asked for. */
export interface QueueAsked {
  readonly cursor?: string;
  readonly lane?: Lane | null;
  readonly limit: number;
}

/** Reads signals for the people of the desk. */
@Injectable()
export class ReadSignals {
  constructor(
    private readonly practice: Practice,
    private readonly signals: SignalRepository,
    private readonly boxes: MailboxRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpError CURSOR_INVALID */
  async queue({ cursor, lane = null, limit }: QueueAsked, by: Person, language: Language): Promise<SignalQueue> {
    const of = organisationReadBy(by);
    const after = cursor === undefined ? QUEUE_START : placeIn(cursor);
    const [normal, flood, counts] = await Promise.all([
      lane === 'flood' ? [] : this.signals.waiting('normal', { after: after.lanes.normal, limit: limit + 1, of }),
      lane === 'normal' ? [] : this.signals.waiting('flood', { after: after.lanes.flood, limit: limit + 1, of }),
      this.signals.counts(of),
    ]);
    const waiting = mergeLanes({ normal, flood }, { limit: limit + 1, lastWasFlood: after.lastWasFlood });
    const { items, next } = pageOf(waiting, limit, () => textOf(waiting.slice(0, limit).reduce(behind, after)));
    const shown = items.filter((one) => isOfReader(one, judged(this.practice, one), by));
    return { items: shown.map((one) => this.queued(one, by, language)), next, counts };
  }

  private queued(signal: StoredSignal, by: Person, language: Language): QueuedSignal {
    const { content: _, ...head } = signal;
    const judgement = judged(this.practice, signal);
    const isShown = judgement !== null && isOpenTo(judgement, by) && signal.state !== 'QUARANTINED';
    return {
      ...lineOf(this.practice, head, language),
      about: isShown ? aboutOf(this.practice, judgement, language) : [],
    };
  }

  /** @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE */
  async open(signalId: string, by: Person, language: Language): Promise<SignalView> {
    const found = await this.signals.find(signalId);
    const { signal, judgement } = mayOpen(found, by, (one) => judged(this.practice, one));
    const { content: _, ...head } = signal;
    const [routes, switches, events, mailbox, feedback] = await Promise.all([
      this.signals.routes(signalId),
      this.signals.switches(signalId),
      this.signals.events(signalId),
      this.boxes.find(signalId, this.clock.now()),
      this.boxes.feedback(signalId),
    ]);
    return {
      ...lineOf(this.practice, head, language),
      ...(judgement === null
        ? { answers: [], weighing: EMPTY_WEIGHING, proposed: [], needs: [], cards: [], persons: [], secondReader: true }
        : judgedView(this.practice, judgement, language)),
      targets: listOf(this.practice.content, 'routes', language)
        .filter(({ code }) => code !== TRIAGE)
        .map((one) => ({ ...one, takesPersons: HANDED_TO[one.code] !== undefined })),
      routes,
      switches,
      // What officers wrote about it may rest on what others told.
      events: organisationReadBy(by) === null ? events : [],
      mailbox: stateOf(mailbox),
      feedback,
      feedbackReasons: listOf(this.practice.content, 'feedback-reasons', language),
      reasons: listOf(this.practice.content, 'weighing-reasons', language),
      content: this.practice.digest,
    };
  }
}

function stateOf(mailbox: DeskMailbox | null): SignalView['mailbox'] {
  if (mailbox === null) return 'none';
  if (mailbox.paused) return 'paused';
  return mailbox.locked ? 'locked' : 'open';
}

/** A signal with what the rules say of it. */
export interface OpenedSignal {
  readonly signal: StoredSignal;
  readonly judgement: JudgedSignal | null;
}

/** What an official may be involved in, and what today's rules cannot judge, is for the lead of the desk alone. @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE */
export function mayOpen(
  signal: StoredSignal | null,
  by: Person,
  judge: (signal: StoredSignal) => JudgedSignal | null,
): OpenedSignal {
  if (!signal) throw new TriageError('SIGNAL_NOT_FOUND', 'no signal has this id');
  const judgement = judge(signal);
  // That there is one of another organisation is told to nobody who reads those of the own.
  if (!isOfReader(signal, judgement, by)) throw new TriageError('SIGNAL_NOT_FOUND', 'no signal has this id');
  if (!isOpenTo(judgement, by)) throw new TriageError('RESTRICTED_QUEUE', 'only the lead of the desk opens it');
  return { signal, judgement };
}

/** Whose signals alone somebody reads: those of the own organisation where contact officer is all they are; null for all. */
function organisationReadBy({ roles, desk }: Person): string | null {
  return READ_ALL.some((role) => roles.includes(role)) ? null : desk;
}

/** A contact officer reads what the own organisation told, and never what may concern that organisation or its officials. */
function isOfReader({ organisation }: StoredSignal, judgement: JudgedSignal | null, by: Person): boolean {
  const of = organisationReadBy(by);
  if (of === null) return true;
  return organisation === of && judgement?.isRestricted === false && !judgement.facts['ownOrganisation'];
}

/** Whether somebody of the desk opens what today's rules say of a signal. */
export function isOpenTo(judgement: JudgedSignal | null, { roles }: Person): boolean {
  return judgement?.isRestricted === false || roles.includes('triage-lead');
}
