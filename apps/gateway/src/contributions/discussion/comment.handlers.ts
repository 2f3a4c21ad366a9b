import { create } from '@bufbuild/protobuf';
import { CommentPostedSchema, type CommentPosted, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import { array, big, bool, bulk, int2, int4, type InsertOf, nullable, text, uuid } from '#libs/persistence';

/** What is said about another record under the same id is another comment: no revision moves one. */
const KEY = { space_no: int4, member: text, comment_id: uuid, record_id: uuid };

/** What the revision that counts says. */
const SAID = {
  revision: int4,
  value_message: nullable(uuid),
  value_index: nullable(int4),
  text,
  language: text,
  handling: int2,
  author: text,
  withdrawn: bool,
  message_id: uuid,
  position: big,
  t: big,
};

const ROW = { ...KEY, ...SAID, readers: array(text), said_t: big };

export type CommentRow = InsertOf<typeof ROW>;

/** The greater counts, whichever comes first: of equal revisions the later one, of equal moments the greater id. */
const ORDER = (row: 'comment' | 'excluded'): string => `(${row}.revision, ${row}.t, ${row}.message_id)`;

/** One row a comment: a revision that does not count leaves nothing but when the comment was first said, and who read one of them. */
export const COMMENT = bulk('comment', ROW, {
  order: 'space_no, member, comment_id, record_id',
  onConflict: `(space_no, member, comment_id, record_id) do update set ${Object.keys(SAID)
    .map(
      (name) =>
        `${name} = case when ${ORDER('excluded')} > ${ORDER('comment')} then excluded.${name} else comment.${name} end`,
    )
    .join(', ')}, said_t = least(comment.said_t, excluded.said_t), readers = array(
      select distinct one collate "C" from unnest(comment.readers || excluded.readers) one order by 1)`,
});

/** What the handler of comments gives. */
export interface CommentTables {
  readonly comment: CommentRow;
}

/** What names a record or value that is not here is kept and shown nowhere: its sender may know more of who holds it than was true. */
const posted = on(CommentPostedSchema, {
  about: ({ subject }) => {
    const recordId = aboutOf(subject)?.recordId;
    return recordId === undefined ? [] : [{ kind: 'record', id: uuidText(recordId) }];
  },
  apply: (said, opened): Handled<CommentTables> => {
    const about = aboutOf(said.subject);
    return about === null ? { rows: {} } : { rows: { comment: [rowOf(opened, said, about)] } };
  },
  strip: (said, { t }, erased) => {
    const about = aboutOf(said.subject);
    if (about === null || said.text === '' || t > erased.t || uuidText(about.recordId) !== erased.recordId) return null;
    const { statement } = about;
    const isAbout = statement ? erased.values.has(`${uuidText(statement.messageId)} ${statement.index}`) : erased.whole;
    return isAbout ? create(CommentPostedSchema, { ...said, text: '' }) : null;
  },
});

export const COMMENT_HANDLERS = [posted];

/** One row a comment, as the table would have it after all of them. */
export function countedOf(rows: readonly CommentRow[]): readonly CommentRow[] {
  const counted = new Map<string, CommentRow>();
  for (const row of rows) {
    const key = `${row.member} ${row.comment_id} ${row.record_id}`;
    const before = counted.get(key);
    counted.set(key, before === undefined ? row : laterOf(before, row));
  }
  return [...counted.values()];
}

function laterOf(one: CommentRow, other: CommentRow): CommentRow {
  const saidT = one.said_t < other.said_t ? one.said_t : other.said_t;
  const readers = [...new Set([...one.readers, ...other.readers])].toSorted();
  return { ...(isAfter(other, one) ? other : one), readers, said_t: saidT };
}

function isAfter(one: CommentRow, other: CommentRow): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  if (one.t !== other.t) return one.t > other.t;
  return one.message_id > other.message_id;
}

function aboutOf(subject: CommentPosted['subject']) {
  return subject?.of.case === 'about' ? subject.of.value : null;
}

function rowOf(
  { spaceNo, sender: member, recipients, messageId, position, t }: OpenedMessage,
  { commentId, revision, text: said, language, handling, author, withdrawn }: CommentPosted,
  { recordId, statement }: NonNullable<ReturnType<typeof aboutOf>>,
): CommentRow {
  return {
    space_no: spaceNo,
    member,
    comment_id: uuidText(commentId),
    revision,
    record_id: uuidText(recordId),
    value_message: statement ? uuidText(statement.messageId) : null,
    value_index: statement?.index ?? null,
    text: said,
    language,
    handling: handling - 1,
    author,
    readers: recipients,
    withdrawn,
    message_id: messageId,
    position,
    t,
    said_t: t,
  };
}
