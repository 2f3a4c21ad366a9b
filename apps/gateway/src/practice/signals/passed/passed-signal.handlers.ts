import { SignalAnsweredSchema, type SignalPassed, SignalPassedSchema, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage } from '#libs/exchange';
import { big, bool, bulk, int2, int4, type InsertOf, json, jsonList, nullable, text, uuid } from '#libs/persistence';
import { AGES, nameOf, REPORTERS, THINGS, USE_REASONS, USES } from './passed-signal.js';

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
export type AnswerRow = InsertOf<typeof ANSWER_ROW>;

/** What the handlers of passed signals give. */
export interface PassedTables {
  readonly passed_signal: PassedRow;
  readonly passed_signal_answer: AnswerRow;
}

/** Records that were parked come later than those behind them: of the answers of a member the first on the log stands, whatever came first. */
export const PASSED_WRITES = {
  passed_signal: bulk('passed_signal', PASSED_ROW, { onConflict: '(space_no, sender, signal_id) do nothing' }),
  passed_signal_answer: bulk('passed_signal_answer', ANSWER_ROW, {
    onConflict: `(space_no, origin, signal_id, answerer) do update
      set position = excluded.position, t = excluded.t, outcome = excluded.outcome, reason = excluded.reason
      where passed_signal_answer.position > excluded.position`,
  }),
};

/**
 * What goes to nobody, or to more than one, is no signal that one country passed to another: it has no effect. Its id is that of its message,
 * which the log takes once of a sender: no other copy can ever stand, in whichever order records are applied.
 */
const passed = on(SignalPassedSchema, {
  about: () => [],
  apply: (said, opened): Handled<PassedTables> => {
    const recipient = otherOf(opened);
    if (recipient === null || uuidText(said.signal) !== opened.messageId) return { rows: {} };
    return { rows: { passed_signal: [rowOf(opened, said, recipient)] } };
  },
});

/**
 * It goes to the sender of the signal alone. It is kept whether or not that signal is here, which may be parked; where it is read it counts
 * behind the signal, and of the member alone that the signal was passed to.
 */
const answered = on(SignalAnsweredSchema, {
  about: () => [],
  apply: ({ signal, use, reason }, opened): Handled<PassedTables> => {
    const origin = otherOf(opened);
    if (origin === null) return { rows: {} };
    const { spaceNo, sender: answerer, position, t } = opened;
    const row = {
      space_no: spaceNo,
      origin,
      signal_id: uuidText(signal),
      answerer,
      position,
      t,
      outcome: nameOf(USES, use),
      reason: reason === 0 ? null : nameOf(USE_REASONS, reason),
    };
    return { rows: { passed_signal_answer: [row] } };
  },
});

/** Of several answers of a member to one signal the first on the log. */
export function firstAnswers(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const latestFirst = rows.toSorted((left, right) => (left.position < right.position ? 1 : -1));
  const names = ({ origin, signal_id: id, answerer }: AnswerRow): string => `${origin} ${id} ${answerer}`;
  return [...new Map(latestFirst.map((row) => [names(row), row])).values()];
}

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
