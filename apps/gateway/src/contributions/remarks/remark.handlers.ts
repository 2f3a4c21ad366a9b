import { create } from '@bufbuild/protobuf';
import { type RemarkMade, RemarkMadeSchema, type Statement, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import { array, big, bool, bulk, int2, int4, type InsertOf, json, nullable, text, uuid } from '#libs/persistence';
import { statementOf, storedLabels } from '../../case/records/quoted-values.service.js';

/** What is said of another value under the same id is another remark: no revision moves one. */
const KEY = {
  space_no: int4,
  member: text,
  remark_id: uuid,
  record_id: uuid,
  value_message: uuid,
  value_index: int4,
};

/** What the revision that counts says. */
const SAID = {
  revision: int4,
  kind: int2,
  property: nullable(text),
  value: nullable(text),
  labels: nullable(json(storedLabels)),
  author: text,
  withdrawn: bool,
  message_id: uuid,
  position: big,
  t: big,
};

const ROW = { ...KEY, ...SAID, readers: array(text), said_t: big };

export type RemarkRow = InsertOf<typeof ROW>;

const NAMES = Object.keys(KEY).join(', ');

/** The greater counts, whichever comes first: of equal revisions the later one, of equal moments the greater id. */
const ORDER = (row: 'remark' | 'excluded'): string => `(${row}.revision, ${row}.t, ${row}.message_id)`;

/** One row a remark: a revision that does not count leaves nothing but when it was first said, and who read one of them. */
export const REMARK = bulk('remark', ROW, {
  order: NAMES,
  onConflict: `(${NAMES}) do update set ${Object.keys(SAID)
    .map(
      (name) =>
        `${name} = case when ${ORDER('excluded')} > ${ORDER('remark')} then excluded.${name} else remark.${name} end`,
    )
    .join(', ')}, said_t = least(remark.said_t, excluded.said_t), readers = array(
      select distinct one collate "C" from unnest(remark.readers || excluded.readers) one order by 1)`,
});

/** What the handler of remarks gives. */
export interface RemarkTables {
  readonly remark: RemarkRow;
}

type Target = NonNullable<ReturnType<typeof targetOf>>;

/** What is said of a record or value that is not here is kept and shown nowhere: its sender may know more of who holds it than was true. */
const made = on(RemarkMadeSchema, {
  about: ({ about }) => (about ? [{ kind: 'record', id: uuidText(about.recordId) }] : []),
  apply: (said, opened): Handled<RemarkTables> => {
    const target = targetOf(said);
    if (target === null) return { rows: {} };
    if (!isReleased(said.statement, opened)) return refused('release', 'each recipient is on the release list');
    return { rows: { remark: [rowOf(opened, said, target)] } };
  },
  strip: (said, { t }, erased) => {
    const target = targetOf(said);
    if (target === null || !said.statement || t > erased.t || uuidText(target.recordId) !== erased.recordId)
      return null;
    if (!erased.values.has(`${uuidText(target.messageId)} ${target.index}`)) return null;
    const { statement: _, ...left } = said;
    return create(RemarkMadeSchema, left);
  },
});

export const REMARK_HANDLERS = [made];

/** One row a remark, as the table would have it after all of them. */
export function countedOf(rows: readonly RemarkRow[]): readonly RemarkRow[] {
  const counted = new Map<string, RemarkRow>();
  for (const row of rows) {
    const key = [row.member, row.remark_id, row.record_id, row.value_message, row.value_index].join(' ');
    const before = counted.get(key);
    counted.set(key, before === undefined ? row : laterOf(before, row));
  }
  return [...counted.values()];
}

function laterOf(one: RemarkRow, other: RemarkRow): RemarkRow {
  const saidT = one.said_t < other.said_t ? one.said_t : other.said_t;
  const readers = [...new Set([...one.readers, ...other.readers])].toSorted();
  return { ...(isAfter(other, one) ? other : one), readers, said_t: saidT };
}

function isAfter(one: RemarkRow, other: RemarkRow): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  if (one.t !== other.t) return one.t > other.t;
  return one.message_id > other.message_id;
}

/** A label that does not name a reader would let that reader believe and pass on something else. */
function isReleased(statement: Statement | undefined, { recipients, sender }: OpenedMessage): boolean {
  if (!statement) return true;
  return recipients.every((member) => member === sender || statement.release.includes(member));
}

function targetOf({ about }: RemarkMade) {
  const { statement } = about ?? {};
  if (!about || !statement) return null;
  return { recordId: about.recordId, messageId: statement.messageId, index: statement.index };
}

function rowOf(
  { spaceNo, sender: member, recipients, messageId, position, t }: OpenedMessage,
  { remarkId, revision, kind, statement, withdrawn, author }: RemarkMade,
  target: Target,
): RemarkRow {
  return {
    space_no: spaceNo,
    member,
    remark_id: uuidText(remarkId),
    record_id: uuidText(target.recordId),
    value_message: uuidText(target.messageId),
    value_index: target.index,
    revision,
    kind,
    ...saidOf(statement),
    author,
    readers: recipients,
    withdrawn,
    message_id: messageId,
    position,
    t,
    said_t: t,
  };
}

function saidOf(statement: Statement | undefined): Pick<RemarkRow, 'property' | 'value' | 'labels'> {
  if (!statement) return { property: null, value: null, labels: null };
  const { property, value, labels } = statementOf(statement);
  return { property, value, labels };
}
