import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { insertAll } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { ProposalFacts } from './proposal-facts.js';
import { lastOf, PROPOSAL_HANDLERS, type ProposalTables } from './proposal.handlers.js';
import { PROPOSAL, PROPOSAL_EVENT, type ProposalInsert } from './proposal-rows.js';

/**
 * What one of the two suggested to the other, with who else reads it, and what the two said to it: what a third member was told, or told
 * one of them, is not theirs to answer for. What it says its message id says: whoever got it got the same, and may have erased it.
 */
const SHARED_PROPOSALS = `
  select other as member, jsonb_build_array(member, proposal_id, owner, record_id, base, retracts, author, readers, message_id,
    state)::text as shared
  from proposal cross join lateral (select case when member = $2 then owner else member end as other) of
  where space_no = $1 and $2 in (member, owner)`;

/** Writes what members suggest to change in records of others, and what stands of it. */
@Injectable()
export class ProposalApplier extends HandlerApplier<ProposalFacts, ProposalTables> {
  static readonly handlers = PROPOSAL_HANDLERS;
  override readonly tables = ['proposal', 'proposal_event'];
  override readonly sharedRows = SHARED_PROPOSALS;
  protected override readonly handlers = PROPOSAL_HANDLERS;
  protected override readonly writes = {
    proposal: (tx: EntityManager, rows: readonly ProposalInsert[]) => insertAll(tx, PROPOSAL, lastOf(rows)),
    proposal_event: PROPOSAL_EVENT,
  };

  constructor(private readonly identity: ExchangeIdentity) {
    super();
  }

  override async erase(tx: EntityManager, stripped: readonly OpenedMessage[]): Promise<void> {
    const values = [stripped[0]?.spaceNo, stripped.map(({ position }) => position.toString())];
    await tx.query(
      "update proposal set asserts = '[]', reason = '' where space_no = $1 and position = any($2::bigint[])",
      values,
    );
    await tx.query("update proposal_event set body = '' where space_no = $1 and position = any($2::bigint[])", values);
  }

  protected override facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<ProposalFacts> {
    return ProposalFacts.of(tx, messages, this.identity.member);
  }
}
