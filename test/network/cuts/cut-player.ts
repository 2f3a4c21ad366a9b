import { Test } from '@nestjs/testing';
import {
  type ApplierClass,
  type Erased,
  ExchangeIdentity,
  type OpenedMessage,
  ProjectionRegistry,
  StateDigests,
} from '#libs/exchange';
import { ApplierRegistry, MessageApplier, OutcomeRepository, SubjectRepository } from '#libs/exchange/testing';
import type { TestDatabase } from '#libs/testing';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { RecalledValuesRepository } from '../../../apps/gateway/src/case/records/recalled-values.repository.js';
import { RecordFactsRepository } from '../../../apps/gateway/src/case/records/record-facts.repository.js';
import { RecordRepository } from '../../../apps/gateway/src/case/records/record.repository.js';
import { type LogEntry, OWN } from './random-log.js';

/** What a log amounts to for the own member. */
export interface Played {
  readonly own: string | undefined;
  /** By other member that takes part, as that one has it, too. */
  readonly shared: Readonly<Record<string, string>>;
  readonly subjects: readonly string[];
  /** Fields for which messages were refused, by position. */
  readonly refused: readonly string[];
  /** What waits at the end, by key. */
  readonly duties: readonly DutyState[];
}

class Undone extends Error {
  constructor(readonly played: Played) {
    super('the log was only played');
  }
}

const PARTS = [RecalledValuesRepository, RecordFactsRepository, RecordRepository];

/** Plays logs into the tables of the features, and leaves nothing of them. */
export class CutPlayer {
  private constructor(
    private readonly database: TestDatabase,
    private readonly messages: MessageApplier,
    readonly registry: ApplierRegistry,
    private readonly digests: StateDigests,
  ) {}

  /** Of a member, by the appliers of a build. */
  static async make(database: TestDatabase, classes: readonly ApplierClass[], member = OWN): Promise<CutPlayer> {
    const identity = { provide: ExchangeIdentity, useValue: { member } };
    const module = await Test.createTestingModule({ providers: [...PARTS, identity, ...classes] }).compile();
    const taking = classes.map((one) => ({
      applier: module.get(one),
      types: one.handlers.map(({ type }) => type),
    }));
    const own = { member } as ExchangeIdentity;
    const registry = new ApplierRegistry(taking);
    const messages = new MessageApplier(
      registry,
      new OutcomeRepository(own),
      new SubjectRepository(),
      new ProjectionRegistry([]),
    );
    return new CutPlayer(database, messages, registry, new StateDigests(database.dataSource, registry, own));
  }

  /** What is left of each message that says something of what is erased, by its place among them. */
  left(messages: readonly OpenedMessage[], erased: readonly Erased[]): ReadonlyMap<OpenedMessage, OpenedMessage> {
    const pairs = messages.flatMap((message) => {
      const left = erased.reduce((now, one) => this.registry.strip(now, one) ?? now, message);
      return left === message ? [] : [[message, left] as const];
    });
    return new Map(pairs);
  }

  /** Applies a log piece by piece, as the follower applies chunks; behind one of them something is erased. */
  async play(
    spaceNo: number,
    pieces: readonly (readonly LogEntry[])[],
    erasing: { readonly behind: number; readonly left: readonly OpenedMessage[] } | null = null,
  ): Promise<Played> {
    return this.within(spaceNo, async (tx, duties) => {
      for (const [i, piece] of pieces.entries()) {
        for (const state of await this.apply(tx, spaceNo, piece)) duties.set(state.key, state);
        if (i === erasing?.behind) await this.registry.erase(tx, erasing.left);
      }
    });
  }

  /** What tables hold behind some work, of which nothing is left; the work says what waits. */
  async within(
    spaceNo: number,
    work: (tx: EntityManager, duties: Map<string, DutyState>) => Promise<void>,
  ): Promise<Played> {
    try {
      return await this.database.transaction.runAsApplier(async (tx) => {
        const duties = new Map<string, DutyState>();
        await work(tx, duties);
        throw new Undone({ ...(await this.outcome(tx, spaceNo)), duties: openOf(duties) });
      });
    } catch (error) {
      if (error instanceof Undone) return error.played;
      throw error;
    }
  }

  /** Applies a chunk; answers what waits because of it, or no longer does. */
  async apply(tx: EntityManager, spaceNo: number, piece: readonly LogEntry[]): Promise<readonly DutyState[]> {
    await tx.query(ARCHIVED, [spaceNo, JSON.stringify(piece.map(rowOf))]);
    const messages = piece.flatMap(({ message }) => message ?? []);
    const { duties } = await this.messages.apply(tx, spaceNo, { messages });
    return duties;
  }

  private async outcome(tx: EntityManager, spaceNo: number): Promise<Omit<Played, 'duties'>> {
    const digest = await this.digests.take(tx, spaceNo);
    return {
      own: digest?.own,
      shared: digest?.shared ?? {},
      subjects: await lines(tx, SUBJECTS, spaceNo),
      refused: await lines(tx, REFUSED, spaceNo),
    };
  }
}

function openOf(duties: ReadonlyMap<string, DutyState>): readonly DutyState[] {
  const open = [...duties.values()].filter(({ duty }) => duty !== null);
  return open.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

function rowOf({ position, identity, sender, recipients, messageId, message }: LogEntry): object {
  return {
    position: position.toString(),
    identity: Buffer.from(identity).toString('hex'),
    sender,
    recipients,
    message_id: messageId,
    type: message?.typeName,
  };
}

async function lines(tx: EntityManager, query: string, spaceNo: number): Promise<readonly string[]> {
  const rows = await tx.query<{ line: string }[]>(query, [spaceNo]);
  return rows.map(({ line }) => line);
}

const ARCHIVED = `
insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, created_at_ms, skeleton, stored_at)
select $1::int, position, 1000 + position, 0, true, decode(identity, 'hex'), sender, 1, message_id, recipients, 1000 + position,
  case when type is not null then jsonb_build_object('type', type) end, now()
from jsonb_to_recordset($2::jsonb) as row (position bigint, identity text, sender text, recipients text[], message_id uuid, type text)`;

const SUBJECTS = `
select concat_ws(' ', position, kind, id) as line from message_subject where space_no = $1 order by position, kind, id`;

const REFUSED = `
select concat_ws(' ', position, code, field) as line from private_verdict where space_no = $1 order by position`;
