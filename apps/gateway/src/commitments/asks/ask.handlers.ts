import { type ReleaseAnswered, ReleaseAnsweredSchema, type ReleaseAsked, ReleaseAskedSchema } from '#libs/contracts';
import { type Handled, on, type OpenedMessage, refused } from '#libs/exchange';
import { big, bulk, int4, int8, type InsertOf, text, uuid } from '#libs/persistence';
import { answerName } from './ask-answers.table.js';
import type { AskFacts } from './ask-facts.js';

const MESSAGE = { space_no: int4, position: big, reason: text, author: text, t: int8 };

const ASK_ROW = { ...MESSAGE, message_id: uuid, asker: text, owner: text, asked_position: big };

const ANSWER_ROW = { ...MESSAGE, ask_position: big, answer: text };

export const ASK_WRITES = {
  release_ask: bulk('release_ask', ASK_ROW),
  release_answer: bulk('release_answer', ANSWER_ROW),
};

/** What the handlers of questions and answers give. */
export interface AskTables {
  readonly release_ask: InsertOf<typeof ASK_ROW>;
  readonly release_answer: InsertOf<typeof ANSWER_ROW>;
}

/** A question names what its asker sees sealed and goes to the sender of that alone. */
const ask = on(ReleaseAskedSchema, {
  about: ({ position }) => [{ kind: 'position', id: position.toString() }],
  apply: (asked, opened, facts: AskFacts): Handled<AskTables> => {
    const owner = facts.ownerOf(opened, asked);
    if (owner === null) return refused('identity', 'names a record that its asker sees sealed');
    if (!isBetween(opened, owner)) return refused('recipients', 'a question goes to the sender of the record alone');
    const { position, messageId, sender: asker } = opened;
    const standing = { position, message_id: messageId, asker, owner, asked_position: asked.position };
    facts.note(standing);
    return { rows: { release_ask: [{ ...messageRow(opened, asked), ...standing }] } };
  },
});

/** Only who was asked answers, and only to who asked. */
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
    const row = { ...messageRow(opened, said), ask_position: asked.position, answer: answerName(said.answer) };
    return { rows: { release_answer: [row] } };
  },
});

export const ASK_HANDLERS = [ask, answer];

function messageRow({ spaceNo, position, t }: OpenedMessage, { reason, author }: ReleaseAsked | ReleaseAnswered) {
  return { space_no: spaceNo, position, reason, author, t };
}

/** Whether nobody but its sender and one other member can open a message. */
function isBetween({ sender, recipients }: OpenedMessage, other: string): boolean {
  return recipients.length === 2 && recipients.includes(sender) && recipients.includes(other);
}
