import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Entered } from '#libs/member';
import { all, array, int2, int4, nullable, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager, IsNull, Repository } from 'typeorm';
import { StandingApproval } from './standing-approval.entity.js';

/** Standing approvals; an ended one stays, because messages left by it. */
@Injectable()
export class StandingApprovalRepository {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(StandingApproval) private readonly approvals: Repository<StandingApproval>,
  ) {}

  async give(tx: EntityManager, { types, recipients, ...given }: GivenApproval): Promise<void> {
    await tx.insert(StandingApproval, { ...given, types: [...types], recipients: [...recipients] });
  }

  /** What an approval is about; null when there is none with this id. */
  async find(approvalId: string): Promise<Pick<StandingRow, 'spaceNo' | 'types'> | null> {
    return this.approvals.findOne({ where: { approvalId }, select: { spaceNo: true, types: true } });
  }

  /** Ends it from now on; the name of the person who ended it first stays. */
  async end(approvalId: string, by: string, at: Date): Promise<void> {
    await this.approvals.update({ approvalId, endedAt: IsNull() }, { endedBy: by, endedAt: at });
  }

  /** Of these spaces, newest first. */
  async list(spaceNos: readonly Entered[]): Promise<readonly StandingRow[]> {
    return all(this.dataSource, LIST, [spaceNos]);
  }
}

export interface GivenApproval {
  readonly approvalId: string;
  readonly spaceNo: Entered;
  readonly types: readonly string[];
  readonly recipients: readonly string[];
  readonly highestHandling: number;
  readonly starts: string;
  readonly ends: string;
  readonly reason: string;
  readonly givenBy: string;
  readonly givenAt: Date;
}

export interface StandingRow extends Omit<GivenApproval, 'spaceNo'> {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly givenByName: string | null;
  readonly endedByName: string | null;
  readonly endedAt: Date | null;
  /** Messages that left by it. */
  readonly used: number;
}

const LIST = statement(
  {
    approvalId: uuid,
    spaceNo: int4,
    spaceId: uuid,
    types: array(text),
    recipients: array(text),
    highestHandling: int2,
    starts: text,
    ends: text,
    reason: text,
    givenBy: text,
    givenByName: nullable(text),
    givenAt: ts,
    endedByName: nullable(text),
    endedAt: nullable(ts),
    used: int4,
  },
  `select a.approval_id as "approvalId", a.space_no as "spaceNo", s.space_id as "spaceId", a.types, a.recipients, a.highest_handling as "highestHandling",
     a.starts::text, a.ends::text, a.reason, a.given_by as "givenBy", g.name as "givenByName", a.given_at as "givenAt",
     e.name as "endedByName", a.ended_at as "endedAt",
     (select count(*)::int from message_author m where m.approval_id = a.approval_id) as used
   from standing_approval a join space_key s using (space_no) left join person_name g on g.id = a.given_by left join person_name e on e.id = a.ended_by
   where a.space_no = any($1) order by a.given_at desc, a.approval_id`,
);
