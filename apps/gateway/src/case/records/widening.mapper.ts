import { type HoldersWidened, uuidBytes, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { isRecordIdOf } from '#libs/protocol';
import type { RecordRows } from './record.mapper.js';

/** That members were given a value, from a place of the log on. */
export interface GivenRow {
  readonly recordId: string;
  readonly owner: string;
  readonly messageId: string;
  readonly messageIndex: number;
  readonly position: bigint;
  readonly members: readonly string[];
}

/** Values that members were given, in a space: by a snapshot, or as a message of its own tells. */
export interface Given {
  readonly spaceNo: number;
  readonly rows: readonly GivenRow[];
  readonly isTold: boolean;
}

/** What a snapshot gives to those on the release lists of its statements. */
export function givenBy({ change, statements }: RecordRows): readonly GivenRow[] {
  if (change.standsFor === null) return [];
  return statements.map(({ recordId, owner, messageId, messageIndex, position, release: members }) => ({
    recordId,
    owner,
    messageId,
    messageIndex,
    position,
    members,
  }));
}

/** What a message says of who holds values; null where the id of the record is not its sender's. */
export function mapWidened(said: HoldersWidened, opened: OpenedMessage): readonly GivenRow[] | null {
  const { spaceId, sender: owner, position } = opened;
  if (!isRecordIdOf(said.recordId, { spaceId: uuidBytes(spaceId), member: owner })) return null;
  const recordId = uuidText(said.recordId);
  return said.statements.map(({ messageId, index: messageIndex }) => ({
    recordId,
    owner,
    messageId: uuidText(messageId),
    messageIndex,
    position,
    members: said.members,
  }));
}
