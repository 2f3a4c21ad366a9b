import { Test } from '@nestjs/testing';
import { type ApplierClass, ExchangeIdentity, ProjectionRegistry, StateDigests } from '#libs/exchange';
import { ApplierRegistry, MessageApplier, OutcomeRepository, SubjectRepository } from '#libs/exchange/testing';
import type { TestDatabase } from '#libs/testing';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { RecordFactsRepository } from '../../../apps/gateway/src/case/records/record-facts.repository.js';
import { RecordRepository } from '../../../apps/gateway/src/case/records/record.repository.js';
import { type LogEntry, OWN } from './random-log.js';

/** What a log amounts to for the own member. */
export interface Played {
  readonly own: string | undefined;
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

const PARTS = [RecordFactsRepository, RecordRepository];

/** Plays logs into the tables of the features, and leaves nothing of them. */
export class CutPlayer {
  private constructor(
    private readonly database: TestDatabase,
    private readonly messages: MessageApplier,
    private readonly digests: StateDigests,
  ) {}

  static async make(database: TestDatabase, classes: readonly ApplierClass[]): Promise<CutPlayer> {
    const identity = { provide: ExchangeIdentity, useValue: { member: OWN } };
    const module = await Test.createTestingModule({ providers: [...PARTS, identity, ...classes] }).compile();
    const taking = classes.map((one) => ({
      applier: module.get(one),
      types: one.handlers.map(({ type }) => type),
    }));
    const own = { member: OWN } as ExchangeIdentity;
    const registry = new ApplierRegistry(taking);
    const messages = new MessageApplier(
      registry,
      new OutcomeRepository(own),
      new SubjectRepository(),
      new ProjectionRegistry([]),
    );
    return new CutPlayer(database, messages, new StateDigests(database.dataSource, registry, own));
  }

  /** Applies a log piece by piece, as the follower applies chunks. */
  async play(spaceNo: number, pieces: readonly (readonly LogEntry[])[]): Promise<Played> {
    try {
      return await this.database.transaction.runAsApplier(async (tx) => {
        const duties = new Map<string, DutyState>();
        for (const piece of pieces) {
          for (const state of await this.apply(tx, spaceNo, piece)) duties.set(state.key, state);
        }
        throw new Undone({ ...(await this.outcome(tx, spaceNo)), duties: openOf(duties) });
      });
    } catch (error) {
      if (error instanceof Undone) return error.played;
      throw error;
    }
  }

  private async apply(tx: EntityManager, spaceNo: number, piece: readonly LogEntry[]): Promise<readonly DutyState[]> {
    await tx.query(ARCHIVED, [spaceNo, JSON.stringify(piece.map(rowOf))]);
    const messages = piece.flatMap(({ message }) => message ?? []);
    const { duties } = await this.messages.apply(tx, spaceNo, { messages });
    return duties;
  }

  private async outcome(tx: EntityManager, spaceNo: number): Promise<Omit<Played, 'duties'>> {
    const digest = await this.digests.take(tx, spaceNo);
    return {
      own: digest?.own,
      subjects: await lines(tx, SUBJECTS, spaceNo),
      refused: await lines(tx, REFUSED, spaceNo),
    };
  }
}

function openOf(duties: ReadonlyMap<string, DutyState>): readonly DutyState[] {
  const open = [...duties.values()].filter(({ duty }) => duty !== null);
  return open.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

function rowOf({ position, identity, sender, recipients, messageId }: LogEntry): object {
  return {
    position: position.toString(),
    identity: Buffer.from(identity).toString('hex'),
    sender,
    recipients,
    message_id: messageId,
  };
}

async function lines(tx: EntityManager, query: string, spaceNo: number): Promise<readonly string[]> {
  const rows = await tx.query<{ line: string }[]>(query, [spaceNo]);
  return rows.map(({ line }) => line);
}

const ARCHIVED = `
insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, created_at_ms, stored_at)
select $1::int, position, 1000 + position, 0, true, decode(identity, 'hex'), sender, 1, message_id, recipients, 1000 + position, now()
from jsonb_to_recordset($2::jsonb) as row (position bigint, identity text, sender text, recipients text[], message_id uuid)`;

const SUBJECTS = `
select concat_ws(' ', position, kind, id) as line from message_subject where space_no = $1 order by position, kind, id`;

const REFUSED = `
select concat_ws(' ', position, code, field) as line from private_verdict where space_no = $1 order by position`;
