import { useQueries } from '@tanstack/react-query';
import { progressQuery } from '../api/flows.js';
import type { FlowBoard } from '../api/types.js';
import { MemberTable } from './member-table.js';

interface CaseMembersProps {
  readonly board: FlowBoard;
  readonly spaceId: string;
  readonly members: readonly string[];
}

/** Members of a case beside each other, with how far each has its log. */
export function CaseMembers({ board, spaceId, members }: CaseMembersProps) {
  const queries = useQueries({ queries: members.map((member) => progressQuery(member)) });
  const positions = queries
    .flatMap(({ data }) => data ?? [])
    .filter((one) => one.spaceId === spaceId)
    .map(({ member, cosigned, size }) => ({ member, cosigned: Number(cosigned), size: Number(size) }));
  const ofCase = board.members.filter(({ member }) => members.includes(member));
  return <MemberTable board={{ ...board, members: ofCase, positions }} isOfCase />;
}
