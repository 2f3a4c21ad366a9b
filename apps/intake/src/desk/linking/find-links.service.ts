import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { dayNumber } from '#libs/registers';
import type { Language } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { type DecidedLink, type EqualKeys, type LinkedBy, LinkRepository } from '../../shared/links/link.repository.js';
import { Practice } from '../../shared/practice/practice.js';
import { SignalRepository } from '../../shared/signals/signal.repository.js';
import type { StoredSignal } from '../../shared/signals/stored-signal.js';
import { judged } from '../triage/judged-signal.js';
import { isOpenTo, mayOpen, type OpenedSignal } from '../triage/read-signals.service.js';
import { lineOf } from '../triage/signal-view.mapper.js';
import { type AlikeCompanies, type AlikeCompany, reasonsOf } from './alike-companies.js';
import { LINKED_DAYS, mayLink, sameThings } from './linked-pair.js';
import type { LinkedSignal, Links, SameThing } from './links-view.js';
import { NamedCompanies } from './named-companies.js';

/** So many proposals are shown; a person goes through them one by one. */
const MOST = 20;

/** Another signal that may belong to one. */
type ProposedLink = Pick<DecidedLink, 'signalId' | 'kinds'>;

/** Beside which signal, and for whom, another one is shown. */
interface Beside {
  readonly opened: OpenedSignal;
  readonly person: Person;
  readonly language: Language;
  readonly companies: AlikeCompanies;
}

/** Finds which signals may belong to one by equal keys and by companies that are named alike, when somebody looks: nothing is stored of it before a person decides. */
@Injectable()
export class FindLinks {
  constructor(
    private readonly practice: Practice,
    private readonly signals: SignalRepository,
    private readonly links: LinkRepository,
    private readonly companies: NamedCompanies,
    private readonly clock: Clock,
  ) {}

  /** Of what the reader may not open nothing is shown, not even that there is one. @throws TriageError SIGNAL_NOT_FOUND, RESTRICTED_QUEUE */
  async find(signalId: string, person: Person, language: Language): Promise<Links> {
    const opened = mayOpen(await this.signals.find(signalId), person, (one) => judged(this.practice, one));
    if (opened.signal.state === 'QUARANTINED') return { signalId, items: [], more: false };
    const companies = await this.companies.current();
    const [decided, proposed] = await Promise.all([
      this.links.decided(signalId),
      this.proposed(opened, companies.of(signalId, MOST)),
    ]);
    const known = new Set(decided.map((one) => one.signalId));
    const fresh = proposed.filter((one) => !known.has(one.signalId));
    const shown = fresh.slice(0, MOST);
    const others = await this.signals.all([...decided, ...shown].map((one) => one.signalId));
    const byId = new Map(others.map((other) => [other.signalId, other]));
    const beside = { opened, person, language, companies };
    const read = (list: readonly (ProposedLink | DecidedLink)[]): readonly LinkedSignal[] =>
      list.flatMap((one) => this.linked(one, byId.get(one.signalId), beside));
    return {
      signalId,
      items: [
        ...read(decided.filter(({ accepted }) => accepted)),
        ...read(shown),
        ...read(decided.filter(({ accepted }) => !accepted)),
      ],
      more: fresh.length > MOST,
    };
  }

  private async proposed(
    { signal, judgement }: OpenedSignal,
    alike: readonly AlikeCompany[],
  ): Promise<readonly ProposedLink[]> {
    if (!mayLink(signal, judgement)) return [];
    const since = dayNumber(this.clock.now()) - LINKED_DAYS;
    return together(await this.links.equal(signal.signalId, { since, limit: 3 * MOST }), alike);
  }

  private linked(
    link: ProposedLink | DecidedLink,
    other: StoredSignal | undefined,
    beside: Beside,
  ): readonly LinkedSignal[] {
    if (other === undefined) return [];
    const judgement = judged(this.practice, other);
    const isDecided = 'accepted' in link;
    if (other.state === 'QUARANTINED' || (!isDecided && !mayLink(other, judgement))) return [];
    if (!isOpenTo(judgement, beside.person)) return [];
    const { content: _, ...head } = other;
    return [
      {
        ...lineOf(this.practice, head, beside.language),
        kinds: link.kinds,
        same: this.same(other, beside),
        decision: isDecided ? { accepted: link.accepted, byName: link.byName, at: link.at } : null,
      },
    ];
  }

  private same(other: StoredSignal, { opened, language, companies }: Beside): readonly SameThing[] {
    const judgement = judged(this.practice, other);
    if (opened.judgement === null || judgement === null) return [];
    const here = { signal: opened.signal, judgement: opened.judgement };
    const keys = sameThings(this.practice, here, { signal: other, judgement });
    const alike = companies.between(opened.signal.signalId, other.signalId);
    if (alike === null) return keys;
    const because = reasonsOf(alike.explanation, language);
    return [...keys, { kind: 'company-name', here: alike.here, there: alike.there, because }];
  }
}

/** Equal keys first, the newest first; then companies that are named alike, the likeliest first. */
function together(equal: readonly EqualKeys[], alike: readonly AlikeCompany[]): readonly ProposedLink[] {
  const kinds = new Map<string, readonly LinkedBy[]>(equal.map((one) => [one.signalId, one.kinds]));
  for (const { signalId } of alike) kinds.set(signalId, [...(kinds.get(signalId) ?? []), 'company-name']);
  return [...kinds].map(([signalId, of]) => ({ signalId, kinds: of }));
}
