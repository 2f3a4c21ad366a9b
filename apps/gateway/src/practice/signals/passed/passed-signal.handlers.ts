import { SignalAnsweredSchema, type SignalPassed, SignalPassedSchema, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import { big, bool, bulk, int2, int4, type InsertOf, json, jsonList, nullable, text, uuid } from '#libs/persistence';
import type { PassedSignalFacts } from './passed-signal-facts.js';
import { AGES, nameOf, REPORTERS, THINGS, USE_REASONS, USES } from './passed-signal.js';
import { answerState, passedKey, passedState } from './passed-signal.duties.js';

const list = jsonList((one) => one);

const PASSED_ROW = {
  space_no: int4,
  sender: text,
  signal_id: uuid,
  recipient: text,
  position: big,
  message_id: uuid,
  t: big,
  reporter: text,
  seen: text,
  seen_when: text,
  places: json(list),
  persons: json(list),
  things: json(list),
  forms: json(list),
  handling: int2,
  onward: bool,
};

const ANSWER_ROW = {
  space_no: int4,
  origin: text,
  signal_id: uuid,
  answerer: text,
  position: big,
  t: big,
  outcome: text,
  reason: nullable(text),
};

type PassedRow = InsertOf<typeof PASSED_ROW>;
type AnswerRow = InsertOf<typeof ANSWER_ROW>;

/** What the handlers of passed signals give. */
export interface PassedTables {
  readonly passed_signal: PassedRow;
  readonly passed_signal_answer: AnswerRow;
}

const NAMED = ['space_no', 'sender', 'signal_id'];

/** One that stands before another of its id on the log takes its place. */
export const PASSED_WRITES = {
  passed_signal: bulk('passed_signal', PASSED_ROW, {
    onConflict: `(${NAMED.join(', ')}) do update set ${Object.keys(PASSED_ROW)
      .filter((name) => !NAMED.includes(name))
      .map((name) => `${name} = excluded.${name}`)
      .join(', ')}`,
  }),
  passed_signal_answer: bulk('passed_signal_answer', ANSWER_ROW, {
    onConflict: '(space_no, origin, signal_id, answerer) do nothing',
  }),
};

/** What goes to nobody, or to more than one, is no signal that one country passed to another: it has no effect. */
const passed = on(SignalPassedSchema, {
  about: () => [],
  apply: (said, opened, facts: PassedSignalFacts): Handled<PassedTables> => {
    const recipient = otherOf(opened);
    if (recipient === null) return { rows: {} };
    const row = rowOf(opened, said, recipient);
    const earlier = facts.passed(row);
    if (earlier !== null && earlier.position <= opened.position) return { rows: {} };
    facts.note(row);
    return {
      rows: { passed_signal: [row] },
      duties: recipient === facts.own ? [passedState(opened, row.signal_id)] : [],
    };
  },
});

/** It counts of the member alone that the signal was passed to, and goes to its sender alone; any other has no effect. */
const answered = on(SignalAnsweredSchema, {
  about: () => [],
  apply: ({ signal, use, reason }, opened, facts: PassedSignalFacts): Handled<PassedTables> => {
    const origin = otherOf(opened);
    const signalId = uuidText(signal);
    const standing = origin === null ? null : facts.passed({ sender: origin, signal_id: signalId });
    const { spaceNo, spaceId, sender: answerer, position, t } = opened;
    if (origin === null || standing?.recipient !== answerer || standing.position > position) return { rows: {} };
    if (facts.isAnswered({ sender: origin, signal_id: signalId })) return { rows: {} };
    facts.noteAnswer({ sender: origin, signal_id: signalId });
    const outcome = nameOf(USES, use);
    const row = {
      space_no: spaceNo,
      origin,
      signal_id: signalId,
      answerer,
      position,
      t,
      outcome,
      reason: reason === 0 ? null : nameOf(USE_REASONS, reason),
    };
    return {
      rows: { passed_signal_answer: [row] },
      duties: [
        ...(answerer === facts.own ? [{ key: passedKey(spaceId, { sender: origin, id: signalId }), duty: null }] : []),
        ...(origin === facts.own ? [answerState(opened, { signalId, outcome, messageId: standing.message_id })] : []),
      ],
    };
  },
});

export const PASSED_HANDLERS = [passed, answered];

/** The one member that it goes to; null where that is none, or more than one. */
function otherOf({ sender, recipients }: OpenedMessage): string | null {
  const others = recipients.filter((member) => member !== sender);
  return others.length === 1 ? (others[0] ?? null) : null;
}

function rowOf(
  { spaceNo, sender, position, messageId, t }: OpenedMessage,
  { signal, reporter, seen, when, places, persons, things, forms, handling, onward }: SignalPassed,
  recipient: string,
): PassedRow {
  return {
    space_no: spaceNo,
    sender,
    signal_id: uuidText(signal),
    recipient,
    position,
    message_id: messageId,
    t,
    reporter: nameOf(REPORTERS, reporter),
    seen,
    seen_when: when,
    places,
    persons: persons.map(({ count, age }) => ({ count, age: nameOf(AGES, age) })),
    things: things.map(({ kind, said }) => ({ kind: nameOf(THINGS, kind), said })),
    forms,
    handling: handling - 1,
    onward,
  };
}
