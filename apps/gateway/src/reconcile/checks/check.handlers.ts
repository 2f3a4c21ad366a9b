import { create } from '@bufbuild/protobuf';
import { CheckAnsweredSchema, CheckAskedSchema, CheckKeysSchema, uuidText } from '#libs/contracts';
import { type Handled, on } from '#libs/exchange';
import { array, big, bulk, bytea, int2, int4, type InsertOf, json, nullable, text, uuid } from '#libs/persistence';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import { checkHits } from './check-hit.js';

const ASKED_ROW = {
  space_no: int4,
  asker: text,
  check_id: uuid,
  numbers: int4,
  pages: int4,
  aim: text,
  category: text,
  offence: text,
  reason: text,
  forms: int4,
  agreement: bytea,
  author: text,
  readers: array(text),
  message_id: uuid,
  position: big,
  t: big,
};

const PAGE_ROW = {
  space_no: int4,
  position: big,
  asker: text,
  check_id: uuid,
  page: int2,
  keys: int2,
  readers: array(text),
  message_id: uuid,
  t: big,
};

const ANSWER_ROW = {
  space_no: int4,
  position: big,
  member: text,
  asker: text,
  check_id: uuid,
  page: int2,
  answer: int2,
  hits: json(checkHits),
  spent: int4,
  budget: int4,
  reply_to: nullable(uuid),
  t: big,
};

/** What the handlers of questions give, by table. */
export interface CheckTables {
  readonly check_asked: InsertOf<typeof ASKED_ROW>;
  readonly check_page: InsertOf<typeof PAGE_ROW>;
  readonly check_answer: InsertOf<typeof ANSWER_ROW>;
}

const KEY = ['space_no', 'asker', 'check_id'];

/** Of two announcements of one question the first on the log counts, whichever comes first. */
export const CHECK_ASKED = bulk('check_asked', ASKED_ROW, {
  order: KEY.join(', '),
  onConflict: `(${KEY.join(', ')}) do update set ${Object.keys(ASKED_ROW)
    .filter((name) => !KEY.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')} where excluded.position < check_asked.position`,
});
export const CHECK_PAGE = bulk('check_page', PAGE_ROW);
export const CHECK_ANSWER = bulk('check_answer', ANSWER_ROW);

/** One row a question, the first of it. */
export function firstOf(rows: readonly CheckTables['check_asked'][]): readonly CheckTables['check_asked'][] {
  const first = new Map<string, CheckTables['check_asked']>();
  for (const row of rows) {
    const key = `${row.asker} ${row.check_id}`;
    const before = first.get(key);
    if (before === undefined || row.position < before.position) first.set(key, row);
  }
  return [...first.values()];
}

const asked = on<typeof CheckAskedSchema, null, CheckTables>(CheckAskedSchema, {
  about: () => [],
  apply: (said, { spaceNo, sender, recipients, messageId, position, t }): Handled<CheckTables> => {
    const { aim, category, offence, reason, forms, agreement, author, pages } = said;
    const row = { aim, category, offence, reason, forms, agreement: Buffer.from(agreement), author, pages };
    const where = {
      space_no: spaceNo,
      asker: sender,
      check_id: uuidText(said.checkId),
      message_id: messageId,
      position,
      t,
    };
    return { rows: { check_asked: [{ ...where, ...row, numbers: said.values, readers: [...recipients].sort() }] } };
  },
});

const keys = on<typeof CheckKeysSchema, null, CheckTables>(CheckKeysSchema, {
  about: () => [],
  apply: ({ checkId, page, digests }, opened): Handled<CheckTables> => {
    const { spaceNo, sender, recipients, messageId, position, t } = opened;
    const row = {
      asker: sender,
      check_id: uuidText(checkId),
      page,
      keys: digests.length,
      readers: [...recipients].sort(),
    };
    return { rows: { check_page: [{ space_no: spaceNo, position, ...row, message_id: messageId, t }] } };
  },
  // How many they were stays: the days of an asker are counted by it.
  strip: (said) => create(CheckKeysSchema, { ...said, digests: said.digests.map(() => new Uint8Array()) }),
});

/** An answer is its asker's alone: what went to anybody else as well answers nothing. */
const answered = on<typeof CheckAnsweredSchema, null, CheckTables>(CheckAnsweredSchema, {
  about: () => [],
  apply: ({ checkId, page, answer, hits, spent, budget }, opened): Handled<CheckTables> => {
    const { spaceNo, sender, recipients, inReplyTo, position, t } = opened;
    const [asker, ...others] = recipients.filter((member) => member !== sender);
    if (asker === undefined || others.length > 0) return { rows: {} };
    const row = {
      member: sender,
      asker,
      check_id: uuidText(checkId),
      page,
      answer,
      spent,
      budget,
      reply_to: inReplyTo,
    };
    const found = hits.map(({ index, type, deskId }) => ({
      index,
      type: recordTypeName(type),
      deskId: deskId.length === 16 ? uuidText(deskId) : null,
    }));
    return { rows: { check_answer: [{ space_no: spaceNo, position, ...row, hits: found, t }] } };
  },
});

export const CHECK_HANDLERS = [asked, keys, answered];
