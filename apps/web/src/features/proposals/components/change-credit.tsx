import { useQuery } from '@tanstack/react-query';
import type { ChangeCreditProps } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { proposalsQuery } from '../api/proposals.js';
import { PROPOSALS_TEXTS } from '../proposals.texts.js';

/** Whose suggestion a message of a record brought; nothing where it is nobody's, or where that suggestion is not read here. */
export function ChangeCredit({ messageId, frame, ...place }: ChangeCreditProps) {
  const t = useTexts(PROPOSALS_TEXTS);
  const { data } = useQuery(proposalsQuery(place));
  const credited = (data?.proposals ?? []).filter((one) => one.credited.includes(messageId));
  const [first] = credited;
  if (!first) return null;
  const members = [...new Set(credited.map(({ member }) => memberCode(member)))].join(', ');
  return frame(<span data-credit>{t('credit', { member: members, owner: memberCode(first.owner) })}</span>);
}
