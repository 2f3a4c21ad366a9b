import { isMessage } from '@bufbuild/protobuf';
import { SignalAnsweredSchema, SignalPassedSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, big, filled, int4, nullable, oneOf, statement, text, uuid } from '#libs/persistence';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { SIGNAL_OUTCOMES } from '../answers/signal-answer.js';
import { MOST_WAITING } from './passed-signal-view.js';
import { answerState, passedState } from './passed-signal.duties.js';

/** The answer that counts: of whom the signal was passed to, behind it. */
export const COUNTS =
  'a.space_no = p.space_no and a.origin = p.sender and a.signal_id = p.signal_id and a.answerer = p.recipient and a.position > p.position';

/** What waits for people of this member once messages of a space stand, as far as these could change it. */
export async function statesOf(
  tx: EntityManager,
  messages: readonly OpenedMessage[],
  own: string,
): Promise<readonly DutyState[]> {
  const [first] = messages;
  if (!first) return [];
  const { spaceNo, spaceId } = first;
  const waiting = await all(tx, WAITING, [spaceNo, own, sendersOf(messages, own), MOST_WAITING]);
  const ids = messages.flatMap(({ message }) =>
    isMessage(message, SignalPassedSchema) || isMessage(message, SignalAnsweredSchema) ? uuidText(message.signal) : [],
  );
  const told = await all(tx, TOLD, [spaceNo, own, ids, messages.map(({ position }) => position)]);
  return [
    ...waiting.map((row) => passedState({ spaceNo, spaceId }, row)),
    ...told.map((row) => answerState({ spaceNo, spaceId, own }, row)),
  ];
}

/** Of whom more may wait now, or less. */
function sendersOf(messages: readonly OpenedMessage[], own: string): readonly string[] {
  const senders = messages.flatMap(({ message, sender, recipients }) => {
    if (isMessage(message, SignalPassedSchema)) return sender === own ? [] : [sender];
    return isMessage(message, SignalAnsweredSchema) && sender === own ? recipients.filter((to) => to !== own) : [];
  });
  return [...new Set(senders)];
}

const WAITING = statement(
  { sender: filled(text), waiting: filled(int4), only: nullable(uuid), t: nullable(big) },
  `select o.sender, count(w.signal_id)::int as waiting, max(w.t) as t,
     case when count(w.signal_id) = 1 then min(w.signal_id::text)::uuid end as only
   from unnest($3::text[]) o (sender) left join lateral (
     select p.signal_id, p.t from passed_signal p
     where p.space_no = $1 and p.sender = o.sender and p.recipient = $2 and not exists (select from passed_signal_answer a where ${COUNTS})
     order by p.position desc limit $4) w on true
   group by o.sender`,
);

/** Answers to signals of this member with these ids, where the answer or the signal is among these positions. */
const TOLD = statement(
  { signalId: uuid, answerer: text, outcome: oneOf(...SIGNAL_OUTCOMES), messageId: uuid, t: big },
  `select p.signal_id as "signalId", a.answerer, a.outcome, p.message_id as "messageId", a.t
   from passed_signal p join passed_signal_answer a on ${COUNTS}
   where p.space_no = $1 and p.sender = $2 and p.signal_id = any($3::uuid[])
     and (a.position = any($4::bigint[]) or p.position = any($4::bigint[]))`,
);
