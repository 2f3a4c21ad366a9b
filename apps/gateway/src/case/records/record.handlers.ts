import { isMessage } from '@bufbuild/protobuf';
import {
  DataRecalledSchema,
  HoldersWidenedSchema,
  RecordChangedSchema,
  RecordSnapshotSchema,
  SnapshotAskedSchema,
  uuidText,
} from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import type { Subject } from '#libs/vocabulary';
import { strippedChange, strippedSnapshot } from './erased-statements.js';
import { mapRecall, type RecallRow } from './recall.mapper.js';
import type { RecordFacts } from './record-facts.repository.js';
import type { RecordRows } from './record.mapper.js';
import type { AcceptedRows } from './record.repository.js';
import { type Given, givenBy, mapWidened } from './widening.mapper.js';

/** Messages about records in a chunk, as rows by their position, and what they are judged by. */
export interface RecordChunk {
  readonly rows: ReadonlyMap<bigint, RecordRows>;
  readonly known: RecordFacts;
}

/** What the handlers of records give. */
export interface RecordTables {
  /** Before the statements: those that were taken back before they come are never shown. */
  readonly recall: RecallRow;
  readonly record: AcceptedRows;
  /** Behind the statements: who holds them now. */
  readonly given: Given;
  /** Behind them: what is here is hidden. */
  readonly recalled: RecallRow;
}

const changed = on(RecordChangedSchema, { about: recordOf, apply: judge, strip: strippedChange });

const snapshot = on(RecordSnapshotSchema, { about: recordOf, apply: judge, strip: strippedSnapshot });

/** A question between gateways changes no row; what answers it is a reactor. */
const asked = on(SnapshotAskedSchema, { about: () => [], apply: (): Handled<RecordTables> => ({ rows: {} }) });

/** Whose a record is stands in its id: nobody takes back what is another's. */
const recalled = on(DataRecalledSchema, {
  about: recordOf,
  apply: (said, opened): Handled<RecordTables> => {
    const row = mapRecall(said, opened);
    if (!row.isOfSender) return refused('record_id', 'an id that commits to its sender');
    return { rows: { recall: [row], recalled: [row] } };
  },
});

/** What a holder lacks among what is named may come later, or was never said to it. */
const widened = on(HoldersWidenedSchema, {
  about: recordOf,
  apply: (said, opened): Handled<RecordTables> => {
    const rows = mapWidened(said, opened);
    if (rows === null) return refused('record_id', 'an id that commits to its sender');
    return { rows: { given: [{ spaceNo: opened.spaceNo, rows, isTold: true }] } };
  },
});

export const RECORD_HANDLERS = [changed, snapshot, asked, recalled, widened];

/** Whether a message says something about a record. */
export function isAboutRecord({ message }: OpenedMessage): boolean {
  return isMessage(message, RecordChangedSchema) || isMessage(message, RecordSnapshotSchema);
}

function recordOf({ recordId }: { readonly recordId: Uint8Array }): readonly Subject[] {
  return [{ kind: 'record', id: uuidText(recordId) }];
}

/** A change on what was refused in the same chunk is refused too, and one on what was accepted is not behind. */
function judge(
  _: unknown,
  { position, spaceNo }: OpenedMessage,
  { rows: mapped, known }: RecordChunk,
): Handled<RecordTables> {
  const rows = mapped.get(position);
  if (!rows) throw new Error(`the message at position ${position} was not mapped`);
  const refusal = refusalOf(rows, known);
  if (refusal) {
    known.noteRefused(rows);
    return refusal;
  }
  const behind = known.isBehind(rows);
  known.noteAccepted(rows);
  return { rows: { record: [{ ...rows, behind }], given: [{ spaceNo, rows: givenBy(rows), isTold: false }] } };
}

function refusalOf(rows: RecordRows, known: RecordFacts): Handled<never> | null {
  if (!rows.change.isOfSender) return refused('record_id', 'an id that commits to its sender', 'E_INVALID');
  if (!isReleased(rows)) return refused('release', 'each recipient is on the release list');
  const foreign = known.fieldOfOthers(rows);
  if (foreign !== null) return refused(foreign, 'names no message of another member');
  if (known.restsOnRefused(rows)) return refused('base', 'the change it rests on was refused', 'E_BASE');
  return null;
}

/** A label that does not name a holder would let that holder believe and pass on something else. */
function isReleased({ change, statements }: RecordRows): boolean {
  const others = change.recipients.filter((member) => member !== change.sender);
  return statements.every(({ release }) => others.every((member) => release.includes(member)));
}
