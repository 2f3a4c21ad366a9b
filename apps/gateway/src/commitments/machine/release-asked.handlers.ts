import {
  ReleaseAnswer,
  type ReleaseAnswered,
  ReleaseAnsweredSchema,
  type ReleaseAsked,
  ReleaseAskedSchema,
  uuidText,
} from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import type { AnsweredQuestion } from './answered-questions.js';
import type { CommitmentFacts } from './commitment-facts.js';
import { type CommitmentTables, movedNow, offeredNow, subjectsOf } from './commitment-standing.js';
import { nameOfValue } from './named-message.js';
import { type Answer, type AnswerName, answeredRow, askedRow, type Question } from './release-asked.rows.js';

const ANSWER_NAMES = new Map<ReleaseAnswer, AnswerName>([
  [ReleaseAnswer.RELEASED, 'released'],
  [ReleaseAnswer.REFUSED, 'refused'],
  [ReleaseAnswer.LATER, 'later'],
  [ReleaseAnswer.ANSWERED, 'answered'],
]);

/** A question names what its sender sees sealed and goes to whose that is alone, or what both hold. It is an offer without a term. */
export const asked = on(ReleaseAskedSchema, {
  about: ({ position }) => subjectsOf([], position.toString()),
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const debtor = facts.named.debtorOf(opened, said);
    if (debtor !== null && isBetween(opened, debtor)) {
      return offeredNow(
        opened,
        askedRow(questionOf(said, opened, { debtor, identity: facts.identityOf(opened) })),
        facts,
      );
    }
    facts.questions.forget(opened.position);
    if (debtor === null) return refused('identity', 'names what its asker sees sealed, or what both hold');
    return refused('recipients', 'a question goes to one member, who can answer it');
  },
});

/** An answer is a move of who was asked, to who asked alone. */
export const answered = on(ReleaseAnsweredSchema, {
  about: (said, opened, facts: CommitmentFacts) => {
    const question = facts.questions.answeredBy(opened, said);
    const standing = question && facts.standing({ creditor: question.sender, commitment_id: question.messageId });
    return standing ? subjectsOf([], standing.offer.asked_position) : [];
  },
  apply: (said, opened, facts: CommitmentFacts): Handled<CommitmentTables> => {
    const question = facts.questions.answeredBy(opened, said);
    if (!question) return refused('question', 'who was asked answers who asked, and nobody else');
    return movedNow(
      opened,
      answeredRow(answerOf(said, opened, { question, created_t: facts.createdAt(opened) })),
      facts,
    );
  },
});

/** Whether only its sender and one other member can open a message. */
function isBetween({ sender, recipients }: OpenedMessage, other: string): boolean {
  return recipients.length === 2 && recipients.includes(sender) && recipients.includes(other);
}

function questionOf(
  { position: named, value, reason, author }: ReleaseAsked,
  { sender, position, messageId, recipients, urgent = false, t }: OpenedMessage,
  known: Pick<Question, 'debtor' | 'identity'>,
): Question {
  return {
    ...known,
    creditor: sender,
    position: position.toString(),
    message_id: messageId,
    readers: recipients,
    asked_position: named.toString(),
    about_message: value ? uuidText(value.messageId) : null,
    about_index: value?.index ?? null,
    reason,
    urgent,
    author,
    t: t.toString(),
  };
}

/** The rules of the message let no other answer through. */
function answerOf(
  { answer, values, reason, author }: ReleaseAnswered,
  { sender, position, recipients, t }: OpenedMessage,
  { question, created_t }: { readonly question: AnsweredQuestion; readonly created_t: string },
): Answer {
  const { sender: creditor, messageId, identity } = question;
  return {
    position: position.toString(),
    sender,
    readers: recipients,
    question: { creditor, message_id: messageId, identity },
    answer: ANSWER_NAMES.get(answer) ?? 'later',
    given: values.map((value) => nameOfValue({ messageId: uuidText(value.messageId), index: value.index })),
    reason,
    author,
    t: t.toString(),
    created_t,
  };
}
