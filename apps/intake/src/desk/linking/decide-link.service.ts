import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { dayNumber } from '#libs/registers';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type LinkedBy, LinkRepository, type Pair } from '../../shared/links/link.repository.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { SignalState } from '../../shared/signals/stored-signal.js';
import { judged } from '../triage/judged-signal.js';
import { mayOpen, type OpenedSignal } from '../triage/read-signals.service.js';
import { TriageError } from '../triage/triage.errors.js';
import { LINKED_DAYS, mayLink } from './linked-pair.js';
import { NamedCompanies } from './named-companies.js';

/** Whether another signal belongs to one, as a person says. */
export interface LinkDecided {
  readonly otherId: string;
  readonly accepted: boolean;
}

const OPEN: readonly SignalState[] = ['SCREENED', 'WEIGHED', 'ROUTED'];

/** Links two signals that have a key in common or name a company alike, or says that they do not belong together: a person decides, and may decide otherwise later. */
@Injectable()
export class DecideLink {
  constructor(
    private readonly practice: Practice,
    private readonly transaction: Transaction,
    private readonly signals: SignalRepository,
    private readonly links: LinkRepository,
    private readonly companies: NamedCompanies,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing of the two changes: neither its state, its priority nor what anybody is told. Deciding the same again changes nothing.
   *
   * @throws TriageError SIGNAL_NOT_FOUND, SIGNAL_STATE, RESTRICTED_QUEUE, QUARANTINED, LINK_UNKNOWN
   */
  async decide(signalId: string, person: Person, { otherId, accepted }: LinkDecided): Promise<void> {
    const isAlike = (await this.companies.current()).between(signalId, otherId) !== null;
    return this.transaction.run(async (tx) => {
      const [own, other] = await this.opened(tx, { signalId, otherId }, person);
      requireOpen(own, other);
      const before = await this.links.decidedOf(tx, { signalId, otherId });
      if (before?.accepted === accepted) return;
      const kinds = await this.kindsOf(tx, [own, other], isAlike);
      if (kinds.length === 0 && before === null)
        throw new TriageError('LINK_UNKNOWN', 'the two have no key in common and name no company alike');
      const by = { id: person.id, name: person.name, at: this.clock.now() };
      const decided = { kinds: kinds.length === 0 ? (before?.kinds ?? []) : kinds, accepted, by };
      await this.links.decide(tx, { signalId, otherId }, decided);
      const step = { kind: accepted ? 'LINKED' : 'UNLINKED', detail: { kinds: decided.kinds }, by };
      // Who reads one of them and may not open the other does not learn that there is one.
      for (const [one, beside] of [
        [own, other],
        [other, own],
      ] as const)
        if (beside.judgement?.isRestricted === false) await this.signals.note(tx, one.signal.signalId, step);
    });
  }

  /** In one order, whichever of the two was looked at: two people who decide at once do not wait for each other for ever. */
  private async opened(
    tx: EntityManager,
    { signalId, otherId }: Pair,
    person: Person,
  ): Promise<readonly [OpenedSignal, OpenedSignal]> {
    if (signalId === otherId) throw new TriageError('LINK_UNKNOWN', 'a signal does not belong to itself');
    const found = new Map<string, OpenedSignal>();
    for (const id of [signalId, otherId].toSorted())
      found.set(
        id,
        mayOpen(await this.signals.lock(tx, id), person, (one) => judged(this.practice, one)),
      );
    const [own, other] = [found.get(signalId), found.get(otherId)];
    if (!own || !other) throw new TriageError('SIGNAL_NOT_FOUND', 'no signal has this id');
    return [own, other];
  }

  private async kindsOf(
    tx: EntityManager,
    [own, other]: readonly [OpenedSignal, OpenedSignal],
    isAlike: boolean,
  ): Promise<readonly LinkedBy[]> {
    if (![own, other].every(({ signal, judgement }) => mayLink(signal, judgement))) return [];
    const pair = { signalId: own.signal.signalId, otherId: other.signal.signalId };
    const shared = await this.links.shared(tx, pair, dayNumber(this.clock.now()) - LINKED_DAYS);
    return isAlike ? [...shared, 'company-name'] : shared;
  }
}

function requireOpen(own: OpenedSignal, other: OpenedSignal): void {
  if ([own, other].some(({ signal }) => signal.state === 'QUARANTINED'))
    throw new TriageError('QUARANTINED', 'its text says who somebody is');
  if (!OPEN.includes(own.signal.state)) throw new TriageError('SIGNAL_STATE', `it is ${own.signal.state}`);
  if (other.signal.state === 'PURGED') throw new TriageError('SIGNAL_STATE', 'nothing of the other is kept');
}
