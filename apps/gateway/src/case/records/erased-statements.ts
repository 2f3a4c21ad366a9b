import { create } from '@bufbuild/protobuf';
import {
  type RecordChanged,
  RecordChangedSchema,
  type RecordSnapshot,
  RecordSnapshotSchema,
  type Statement,
  StatementSchema,
  uuidText,
} from '#libs/contracts';
import type { Erased, OpenedMessage } from '#libs/exchange';

/** What is left of a change without the values that are erased. */
export function strippedChange(
  said: RecordChanged,
  { sender, messageId }: OpenedMessage,
  erased: Erased,
): RecordChanged | null {
  if (!isAbout(said, sender, erased)) return null;
  const isErased = (index: number): boolean => erased.values.has(`${messageId} ${index}`);
  if (!said.asserts.some((_, index) => isErased(index))) return null;
  const asserts = said.asserts.map((statement, index) => (isErased(index) ? bare(statement) : statement));
  return create(RecordChangedSchema, { ...said, asserts });
}

/** As of a change, of a snapshot. */
export function strippedSnapshot(
  said: RecordSnapshot,
  { sender }: OpenedMessage,
  erased: Erased,
): RecordSnapshot | null {
  if (!isAbout(said, sender, erased)) return null;
  const isErased = ({ reference }: RecordSnapshot['statements'][number]): boolean =>
    reference !== undefined && erased.values.has(`${uuidText(reference.messageId)} ${reference.index}`);
  if (!said.statements.some(isErased)) return null;
  const statements = said.statements.map((one) =>
    isErased(one) && one.statement ? { ...one, statement: bare(one.statement) } : one,
  );
  return create(RecordSnapshotSchema, { ...said, statements });
}

/** Who holds it stays: retractions go there. */
function bare({ release }: Statement): Statement {
  return create(StatementSchema, { release: [...release] });
}

function isAbout({ recordId }: { readonly recordId: Uint8Array }, sender: string, erased: Erased): boolean {
  return sender === erased.owner && uuidText(recordId) === erased.recordId;
}
