import type { RecordView } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import type { Change } from './api/record-history.js';

type Statement = Json<RecordView>['statements'][number];

/** A value that left, or that was taken back by what left. */
export interface LeftValue {
  readonly statement: Statement;
  readonly isTaken: boolean;
}

/** What messages brought into a record, as the record has it, and what they took out of it. */
export function leftValues(
  statements: readonly Statement[],
  history: readonly Change[],
  messageIds: readonly string[],
): readonly LeftValue[] {
  const changes = history.filter(({ messageId }) => messageIds.includes(messageId));
  const said = statements.filter(({ messageId }) => messageIds.includes(messageId));
  const taken = statements.filter((one) => changes.some((change) => isTakenBy(change, one)));
  return [
    ...said.map((statement) => ({ statement, isTaken: false })),
    ...taken.map((statement) => ({ statement, isTaken: true })),
  ];
}

/** A retraction goes to whoever holds the statement, in a message of its own. */
function isTakenBy({ version, snapshot, sender, recipients }: Change, { retractedIn, release }: Statement): boolean {
  const others = recipients.filter((member) => member !== sender);
  return retractedIn === version && !snapshot && others.toSorted().join() === release.toSorted().join();
}
