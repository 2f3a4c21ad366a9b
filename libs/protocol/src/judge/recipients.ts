import { isAscending } from '../member-list.js';
import type { BusinessHeader, SenderKeyHeader } from '../record-header.js';
import type { Rules } from './rules.js';

/** Tells whether recipients are strictly ascending, include the sender, and take part. */
export function areRecipients({ recipients, sender }: BusinessHeader | SenderKeyHeader, { takesPart }: Rules): boolean {
  return isAscending(recipients) && recipients.includes(sender) && recipients.every((member) => takesPart.has(member));
}
