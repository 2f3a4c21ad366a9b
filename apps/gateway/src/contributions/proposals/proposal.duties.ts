import type { OpenedMessage } from '#libs/exchange';
import type { DutyState } from '#libs/vocabulary';
import { contributionName } from '../../vocabulary/contribution-name.js';
import type { ProposalKey, ProposalRow } from './proposal-rows.js';

/** Kinds of what waits because of proposals. */
export const PROPOSAL_DUTIES = ['proposal', 'proposal-news'] as const;

/** Key of what a proposal asks of the country whose record it is. */
export function proposalKey(spaceId: string, { member, id }: { readonly member: string; readonly id: string }): string {
  return `proposal.${spaceId}.${contributionName({ member, id })}`;
}

/** What waits for people of this country now: for those who change its records, and for who suggested it. */
export function statesOf(opened: OpenedMessage, row: ProposalRow, own: string): readonly DutyState[] {
  if (own === row.owner) return [askedState(opened, row)];
  return own === row.member ? [newsState(opened, row)] : [];
}

function askedState({ spaceNo, spaceId }: OpenedMessage, row: ProposalRow): DutyState {
  const key = proposalKey(spaceId, nameOf(row));
  if (row.state !== 'open') return { key, duty: null };
  const duty: DutyState<'proposal'> = {
    key,
    duty: {
      kind: 'proposal',
      spaceNo,
      for: { kind: 'action', action: 'record.change', desk: null, except: null },
      about: { kind: 'record', id: row.record_id },
      at: new Date(Number(row.t)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'proposal', proposalId: contributionName(nameOf(row)), member: row.member },
    },
  };
  return duty;
}

/** What somebody of the own country takes back is no news to it. */
function newsState({ spaceNo, spaceId }: OpenedMessage, row: ProposalRow): DutyState {
  const key = `proposal-news.${spaceId}.${contributionName(nameOf(row))}`;
  const { state, ended_t: endedT } = row;
  if (state === 'open' || state === 'withdrawn' || endedT === null) return { key, duty: null };
  const duty: DutyState<'proposal-news'> = {
    key,
    duty: {
      kind: 'proposal-news',
      spaceNo,
      for: { kind: 'author', messageId: row.message_id },
      about: { kind: 'record', id: row.record_id },
      at: new Date(Number(endedT)),
      dueAt: null,
      harm: 0,
      urgent: false,
      matter: { kind: 'proposal-news', proposalId: contributionName(nameOf(row)), member: row.owner, state },
    },
  };
  return duty;
}

function nameOf({ member, proposal_id: id }: ProposalKey) {
  return { member, id };
}
