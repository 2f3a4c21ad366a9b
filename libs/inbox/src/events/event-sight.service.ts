import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { isProgram, type Person } from '#libs/people';
import { Clock } from '#libs/work';
import { Sights } from '../sights.js';
import { type FeedItem, type Sight, SIGHTS } from './event.js';

/** An answer is asked for again after this long: agreements begin and end meanwhile. */
const KEPT_MS = 5000;

/** Far more than roles times spaces of a gateway. */
const MOST_KEPT = 2000;

interface Kept {
  readonly untilMs: number;
  readonly sights: ReadonlySet<Sight>;
}

/** Says who may know of an event. It asks for roles and spaces, never for each person: a thousand readers cost what ten do. */
@Injectable()
export class EventSight {
  /** By roles and space. Owned by this class. */
  private readonly kept = new Map<string, Kept>();
  private readonly unseen: ReturnType<Metrics['counter']>;

  constructor(
    private readonly access: Sights,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.unseen = metrics.counter({
      name: 'gateway_messages_without_sight_total',
      help: 'Messages that nobody is told of, as this build does not know their type.',
    });
  }

  /** Counts what nobody is told of, each event once. */
  count(items: readonly FeedItem[]): void {
    this.unseen.inc(items.filter(({ audience }) => audience.kind === 'nobody').length);
  }

  async sees(person: Person, { audience, spaceNo }: FeedItem): Promise<boolean> {
    if (audience.kind === 'everybody') return true;
    if (audience.kind === 'nobody') return false;
    if (audience.kind === 'person') return audience.id === person.id;
    const sights = await this.sights(person, spaceNo);
    if (audience.kind === 'may') return audience.anyOf.some((sight) => sights.has(sight));
    const byHand = audience.except !== person.id && !isProgram(person);
    return byHand && sights.has('approval.decide');
  }

  private async sights(person: Person, spaceNo: number): Promise<ReadonlySet<Sight>> {
    const name = `${spaceNo} ${[...person.roles].sort().join(' ')}`;
    const nowMs = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.untilMs > nowMs) return known.sights;
    const allowed = await Promise.all(SIGHTS.map((sight) => this.access.may(person, sight, spaceNo)));
    const sights = new Set<Sight>(SIGHTS.filter((_, i) => allowed[i]));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, { untilMs: nowMs + KEPT_MS, sights });
    return sights;
  }
}
