import { Injectable, Module } from '@nestjs/common';
import { catalogue } from '#libs/contracts';
import { type Applied, AnswersApplier, Applier, type OpenedMessage, type TakenType } from '#libs/exchange';
import { grantToApplier, grantToService, Migration } from '#libs/persistence';
import type { EntityManager, QueryRunner } from 'typeorm';

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
    return { refusals, subjects };
  }
}

@Module({ providers: [LedgerApplier], exports: [LedgerApplier] })
export class LedgerModule {}
