import { isMessage } from '@bufbuild/protobuf';
import {
  Kind,
  type ReleaseAnswered,
  ReleaseAnsweredSchema,
  type ReleaseAsked,
  ReleaseAskedSchema,
  uuidText,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import {
  all,
  array,
  big,
  bool,
  bytea,
  filled,
  int4,
  nullable,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';

const SEALED_COLUMNS = { position: big, sender: filled(text), recipients: filled(array(text)), identity: bytea };

const ASK_COLUMNS = {
  position: big,
  message_id: uuid,
  asker: text,
  owner: text,
  asked_position: big,
  about_message: nullable(uuid),
  about_index: nullable(int4),
  urgent: bool,
  author: text,
  reason: text,
  t: big,
};

/** A question that was accepted. */
export type StandingAsk = RowOf<typeof ASK_COLUMNS>;

/** What a chunk of questions and answers is judged by: the messages asked for, and the questions answered. */
export class AskFacts {
  private constructor(
    /** This member. */
    readonly own: string,
    private readonly messages: readonly RowOf<typeof SEALED_COLUMNS>[],
    private readonly asks: StandingAsk[],
  ) {}

  /** One statement for all questions and one for all answers. All messages are of one space. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[], own: string): Promise<AskFacts> {
    const spaceNo = said[0]?.spaceNo;
    const positions = said.flatMap(({ message }) =>
      isMessage(message, ReleaseAskedSchema) ? message.position.toString() : [],
    );
    const questions = said.flatMap(({ message }) =>
      isMessage(message, ReleaseAnsweredSchema) ? uuidText(message.question) : [],
    );
    const messages = positions.length === 0 ? [] : await all(tx, SEALED, [spaceNo, positions]);
    const asks = questions.length === 0 ? [] : await all(tx, STANDING, [spaceNo, questions]);
    return new AskFacts(own, messages, [...asks]);
  }

  /**
   * Who answers a question: the sender of what its asker sees sealed, or whoever else it goes to and holds what its asker holds; null for
   * anybody else. A value is part of what both hold alone.
   */
  ownerOf(
    { sender, recipients, position: at }: OpenedMessage,
    { position, identity, value }: ReleaseAsked,
  ): string | null {
    const found = this.messages.find((message) => message.position === position && position < at);
    if (!found || Buffer.compare(found.identity, identity) !== 0) return null;
    if (!found.recipients.includes(sender)) return value ? null : found.sender;
    return recipients.find((member) => member !== sender && found.recipients.includes(member)) ?? null;
  }

  /** The question that its owner answers to the asker; null where there is none. */
  answeredBy({ sender, recipients }: OpenedMessage, { question }: ReleaseAnswered): StandingAsk | null {
    const id = uuidText(question);
    const isAnswered = ({ message_id: messageId, owner, asker }: StandingAsk): boolean =>
      messageId === id && owner === sender && recipients.includes(asker);
    return this.asks.find(isAnswered) ?? null;
  }

  /** From now on it can be answered. */
  note(ask: StandingAsk): void {
    this.asks.push(ask);
  }
}

const SEALED = statement(
  SEALED_COLUMNS,
  `select position, sender, recipients, identity from log_message
   where space_no = $1 and position = any($2::bigint[]) and kind = ${Kind.BUSINESS} and verdict = 0`,
);

const STANDING = statement(
  ASK_COLUMNS,
  `select position, message_id, asker, owner, asked_position, about_message, about_index, urgent, author, reason, t
   from release_ask
   where space_no = $1 and message_id = any($2::uuid[]) order by position`,
);
