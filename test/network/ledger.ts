import { Global, Injectable, Module } from '@nestjs/common';
import { catalogue } from '#libs/contracts';
import {
  type Applied,
  AnswersApplier,
  Applier,
  type DutyComparison,
  News,
  type OpenedMessage,
  type ReplayedDuties,
  type SpaceNews,
  type TakenType,
} from '#libs/exchange';
import { Duties, type KnownState } from '#libs/inbox';
import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import { DutyKinds } from '#libs/service';
import type { DutyState } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import type { EntityManager, QueryRunner } from 'typeorm';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** A member waits for an answer of the others. */
    readonly 'ledger-turn': { readonly kind: 'ledger-turn'; readonly messageId: string };
  }
}

const LEDGER_DUTIES = new Map([
  ['ledger-turn', { mustAct: true, clearable: false, actions: ['record.read'] as const }],
]);

/** One row for each message that was applied. It has no key, so that an effect that happens twice shows. */
export class Ledger0000000000900 extends Migration {
  override readonly name = 'Ledger0000000000900';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table ledger (space_no integer not null, position bigint not null, message_id uuid not null, sender text not null,
         t bigint not null)`,
    );
    await grantToService(runner, 'select on ledger');
    await grantToApplier(runner, 'insert, update, delete on ledger');
  }
}

/** Writes down that each message had its effect. Fails on the ones that a test poisons, and refuses those that it tells to. */
@Injectable()
export class LedgerApplier extends Applier {
  static readonly handlers: readonly TakenType[] = [...catalogue.values()]
    .map(({ schema }) => ({ type: schema, about: () => [] }))
    .filter(({ type }) => !AnswersApplier.handlers.some((taken) => taken.type.typeName === type.typeName));
  override readonly tables = ['ledger'];
  readonly poisoned = new Set<string>();
  readonly refused = new Set<string>();

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const poison = messages.find(({ messageId }) => this.poisoned.has(messageId));
    if (poison) throw new TypeError(`no effect is known for the message at position ${poison.position}`);
    const refused = messages.filter(({ messageId }) => this.refused.has(messageId));
    const rows = messages.filter((message) => !refused.includes(message));
    await tx.query(
      `insert into ledger (space_no, position, message_id, sender, t)
       select * from unnest($1::int[], $2::bigint[], $3::uuid[], $4::text[], $5::bigint[])`,
      [
        rows.map((row) => row.spaceNo),
        rows.map((row) => row.position.toString()),
        rows.map((row) => row.messageId),
        rows.map((row) => row.sender),
        rows.map((row) => row.t.toString()),
      ],
    );
    const refusals = refused.map(({ position }) => ({
      position,
      code: 'E_POLICY' as const,
      field: 'text',
      rule: 'a test says so',
    }));
    const subjects = messages.map(({ position, messageId }) => ({
      position,
      subject: { kind: 'record' as const, id: messageId },
    }));
    return { refusals, subjects, duties: rows.map(turnState) };
  }
}

/** A message asks for a turn of the others, or is one, by its id: of two of one sender the later stands. */
function turnState({ spaceNo, spaceId, sender, messageId, t }: OpenedMessage): DutyState<'ledger-turn'> {
  const key = `ledger-turn.${spaceId}.${sender}`;
  if (Number.parseInt(messageId.slice(-1), 16) % 3 === 0) return { key, duty: null };
  return {
    key,
    duty: {
      kind: 'ledger-turn',
      spaceNo,
      for: { kind: 'action', action: 'record.read', desk: null, except: null },
      about: { kind: 'record', id: messageId },
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'ledger-turn', messageId },
    },
  };
}

/** Keeps what waits because of messages. There are no people: no author is told, and nothing is asked. */
@Injectable()
export class LedgerNews extends News {
  constructor(
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async store(tx: EntityManager, _spaceNo: number, { duties = [] }: SpaceNews): Promise<void> {
    await this.duties.setFromLog(tx, duties.flatMap(known), []);
  }

  override async ask(): Promise<void> {}

  override replayed(tx: EntityManager, spaceNo: number, { duties, keep }: ReplayedDuties): Promise<DutyComparison> {
    return this.duties.compareWithLog(tx, duties.flatMap(known), { spaceNo, now: this.clock.now(), keep });
  }
}

/** A state for those who may act; none for an author. */
function known({ key, duty }: DutyState): readonly KnownState[] {
  if (duty === null) return [{ key, duty }];
  const { for: whose } = duty;
  return whose.kind === 'author' ? [] : [{ key, duty: { ...duty, for: whose } }];
}

const NEWS = { provide: News, useClass: LedgerNews };

@Global()
@Module({
  providers: [LedgerApplier, NEWS, Duties, { provide: DutyKinds, useValue: new DutyKinds(LEDGER_DUTIES) }],
  exports: [LedgerApplier, NEWS],
})
export class LedgerModule {}
