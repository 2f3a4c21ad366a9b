import { Injectable } from '@nestjs/common';
import { all, int8, oneOf, statement } from '#libs/persistence';
import { BUILD } from '../follower/build.js';
import type { EntityManager } from 'typeorm';

/** What people decided about a parked record: it was applied after a later position, or is never applied. */
export interface Decision {
  readonly kind: 'retry' | 'close';
  readonly position: bigint;
  /** The decision acts between this position and the next. */
  readonly afterPosition: bigint;
}

/** What is written down with a decision. */
export interface NewDecision extends Decision {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** The journal of decisions: a rebuild replays each at its position. */
@Injectable()
export class DecisionRepository {
  async note(tx: EntityManager, spaceNo: number, decision: NewDecision): Promise<void> {
    await tx.query(
      `insert into decision (space_no, after_position, n, kind, position, by, reason, build, decided_at)
       select $1, $2, coalesce(max(n), 0) + 1, $3, $4, $5, $6, $7, $8 from decision where space_no = $1 and after_position = $2`,
      [
        spaceNo,
        decision.afterPosition.toString(),
        decision.kind,
        decision.position.toString(),
        decision.by,
        decision.reason,
        BUILD,
        decision.at,
      ],
    );
  }

  /** Decisions about parked records, in the order in which they acted. */
  async all(tx: EntityManager, spaceNo: number): Promise<readonly Decision[]> {
    const rows = await all(tx, DECISIONS, [spaceNo]);
    return rows.map(({ kind, position, after_position: after }) => ({
      kind,
      position: BigInt(position),
      afterPosition: BigInt(after),
    }));
  }
}

const DECISIONS = statement(
  { kind: oneOf('retry', 'close'), position: int8, after_position: int8 },
  `select kind, position, after_position from decision
   where space_no = $1 and kind in ('retry', 'close') order by after_position, n`,
);
