import { type DataRecalled, uuidBytes, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { isRecordIdOf } from '#libs/protocol';

/** What an owner takes back by one message. */
export interface RecallRow {
  readonly spaceNo: number;
  readonly position: bigint;
  readonly owner: string;
  readonly recallId: string;
  readonly recordId: string;
  /** The id of the record commits to who sent the message. */
  readonly isOfSender: boolean;
  readonly ground: number;
  readonly reason: string;
  readonly whole: boolean;
  /** Who lets go; empty where all do. */
  readonly members: readonly string[];
  readonly author: string;
  readonly readers: readonly string[];
  readonly t: bigint;
  readonly version: number;
  readonly names: readonly { readonly messageId: string; readonly index: number }[];
}

/** Maps a message that takes something back. */
export function mapRecall(said: DataRecalled, opened: OpenedMessage): RecallRow {
  const { spaceId, position, t, sender, recipients } = opened;
  return {
    spaceNo: opened.spaceNo,
    position,
    t,
    owner: sender,
    readers: recipients,
    recallId: uuidText(said.recallId),
    recordId: uuidText(said.recordId),
    isOfSender: isRecordIdOf(said.recordId, { spaceId: uuidBytes(spaceId), member: sender }),
    ground: said.ground,
    reason: said.text,
    whole: said.whole,
    members: said.members,
    author: said.author,
    version: said.version,
    names: said.statements.map(({ messageId, index }) => ({ messageId: uuidText(messageId), index })),
  };
}
