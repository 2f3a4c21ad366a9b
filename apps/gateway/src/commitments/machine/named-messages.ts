import { isMessage } from '@bufbuild/protobuf';
import { CommitmentOfferedSchema, Kind, type ReleaseAsked, ReleaseAskedSchema } from '#libs/contracts';
import { type Handled, type OpenedMessage, refused } from '#libs/exchange';
import { all, array, big, bytea, filled, type RowOf, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { messageNamedIn } from './named-message.js';

const NAMED_COLUMNS = { position: big, sender: filled(text), recipients: filled(array(text)), identity: bytea };

/** A message by where it stands and the hash of its header. */
type NamedMessage = Pick<ReleaseAsked, 'position' | 'identity'>;

/** What somebody asks to have released, and of whom. */
export interface AskedRelease {
  readonly named: NamedMessage;
  /** Whether one value of its record is meant. */
  readonly ofValue: boolean;
  readonly debtor: string;
}

/** Messages of the log that requests of a chunk ask to have released. */
export class NamedMessages {
  private constructor(private readonly messages: readonly RowOf<typeof NAMED_COLUMNS>[]) {}

  /** One statement for all of them. All messages are of one space. */
  static async of(tx: EntityManager, said: readonly OpenedMessage[]): Promise<NamedMessages> {
    const positions = said.flatMap((opened) => namedBy(opened)?.position.toString() ?? []);
    return new NamedMessages(positions.length === 0 ? [] : await all(tx, NAMED, [said[0]?.spaceNo, positions]));
  }

  /**
   * Whom a question asks, which does not say so: the sender of what its creditor sees sealed, or whoever else it goes to and holds what its
   * creditor holds; null where there is nobody. A value is part of what both hold alone.
   */
  debtorOf({ sender: creditor, recipients, position: at }: OpenedMessage, named: ReleaseAsked): string | null {
    const found = this.find(named, at);
    if (!found) return null;
    if (!found.recipients.includes(creditor)) return named.value ? null : found.sender;
    return recipients.find((member) => member !== creditor && found.recipients.includes(member)) ?? null;
  }

  /**
   * Null where it may be asked for: of the sender of what its creditor sees sealed, or of another holder of what both hold, and with nobody
   * else listening. A value is part of what both hold alone.
   */
  refusalOf(
    { sender: creditor, recipients, position: at }: OpenedMessage,
    { named, ofValue, debtor }: AskedRelease,
  ): Handled<never> | null {
    const found = this.find(named, at);
    const isSealed = found !== null && !found.recipients.includes(creditor);
    if (!found || (isSealed && ofValue) || (!isSealed && !found.recipients.includes(debtor))) {
      return refused('identity', 'names what its creditor sees sealed, or what both hold');
    }
    const isOfOwner = !isSealed || debtor === found.sender;
    const isBetween = recipients.every((member) => member === creditor || member === debtor);
    return isOfOwner && isBetween ? null : refused('recipients', 'a release is asked of one member, who can give it');
  }

  private find({ position, identity }: NamedMessage, before: bigint): RowOf<typeof NAMED_COLUMNS> | null {
    const found = this.messages.find((message) => message.position === position && position < before);
    return found && Buffer.compare(found.identity, identity) === 0 ? found : null;
  }
}

/** What a message asks to have released; null where it asks for nothing of the kind. */
function namedBy({ message }: OpenedMessage): NamedMessage | null {
  if (isMessage(message, ReleaseAskedSchema)) return message;
  return isMessage(message, CommitmentOfferedSchema) ? messageNamedIn(message) : null;
}

const NAMED = statement(
  NAMED_COLUMNS,
  `select position, sender, recipients, identity from log_message
   where space_no = $1 and position = any($2::bigint[]) and kind = ${Kind.BUSINESS} and verdict = 0`,
);
