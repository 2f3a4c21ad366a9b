import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { bulk, change, insertAll, statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { CommitmentFacts } from './commitment-facts.js';
import type { CommitmentTables } from './commitment-standing.js';
import { COMMITMENT_HANDLERS, lastEffects, lastOf } from './commitment.handlers.js';
import { COMMITMENT_ROW, type CommitmentInsert, type MoveEffect, MOVE_ROW } from './commitment-rows.js';

const KEY = ['space_no', 'creditor', 'commitment_id'];

const COMMITMENTS = bulk('commitment', COMMITMENT_ROW, {
  onConflict: `(${KEY.join(', ')}) do update set ${allBut(KEY)}`,
});

/** One that is there already was kept before. */
const MOVES = bulk('commitment_move', MOVE_ROW, { onConflict: '(space_no, position) do nothing' });

const EFFECT = statement(
  {},
  `update commitment_move m set has_effect = e.has_effect
   from unnest($1::int[], $2::bigint[], $3::bool[]) as e (space_no, position, has_effect)
   where m.space_no = e.space_no and m.position = e.position`,
);

/** Writes what members ask of each other, and what stands of it. */
@Injectable()
export class CommitmentApplier extends HandlerApplier<CommitmentFacts, CommitmentTables> {
  static readonly handlers = COMMITMENT_HANDLERS;
  override readonly tables = ['commitment', 'commitment_move'];
  protected override readonly handlers = COMMITMENT_HANDLERS;
  protected override readonly writes = {
    commitment: (tx: EntityManager, rows: readonly CommitmentInsert[]) => insertAll(tx, COMMITMENTS, lastOf(rows)),
    commitment_move: MOVES,
    effect: async (tx: EntityManager, rows: readonly MoveEffect[]) => {
      const last = lastEffects(rows);
      await change(tx, EFFECT, [
        last.map(({ space_no: spaceNo }) => spaceNo),
        last.map(({ position }) => String(position)),
        last.map(({ has_effect: hasEffect }) => hasEffect),
      ]);
    },
  };

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<CommitmentFacts> {
    return CommitmentFacts.of(tx, messages, this.identity.member);
  }
}

function allBut(names: readonly string[]): string {
  const columns = Object.keys(COMMITMENT_ROW).filter((name) => !names.includes(name));
  return columns.map((name) => `${name} = excluded.${name}`).join(', ');
}
