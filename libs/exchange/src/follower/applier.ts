import type { DescMessage, Message } from '@bufbuild/protobuf';
import type { Type } from '@nestjs/common';
import type { PrivateCode, Why } from '#libs/protocol';
import type { DutyState, Subject } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { Erased } from './erased.js';

/** An accepted message that this member could open, with where it stands on the log. */
export interface OpenedMessage {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly position: bigint;
  /** Log time T in milliseconds: the only time an applier may use. */
  readonly t: bigint;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly inReplyTo: string | null;
  /** Its sender says that it cannot wait. */
  readonly urgent?: boolean;
  readonly typeName: string;
  readonly message: Message;
}

/** A final refusal by this member alone; the sender gets it as a sealed answer. */
export interface PrivateRefusal {
  readonly position: bigint;
  readonly code: PrivateCode;
  readonly field: string;
  readonly rule: string;
  /** For people of this member alone; the answer to the sender holds field and rule. */
  readonly why?: Why;
}

/** Says that the message at a position is about something. */
export interface MessageSubject {
  readonly position: bigint;
  readonly subject: Subject;
}

/** What became of a call. */
export interface Applied {
  readonly refusals: readonly PrivateRefusal[];
  /** What each message is about, also each that is refused. */
  readonly subjects: readonly MessageSubject[];
  /** What waits for people now, or no longer does. */
  readonly duties: readonly DutyState[];
}

/**
 * Turns the opened messages of its types into rows, in bulk. It is deterministic: no clock but T, no random, no sending,
 * no lookup outside derived state of the same space. All messages of one call are of one space, in log order.
 */
export abstract class Applier {
  /** Tables it writes; emptied before a rebuild. */
  abstract readonly tables: readonly string[];
  /**
   * Query for `member` and `shared`: rows of text that the own member ($2) and that one hold alike in a space ($1) at the same size
   * of the log; null where its types keep nothing for two alone.
   */
  readonly sharedRows: string | null = null;
  abstract apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied>;

  /** What is left of a message without what is erased; null where it says nothing of it. */
  strip(_message: OpenedMessage, _erased: Erased): OpenedMessage | null {
    return null;
  }

  /** Rewrites the rows of messages as if what is left of them had come. */
  async erase(_tx: EntityManager, messages: readonly OpenedMessage[]): Promise<void> {
    throw new Error(`${messages[0]?.typeName} loses nothing`);
  }
}

/** A message type that an applier takes, and what says what a message of it is about. */
export interface TakenType {
  readonly type: DescMessage;
  readonly about: (opened: OpenedMessage, facts: never) => readonly Subject[];
}

/** A class of appliers. Its handlers are static: a type that lacks one is found before any applier is made. */
export interface ApplierClass extends Type<Applier> {
  readonly handlers: readonly TakenType[];
}
