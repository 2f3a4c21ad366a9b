import { Injectable } from '@nestjs/common';
import { all, int4, int8, lockNames, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { Freeze, FreezeCause, FreezeDecision, FreezeKind } from './freeze.js';

/** A decision about one place. */
export interface DecisionRow extends FreezeDecision {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly position: string;
  readonly kind: FreezeKind;
  readonly evidenceHash: string;
  readonly member: string | null;
}

/** The journal of what people decided about freezes. Nothing of it follows from the log, so a rebuild keeps it. */
@Injectable()
export class FreezeDecisionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async all(): Promise<readonly DecisionRow[]> {
    return all(this.dataSource, ALL);
  }

  /** One decision at a time: who proposes and who confirms must not miss each other. */
  async lock(tx: EntityManager): Promise<void> {
    await lockNames(tx, ['freeze-decisions']);
  }

  async proposal(tx: EntityManager, proposalId: string): Promise<readonly DecisionRow[]> {
    return all(tx, PROPOSAL, [proposalId]);
  }

  /** Replaces what was proposed about these places and not confirmed. */
  async propose(tx: EntityManager, freeze: Freeze, proposed: Proposed): Promise<void> {
    for (const { spaceNo, position, evidenceHash } of freeze.places) {
      await tx.query(
        `insert into freeze_decision (space_no, position, kind, evidence_hash, proposal_id, member, cause, reason, proposed_by, proposed_at)
         values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9, $10)
         on conflict (space_no, evidence_hash) do update set proposal_id = excluded.proposal_id, cause = excluded.cause,
           reason = excluded.reason, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
         where freeze_decision.at is null`,
        [
          spaceNo,
          position,
          freeze.kind,
          evidenceHash,
          proposed.proposalId,
          freeze.member,
          proposed.cause,
          proposed.reason,
          proposed.by,
          proposed.at,
        ],
      );
    }
  }

  async confirm(tx: EntityManager, { proposalId, by, reason, at }: Omit<Proposed, 'cause'>): Promise<void> {
    await tx.query(
      'update freeze_decision set confirmed_by = $2, confirm_reason = $3, at = $4 where proposal_id = $1 and at is null',
      [proposalId, by, reason, at],
    );
  }
}

export interface Proposed {
  readonly proposalId: string;
  readonly cause: FreezeCause;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const DECISIONS = `
select d.space_no as "spaceNo", s.space_id as "spaceId", d.position, d.kind, encode(d.evidence_hash, 'hex') as "evidenceHash", d.member,
  d.proposal_id as "proposalId", d.cause, d.reason, d.proposed_by as "proposedBy", d.proposed_at as "proposedAt",
  d.confirmed_by as "confirmedBy", d.confirm_reason as "confirmReason", d.at
from freeze_decision d join space_key s using (space_no)`;

const DECISION_COLUMNS = {
  spaceNo: int4,
  spaceId: uuid,
  position: int8,
  kind: oneOf('fork', 'lists', 'contradiction'),
  evidenceHash: text,
  member: nullable(text),
  proposalId: uuid,
  cause: oneOf('RESTORED', 'KEY_STOLEN', 'DEFECT'),
  reason: text,
  proposedBy: text,
  proposedAt: ts,
  confirmedBy: nullable(text),
  confirmReason: nullable(text),
  at: nullable(ts),
};

const ALL = statement(DECISION_COLUMNS, `${DECISIONS} order by d.proposed_at desc, d.space_no`);

const PROPOSAL = statement(DECISION_COLUMNS, `${DECISIONS} where d.proposal_id = $1 order by d.space_no`);
