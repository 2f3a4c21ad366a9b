import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { isProgram, type Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { MessageSights } from '../message-sights.js';
import { Sights } from '../sights.js';
import type { ChangeEventRow } from './change-event.repository.js';
import { EVENT_SIGHTS, type FeedItem } from './event.js';
import { feedItem, type StoredItem } from './event.mapper.js';

/** An answer is asked for again after this long: agreements begin and end meanwhile. */
const KEPT_MS = 5000;

/** Far more than roles times spaces of a gateway. */
const MOST_KEPT = 2000;

interface Kept {
  readonly untilMs: number;
  readonly sights: ReadonlySet<Action>;
}

/** Says who may know of an event. It asks for roles and spaces, never for each person: a thousand readers cost what ten do. */
@Injectable()
export class EventSight {
  /** By roles and space. Owned by this class. */
  private readonly kept = new Map<string, Kept>();
  private readonly actions: readonly Action[];
  private readonly unseen: ReturnType<Metrics['counter']>;

  constructor(
    private readonly messages: MessageSights,
    private readonly access: Sights,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.actions = [...new Set([...EVENT_SIGHTS, ...messages.actions])];
    this.unseen = metrics.counter({
      name: 'gateway_messages_without_sight_total',
      help: 'Messages that nobody is told of, as this build does not know their type.',
    });
  }

  /** Says of stored events what they tell, and to whom. */
  itemsOf(rows: readonly ChangeEventRow[]): readonly StoredItem[] {
    return rows.map((row) => feedItem(row, this.messages));
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

  private async sights(person: Person, spaceNo: number): Promise<ReadonlySet<Action>> {
    const name = `${spaceNo} ${[...person.roles].sort().join(' ')}`;
    const nowMs = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.untilMs > nowMs) return known.sights;
    const allowed = await Promise.all(this.actions.map((action) => this.access.may(person, action, spaceNo)));
    const sights = new Set(this.actions.filter((_, i) => allowed[i]));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, { untilMs: nowMs + KEPT_MS, sights });
    return sights;
  }
}
