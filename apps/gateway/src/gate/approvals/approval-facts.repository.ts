import { Injectable } from '@nestjs/common';
import type { StandingApproval } from '#libs/approval';
import type { InCase } from '#libs/member';
import {
  array,
  bulk,
  bytea,
  filled,
  insertAll,
  int4,
  json,
  jsonList,
  jsonShape,
  nullable,
  one,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** What the gate asks before messages leave, and whom it knows afterwards. */
@Injectable()
export class ApprovalFactsRepository {
  /**
   * One round trip, for any number of messages.
   *
   * @param own member whose protected names count
   */
  async of(tx: EntityManager, spaceNo: InCase, own: string): Promise<SpaceApprovals> {
    const { charter, known, standing, names } = await one(tx, FACTS, [spaceNo, own]);
    return { charter, known: new Set(known), standing, names };
  }

  /** From now on these members are no new recipients in their spaces. */
  async noteKnown(tx: EntityManager, known: readonly KnownRecipient[], by: string, at: Date): Promise<void> {
    const rows = known.map(({ spaceNo, messageId, member }) => ({
      space_no: spaceNo,
      member,
      first_message_id: messageId,
      approved_by: by,
      approved_at: at,
    }));
    await insertAll(tx, KNOWN, rows);
  }
}

export interface SpaceApprovals {
  /** Hash of the charter in force; null before the first acts. */
  readonly charter: Uint8Array | null;
  readonly known: ReadonlySet<string>;
  readonly standing: readonly StandingApproval[];
  /** Of the names that this country protects: another one after each change of them. */
  readonly names: string;
}

/** A member that a person let a message go to. */
export interface KnownRecipient {
  readonly spaceNo: InCase;
  readonly messageId: string;
  readonly member: string;
}

const standingApproval = jsonShape<StandingApproval>({
  approvalId: 'string',
  types: 'list',
  recipients: 'list',
  highestHandling: 'number',
  starts: 'string',
  ends: 'string',
  givenBy: 'string',
});

const FACTS = statement(
  { charter: nullable(bytea), known: array(text), standing: json(jsonList(standingApproval)), names: filled(text) },
  `select
     (select c.hash from acted_charter c where c.space_no = $1::int order by acted_at desc limit 1) as charter,
     array(select k.member from known_recipient k where k.space_no = $1) as known,
     coalesce((select json_agg(json_build_object('approvalId', a.approval_id, 'types', a.types, 'recipients', a.recipients,
         'highestHandling', a.highest_handling, 'starts', a.starts, 'ends', a.ends, 'givenBy', a.given_by)
         order by a.given_at, a.approval_id)
       from standing_approval a where a.space_no = $1 and a.ended_at is null), '[]') as standing,
     coalesce((select p.version from protected_names p where p.owner = $2), '0') as names`,
);

const KNOWN = bulk(
  'known_recipient',
  { space_no: int4, member: text, first_message_id: uuid, approved_by: text, approved_at: ts },
  { order: 'space_no, member', onConflict: 'do nothing' },
);
