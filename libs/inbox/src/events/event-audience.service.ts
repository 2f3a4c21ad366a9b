import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { isProgram, type Person } from '#libs/people';
import type { Action } from '#libs/vocabulary';
import { type Look, Sights } from '../sights.js';
import type { FeedItem } from './event.js';
import { NO_SPACE } from './event.mapper.js';

/** Those who may know that a case exists at all: events that are for all, or for one person, are of no use to others. */
const KNOWING = ['agreement.read', 'flows.read'] as const satisfies readonly Action[];

/** Actions of other features that events ask about. */
declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'agreement.read': 'role';
    readonly 'flows.read': 'role';
  }
}

/** Whether a person may know of an event. */
export type Sees = (person: Person, item: FeedItem) => boolean;

/** Decides who may know of an event. All events of a step and all readers share one look at the doors. */
@Injectable()
export class EventAudience {
  private readonly unseen: ReturnType<Metrics['counter']>;

  constructor(
    private readonly sights: Sights,
    metrics: Metrics,
  ) {
    this.unseen = metrics.counter({
      name: 'gateway_messages_without_sight_total',
      help: 'Messages that nobody is told of, as this build does not know their type.',
    });
  }

  /** Counts what no reader gets, each event once. */
  count(items: readonly FeedItem[]): void {
    this.unseen.inc(items.filter(({ audience }) => audience.kind === 'nobody').length);
  }

  async look(): Promise<Sees> {
    const asked = new Asked(await this.sights.look());
    return (person, { audience, spaceNo }) => {
      const may = (action: Action): boolean => asked.may(person, action, spaceNo);
      const knows = (): boolean => spaceNo === NO_SPACE || KNOWING.some(may);
      if (audience.kind === 'everybody') return knows();
      if (audience.kind === 'nobody') return false;
      if (audience.kind === 'person') return audience.id === person.id && knows();
      if (audience.kind === 'may') return audience.anyOf.some(may);
      const { action = 'approval.decide', except } = audience;
      return except !== person.id && !isProgram(person) && may(action);
    };
  }
}

/** Answers of one look: many events of a space are decided once for each person. */
class Asked {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly look: Look) {}

  may(person: Person, action: Action, spaceNo: number): boolean {
    // Two tokens of one program may carry different roles.
    const name = `${spaceNo} ${action} ${person.roles.join()} ${person.id}`;
    const answer = this.known.get(name) ?? this.look.may(person, action, spaceNo);
    this.known.set(name, answer);
    return answer;
  }
}
