import { isAscending } from '../member-list.js';
import type { BusinessHeader, SenderKeyHeader } from '../record-header.js';
import { type ContentVerdict, refused } from './content-verdict.js';
import type { Rules } from './rules.js';

/** Tells whether recipients are strictly ascending, include the sender, and take part. */
export function areRecipients({ recipients, sender }: BusinessHeader | SenderKeyHeader, { takesPart }: Rules): boolean {
  return isAscending(recipients) && recipients.includes(sender) && recipients.every((member) => takesPart.has(member));
}

/** Refuses what is for others than those. */
export function refusedRecipients(
  { recipients, sender }: BusinessHeader | SenderKeyHeader,
  { takesPart }: Rules,
): ContentVerdict {
  const absent = recipients.filter((member) => !takesPart.has(member));
  const found = absent.length > 0 ? `${absent.join(', ')}, which do not` : recipients.join(', ');
  return refused('E_RECIPIENTS', { expected: `members that take part, ascending, with ${sender}`, found });
}
