import { create } from '@bufbuild/protobuf';
import { CommitmentKind, CommitmentOfferedSchema, CommitmentTerm, uuidBytes } from '#libs/contracts';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { HOUR_MS } from '#libs/vocabulary';
import { v4 as uuid } from 'uuid';
import type { PlannedRecall } from '../../case/records/recall-values.service.js';
import type { RecallGroundName } from '../../vocabulary/recall-reasons.table.js';
import { DANGER } from '../machine/recall-answers.service.js';
import { PURGE_WAITS_MS } from './purge-terms.js';

/** Who owes an answer to whom, and since when. */
interface Owing {
  readonly spaceId: string;
  readonly author: string;
  readonly now: Date;
}

/** One offer to each holder that lets go of a part, which all holders of that part read: they see who answered, and no other list of holders. */
export function recallOffers(
  { recallId, ground, messages }: PlannedRecall,
  { spaceId, author, now }: Owing,
): readonly OutgoingMessage<typeof CommitmentOfferedSchema>[] {
  return messages.flatMap(({ message: { members }, recipients }) => {
    const debtors = members.length === 0 ? recipients : members;
    return debtors.map((debtor) => ({
      spaceId,
      messageId: uuid(),
      schema: CommitmentOfferedSchema,
      message: create(CommitmentOfferedSchema, {
        commitmentId: uuidBytes(uuid()),
        kind: CommitmentKind.RECALL,
        debtor,
        ...termOf(ground, now),
        refs: [{ to: { case: 'recallId' as const, value: uuidBytes(recallId) } }],
        author,
      }),
      recipients,
      ...(ground === 'safety' ? { urgent: true } : {}),
    }));
  });
}

/** As long as it may be only hidden; where that is no time at all, eight hours. */
function termOf(ground: RecallGroundName, now: Date) {
  if (ground === 'safety') return { term: CommitmentTerm.H8, ground: DANGER };
  return { term: CommitmentTerm.UNTIL, untilMs: BigInt(now.getTime() + PURGE_WAITS_MS[ground] + HOUR_MS) };
}
