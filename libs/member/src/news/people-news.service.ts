import { Injectable } from '@nestjs/common';
import {
  type ConcludedMessage,
  type DutyComparison,
  ExchangeIdentity,
  firstOpenings,
  type MessageNews,
  News,
  type ReplayedDuties,
  type SpaceNews,
} from '#libs/exchange';
import { Duties, Events, type KnownState, MessageSights } from '#libs/inbox';
import { all, one, statement, text, uuid } from '#libs/persistence';
import type { DutyState } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { concludedDuty } from './concluded.duties.js';
import { concludedEvent, messageEvents, spaceEvent } from './message-event.js';
import { RefusedMessages } from './refused-messages.repository.js';

/** Stores what messages mean for people: duties with the people that are meant, events with who may know of them. */
@Injectable()
export class PeopleNews extends News {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly duties: Duties,
    private readonly events: Events,
    private readonly sights: MessageSights,
    private readonly refusals: RefusedMessages,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async store(tx: EntityManager, spaceNo: number, news: SpaceNews): Promise<void> {
    const { duties = [], events = [], concluded = [], isSpaceChanged = false } = news;
    await this.duties.setFromLog(tx, await withAuthors(tx, duties), this.ownOf(events));
    await this.returnToAuthors(tx, spaceNo, concluded);
    const refused = await this.refusals.of(tx, spaceNo, events);
    const ended = concluded.map((message) => concludedEvent(spaceNo, message));
    const opened = await firstOpenings(tx, spaceNo, events);
    const told = events.flatMap((message) => messageEvents(message, { sights: this.sights, refused, opened }));
    const changed = isSpaceChanged ? [spaceEvent(spaceNo, await spaceIdOf(tx, spaceNo))] : [];
    await this.events.tell(tx, [...changed, ...ended, ...told], this.clock.now());
  }

  override async ask(tx: EntityManager, states: readonly DutyState[]): Promise<void> {
    await this.duties.set(tx, await withAuthors(tx, states));
  }

  override async replayed(
    tx: EntityManager,
    spaceNo: number,
    { duties, keep }: ReplayedDuties,
  ): Promise<DutyComparison> {
    const states = await withAuthors(tx, duties);
    return this.duties.compareWithLog(tx, states, { spaceNo, now: this.clock.now(), keep });
  }

  private ownOf(events: readonly MessageNews[]): readonly string[] {
    return events.flatMap(({ opened }) => (opened.sender === this.identity.member ? [opened.messageId] : []));
  }

  /** What a refused message answered waits again. */
  private async returnToAuthors(
    tx: EntityManager,
    spaceNo: number,
    concluded: readonly ConcludedMessage[],
  ): Promise<void> {
    await this.duties.set(
      tx,
      concluded.map((message) => concludedDuty(spaceNo, message)),
    );
    await this.duties.release(
      tx,
      concluded.map(({ messageId }) => messageId),
    );
  }
}

/** Nothing waits for the author of a message that no person wrote. */
async function withAuthors(tx: EntityManager, states: readonly DutyState[]): Promise<readonly KnownState[]> {
  const messageIds = states.flatMap(({ duty }) => (duty?.for.kind === 'author' ? [duty.for.messageId] : []));
  const rows = messageIds.length === 0 ? [] : await all(tx, AUTHORS, [messageIds]);
  const authors = new Map(rows.map((row) => [row.message_id, row.author]));
  return states.map(({ key, duty }) => {
    if (duty === null) return { key, duty: null };
    const { for: whose } = duty;
    if (whose.kind !== 'author') return { key, duty: { ...duty, for: whose } };
    const id = authors.get(whose.messageId);
    return { key, duty: id === undefined ? null : { ...duty, for: { kind: 'person', id } } };
  });
}

async function spaceIdOf(tx: EntityManager, spaceNo: number): Promise<string> {
  const { spaceId } = await one(tx, SPACE_ID, [spaceNo]);
  return spaceId;
}

const SPACE_ID = statement({ spaceId: uuid }, 'select space_id as "spaceId" from space_key where space_no = $1');

const AUTHORS = statement(
  { message_id: uuid, author: text },
  'select message_id, author from message_author where message_id = any($1::uuid[])',
);
