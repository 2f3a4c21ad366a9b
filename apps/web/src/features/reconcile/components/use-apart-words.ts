import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import type { Effect } from '../api/group.query.js';
import { WHO_TEXTS } from '../who.texts.js';

type Apart = NonNullable<Effect['apart']>;

/** Names two records that are kept apart, and who says so. */
export function useApartWords(): (apart: Apart) => Readonly<Record<string, string>> {
  const nameless = useTexts(WHO_TEXTS)('nameless');
  const list = useMemberList();
  return ({ left, right, by }) => ({
    left: left.name ?? nameless,
    leftOwner: memberCode(left.owner),
    right: right.name ?? nameless,
    rightOwner: memberCode(right.owner),
    by: list(by),
  });
}
