import { type ReleaseAnswered, ReleaseAnsweredSchema, ReleaseAskedSchema, uuidText } from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import type { DutyState } from '#libs/vocabulary';
import { array, big, bool, bulk, int4, int8, type InsertOf, nullable, text, uuid } from '#libs/persistence';
import { answerState, questionState } from './ask.duties.js';
import { answerName } from './ask-answers.table.js';
import type { AskFacts, StandingAsk } from './ask-facts.js';

const MESSAGE = { space_no: int4, position: big, reason: text, author: text, t: int8 };

const ASK_ROW = {
  ...MESSAGE,
  message_id: uuid,
  asker: text,
  owner: text,
  asked_position: big,
  about_message: nullable(uuid),
  about_index: nullable(int4),
  urgent: bool,
};

const ANSWER_ROW = { ...MESSAGE, ask_position: big, answer: text, given: array(text) };

export const ASK_WRITES = {
  release_ask: bulk('release_ask', ASK_ROW),
  release_answer: bulk('release_answer', ANSWER_ROW),
};

/** What the handlers of questions and answers give. */
export interface AskTables {
  readonly release_ask: InsertOf<typeof ASK_ROW>;
  readonly release_answer: InsertOf<typeof ANSWER_ROW>;
}

/** A question names what its asker sees sealed and goes to the sender of that alone, or what both hold. */
const ask = on(ReleaseAskedSchema, {
  about: ({ position }) => [{ kind: 'position', id: position.toString() }],
  apply: (asked, opened, facts: AskFacts): Handled<AskTables> => {
    const owner = facts.ownerOf(opened, asked);
    if (owner === null) return refused('identity', 'names what its asker sees sealed, or what both hold');
    if (!isBetween(opened, owner)) return refused('recipients', 'a question goes to one member, who can answer it');
    const { position, messageId, sender: asker, spaceNo, t } = opened;
    const { reason, author } = asked;
    const standing = {
      position,
      message_id: messageId,
      asker,
      owner,
      asked_position: asked.position,
      about_message: asked.value ? uuidText(asked.value.messageId) : null,
      about_index: asked.value?.index ?? null,
      reason,
      author,
      urgent: opened.urgent ?? false,
      t,
    };
    facts.note(standing);
    const duties = owner === facts.own ? [questionState(opened, standing, null)] : [];
    return { rows: { release_ask: [{ space_no: spaceNo, ...standing }] }, duties };
  },
});

/** Only the member that was asked answers, and only to the asker. */
const answer = on(ReleaseAnsweredSchema, {
  about: (said, opened, facts: AskFacts) => {
    const asked = facts.answeredBy(opened, said);
    return asked ? [{ kind: 'position', id: asked.asked_position.toString() }] : [];
  },
  apply: (said, opened, facts: AskFacts): Handled<AskTables> => {
    const asked = facts.answeredBy(opened, said);
    if (!asked || !isBetween(opened, asked.asker)) {
      return refused('question', 'who was asked answers who asked, and nobody else');
    }
    const { spaceNo, position, t } = opened;
    const { reason, author } = said;
    const answered = answerName(said.answer);
    const row = {
      space_no: spaceNo,
      position,
      reason,
      author,
      t,
      ask_position: asked.position,
      answer: answered,
      given: givenBy(said),
    };
    return { rows: { release_answer: [row] }, duties: statesOf(opened, { asked, said }, facts.own) };
  },
});

export const ASK_HANDLERS = [ask, answer];

/** Only who releases something gives values. */
function givenBy({ answer: code, values }: ReleaseAnswered): readonly string[] {
  if (answerName(code) !== 'released') return [];
  return values.map(({ messageId, index }) => `${uuidText(messageId)} ${index}`);
}

/** What an answer means for people of its owner, or of the asker. */
function statesOf(
  opened: OpenedMessage,
  { asked, said }: { readonly asked: StandingAsk; readonly said: ReleaseAnswered },
  own: string,
): DutyState[] {
  return [
    ...(asked.owner === own ? [questionState(opened, asked, answerName(said.answer))] : []),
    ...(asked.asker === own ? [answerState(opened, asked, said)] : []),
  ];
}

/** Whether only its sender and one other member can open a message. */
function isBetween({ sender, recipients }: OpenedMessage, other: string): boolean {
  return recipients.length === 2 && recipients.includes(sender) && recipients.includes(other);
}
