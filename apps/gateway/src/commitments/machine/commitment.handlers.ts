import { CommitmentMovedSchema, CommitmentOfferedSchema, uuidText } from '#libs/contracts';
import { type Handled, on } from '#libs/exchange';
import type { CommitmentFacts } from './commitment-facts.js';
import { type CommitmentInsert, keyOf, type MoveEffect, moveRow, offerRow, recordsOf } from './commitment-rows.js';
import { type CommitmentTables, movedNow, offeredNow, subjectsOf } from './commitment-standing.js';
import { messageNamedIn, valueNamedIn } from './named-message.js';
import { answered, asked } from './release-asked.handlers.js';

const offered = on(CommitmentOfferedSchema, {
  about: (said) => subjectsOf(recordsOf(said), messageNamedIn(said)?.position.toString() ?? null),
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const named = messageNamedIn(said);
    const wanted = named && { named, ofValue: valueNamedIn(said) !== null, debtor: said.debtor };
    const refusal = wanted && facts.named.refusalOf(opened, wanted);
    return refusal ?? offeredNow(opened, offerRow(said, opened, facts.identityOf(opened)), facts);
  },
});

const moved = on(CommitmentMovedSchema, {
  about: ({ creditor, commitmentId }, _, facts: CommitmentFacts) => {
    const standing = facts.standing({ creditor, commitment_id: uuidText(commitmentId) });
    return standing ? subjectsOf(standing.offer.record_ids, standing.offer.asked_position) : [];
  },
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> =>
    movedNow(opened, moveRow(said, opened, facts.createdAt(opened)), facts),
});

export const COMMITMENT_HANDLERS = [offered, moved, asked, answered];

/** Of several rows of one offer in a chunk the last one stands. */
export function lastOf(rows: readonly CommitmentInsert[]): readonly CommitmentInsert[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** Of several effects of one move in a chunk the last one stands. */
export function lastEffects(rows: readonly MoveEffect[]): readonly MoveEffect[] {
  return [...new Map(rows.map((row) => [String(row.position), row])).values()];
}
