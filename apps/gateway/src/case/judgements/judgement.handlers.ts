import { type IdentityJudged, IdentityJudgedSchema, type Judgement, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import { array, big, bulk, int2, int4, type InsertOf, text, uuid } from '#libs/persistence';

/** Each revision of a member's word on a pair, by the message that said it first. */
const KEY = { space_no: int4, left_id: uuid, right_id: uuid, member: text, revision: int4, first_id: uuid };

const SAID = {
  verdict: int2,
  reasons: array(text),
  text,
  left_base: uuid,
  right_base: uuid,
  author: text,
  t: big,
};

const ROW = { ...KEY, ...SAID, readers: array(text), position: big };

export type JudgementRow = InsertOf<typeof ROW>;

const NAMES = Object.keys(KEY).join(', ');

/** What is said again to more members adds readers. Should it say something else, what stands first on the log counts, whichever comes first. */
export const JUDGEMENT = bulk('judgement', ROW, {
  order: NAMES,
  onConflict: `(${NAMES}) do update set ${Object.keys(SAID)
    .map(
      (name) =>
        `${name} = case when excluded.position < judgement.position then excluded.${name} else judgement.${name} end`,
    )
    .join(', ')}, position = least(judgement.position, excluded.position), readers = array(
      select distinct one collate "C" from unnest(judgement.readers || excluded.readers) one order by 1)`,
});

/** What the handler of judgements gives. */
export interface JudgementTables {
  readonly judgement: JudgementRow;
}

/** A message that a later one repeats, as the log has it. */
export interface FirstSaid {
  readonly position: bigint;
  readonly t: bigint;
}

/** Messages that others repeat, by sender and id. */
export type FirstSaidBy = ReadonlyMap<string, FirstSaid>;

/** Names a message of a sender. */
export function saidName(sender: string, messageId: string): string {
  return `${sender} ${messageId}`;
}

/** What names records that are not here is kept and shown nowhere: its sender may know more of who holds them than was true. */
const judged = on<typeof IdentityJudgedSchema, FirstSaidBy, JudgementTables>(IdentityJudgedSchema, {
  about: ({ judgements }) =>
    [...new Set(judgements.flatMap(({ left, right }) => [uuidText(left), uuidText(right)]))].map((id) => ({
      kind: 'record',
      id,
    })),
  apply: (said, opened, firsts): Handled<JudgementTables> => {
    const first = firstOf(said, opened, firsts);
    return { rows: { judgement: said.judgements.map((one) => rowOf(opened, { ...first, said, one })) } };
  },
});

export const JUDGEMENT_HANDLERS = [judged];

/** One row a key, as the table would have it after all of them; of two in one message the first. */
export function keptOf(rows: readonly JudgementRow[]): readonly JudgementRow[] {
  const kept = new Map<string, JudgementRow>();
  for (const row of rows) {
    const key = [row.left_id, row.right_id, row.member, row.revision, row.first_id].join(' ');
    const before = kept.get(key);
    kept.set(key, before === undefined ? row : earlierOf(before, row));
  }
  return [...kept.values()];
}

function earlierOf(one: JudgementRow, other: JudgementRow): JudgementRow {
  const readers = [...new Set([...one.readers, ...other.readers])].toSorted();
  return { ...(other.position < one.position ? other : one), readers };
}

/** The message that is repeated gives id and moment, where its sender sent it before this one; else it is this one's own. */
function firstOf(
  { repeats }: IdentityJudged,
  { sender, messageId, position, t }: OpenedMessage,
  firsts: FirstSaidBy,
): { readonly firstId: string; readonly t: bigint } {
  const firstId = repeats.length === 0 ? messageId : uuidText(repeats);
  const first = firsts.get(saidName(sender, firstId));
  return first && first.position < position ? { firstId, t: first.t } : { firstId: messageId, t };
}

function rowOf(
  { spaceNo, sender: member, recipients, position }: OpenedMessage,
  { firstId, t, said, one }: { firstId: string; t: bigint; said: IdentityJudged; one: Judgement },
): JudgementRow {
  return {
    space_no: spaceNo,
    left_id: uuidText(one.left),
    right_id: uuidText(one.right),
    member,
    revision: one.revision,
    first_id: firstId,
    verdict: one.verdict,
    reasons: one.reasons,
    text: one.text,
    left_base: uuidText(one.leftBase),
    right_base: uuidText(one.rightBase),
    author: said.author,
    readers: recipients,
    position,
    t,
  };
}
