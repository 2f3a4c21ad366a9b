import { isMessage } from '@bufbuild/protobuf';
import { type ReleaseAnswered, ReleaseAnsweredSchema, ReleaseAskedSchema, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { all, array, big, bytea, filled, nullable, type RowOf, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

const COLUMNS = {
  position: big,
  messageId: filled(uuid),
  sender: filled(text),
  recipients: filled(array(text)),
  identity: bytea,
  type: nullable(text),
};

export type AnsweredQuestion = RowOf<typeof COLUMNS>;

/** Questions of a type that is not sent any more, as their headers have them: those that answers of a chunk name. */
export class AnsweredQuestions {
  private constructor(private readonly questions: AnsweredQuestion[]) {}

  /** One statement for all answers; none where there are none. All messages are of one space. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[]): Promise<AnsweredQuestions> {
    const ids = said.flatMap(({ message }) =>
      isMessage(message, ReleaseAnsweredSchema) ? uuidText(message.question) : [],
    );
    return new AnsweredQuestions(ids.length === 0 ? [] : [...(await all(tx, QUESTIONS, [said[0]?.spaceNo, ids]))]);
  }

  /** The question that an answer is about: of the other one of two, to who answers. Null where there is none that stands here. */
  answeredBy({ sender, recipients, position }: OpenedMessage, { question }: ReleaseAnswered): AnsweredQuestion | null {
    const id = uuidText(question);
    const isBetween = (members: readonly string[], other: string): boolean =>
      members.length === 2 && members.includes(sender) && members.includes(other) && sender !== other;
    const isAnswered = (one: AnsweredQuestion): boolean =>
      one.messageId === id &&
      one.position < position &&
      isBetween(recipients, one.sender) &&
      isBetween(one.recipients, one.sender);
    return this.questions.find(isAnswered) ?? null;
  }

  /** It was refused in this chunk: nothing answers it. */
  forget(position: bigint): void {
    const at = this.questions.findIndex((one) => one.position === position);
    if (at !== -1) this.questions.splice(at, 1);
  }
}

/** What waits for its key has no type yet. */
const QUESTIONS = statement(
  COLUMNS,
  `select position, message_id as "messageId", sender, recipients, identity, type from log_message
   where space_no = $1 and message_id = any($2::uuid[]) and verdict = 0 and refused_here is null
     and (type is null or type = '${ReleaseAskedSchema.typeName}') order by position`,
);
