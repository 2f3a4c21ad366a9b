import type { ReleaseAnswered } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import type { DutyState } from '#libs/vocabulary';
import { answerName } from './ask-answers.table.js';
import type { StandingAsk } from './ask-facts.js';
import type { AskAnswer } from './ask-view.js';

/** Kinds of what waits because of questions. */
export const ASK_DUTIES = ['question', 'answer'] as const;

/** Key of the duty to answer the question at a position. */
export function questionKey(spaceId: string, position: string): string {
  return `question.${spaceId}.${position}`;
}

/** The question, which its owner answers; not now leaves it open. */
export function questionState(
  { spaceId, spaceNo }: OpenedMessage,
  ask: StandingAsk,
  answered: AskAnswer | null,
): DutyState<'question'> {
  const key = questionKey(spaceId, ask.position.toString());
  if (answered !== null && answered !== 'later') return { key, duty: null };
  const { message_id: askId, asker: member, author, reason, urgent } = ask;
  const position = ask.asked_position.toString();
  return {
    key,
    duty: {
      kind: 'question',
      spaceNo,
      for: { kind: 'action', action: 'request.send', desk: null, except: null },
      about: { kind: 'position', id: position },
      at: new Date(Number(ask.t)),
      dueAt: null,
      harm: 0,
      urgent,
      matter: {
        kind: 'question',
        askId,
        position,
        member,
        author,
        reason,
        answered,
        ...(answered === null ? {} : { isSeen: true as const }),
      },
    },
  };
}

/** The newest answer, which is for the asker. */
export function answerState(
  { spaceId, spaceNo, t }: OpenedMessage,
  ask: StandingAsk,
  { answer, reason, values }: ReleaseAnswered,
): DutyState<'answer'> {
  const { message_id: askId, owner: member } = ask;
  const position = ask.asked_position.toString();
  const given = answerName(answer) === 'released' && values.length > 0 ? { values: values.length } : {};
  return {
    key: `answer.${spaceId}.${ask.position.toString()}`,
    duty: {
      kind: 'answer',
      spaceNo,
      for: { kind: 'author', messageId: askId },
      about: { kind: 'position', id: position },
      at: new Date(Number(t)),
      dueAt: null,
      harm: 0,
      // That it was seen can wait.
      urgent: ask.urgent && answerName(answer) !== 'later',
      matter: { kind: 'answer', askId, position, member, answer: answerName(answer), reason, ...given },
    },
  };
}
