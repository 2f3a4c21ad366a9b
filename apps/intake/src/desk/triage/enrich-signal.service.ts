import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { SignalState } from '../../shared/signals/stored-signal.js';
import { cardsOpenedBy } from './cards.js';
import { type JudgedSignal, judged } from './judged-signal.js';
import { mayOpen } from './read-signals.service.js';
import { TriageError } from './triage.errors.js';

/** A card as somebody read it. */
export interface CardRead {
  readonly id: string;
  readonly version: number;
}

/** What somebody found out about a signal, and by which cards. */
export interface Enriched {
  readonly words: string;
  readonly cards: readonly CardRead[];
}

const OPEN: readonly SignalState[] = ['SCREENED', 'WEIGHED'];

/** Adds what somebody of the desk found out to a signal, with the version of each card that was read for it. */
@Injectable()
export class EnrichSignal {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED, CARD_UNKNOWN, CARD_CHANGED */
  enrich(signalId: string, person: Person, { words, cards }: Enriched): Promise<void> {
    return this.transaction.run(async (tx) => {
      const found = await this.signals.lock(tx, signalId);
      const { signal, judgement } = mayOpen(found, person, (one) => judged(this.practice, one));
      if (signal.state === 'QUARANTINED') throw new TriageError('QUARANTINED', 'its text says who somebody is');
      if (!OPEN.includes(signal.state)) throw new TriageError('SIGNAL_STATE', `it is ${signal.state}`);
      for (const card of cards) this.requireRead(judgement, card);
      const by = { id: person.id, name: person.name, at: this.clock.now() };
      const read = cards.map(({ id, version }) => ({ id, version }));
      const detail = { words, cards: read, content: this.practice.digest };
      await this.signals.note(tx, signalId, { kind: 'ENRICHED', detail, by });
    });
  }

  /** A page that was opened before the content changed says another version than is shown now: it is read again. */
  private requireRead(judgement: JudgedSignal | null, { id, version }: CardRead): void {
    const opened = judgement === null ? [] : cardsOpenedBy(this.practice, judgement);
    const card = opened.find((one) => one.id === id);
    if (card === undefined) throw new TriageError('CARD_UNKNOWN', `no sign of it opens the card ${id}`);
    if (card.version !== version) throw new TriageError('CARD_CHANGED', `the card ${id} has version ${card.version}`);
  }
}
