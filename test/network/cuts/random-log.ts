import type { Message } from '@bufbuild/protobuf';
import { uuidBytes, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { drawnRecordId } from '../../../apps/gateway/src/case/records/drawn-record-id.js';
import type { Random } from '../simulation/random.js';

/** Who plays; the second one is whose state is compared. */
export const MEMBERS = ['xa', 'xb', 'xc'] as const;
export const OWN = 'xb';

/** A record of the log; without a message where it is sealed to others. */
export interface LogEntry {
  readonly position: bigint;
  readonly identity: Uint8Array;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly message: OpenedMessage | null;
}

/** What a maker says: a message, from whom and for whom. */
export interface Said {
  readonly message: Message;
  readonly sender: string;
  readonly recipients: readonly string[];
}

/** Makes the next message of a log; some name what is there, and some what is not. */
export type Maker = (log: RandomLog, messageId: string) => Said;

/** A record of a case, with what was said of it. */
export interface KnownRecord {
  readonly recordId: string;
  readonly owner: string;
  readonly messageIds: string[];
}

/** A log as it grows: what makers refer to. */
export class RandomLog {
  readonly entries: LogEntry[] = [];
  readonly records: KnownRecord[] = [];
  readonly offers: { readonly id: string; readonly creditor: string; readonly debtor: string; readonly at: number }[] =
    [];
  readonly proposals: { readonly id: Uint8Array; readonly proposer: string; readonly owner: string }[] = [];
  readonly asks: { readonly messageId: string; readonly asker: string; readonly owner: string }[] = [];

  constructor(
    readonly random: Random,
    private readonly space: { readonly spaceNo: number; readonly spaceId: string },
  ) {}

  /** Appends so many messages, each by one of the makers. */
  grow(count: number, makers: readonly Maker[]): this {
    for (let i = 0; i < count; i += 1) {
      const messageId = this.uuid();
      this.append(messageId, this.random.pick(makers)(this, messageId));
    }
    return this;
  }

  uuid(): string {
    return uuidText(this.random.bytes(16));
  }

  member(): string {
    return this.random.pick(MEMBERS);
  }

  /** Of a member to one or two others. */
  recipientsOf(sender: string): readonly string[] {
    const other = this.random.pick(MEMBERS.filter((member) => member !== sender));
    return this.random.chance(0.4) ? [...MEMBERS] : [sender, other].toSorted();
  }

  /** One that is known, or a new one. */
  record(): KnownRecord {
    if (this.records.length > 0 && this.random.chance(0.75)) return this.random.pick(this.records);
    const owner = this.member();
    const recordId = drawnRecordId({ spaceId: this.space.spaceId, member: owner }, this.uuid());
    const record: KnownRecord = { recordId, owner, messageIds: [] };
    this.records.push(record);
    return record;
  }

  /** The id of a message that was sent, or of none. */
  messageIdOf({ messageIds }: KnownRecord): Uint8Array {
    return uuidBytes(messageIds.length > 0 && this.random.chance(0.8) ? this.random.pick(messageIds) : this.uuid());
  }

  private append(messageId: string, { message, sender, recipients }: Said): void {
    const position = BigInt(this.entries.length);
    const where = { ...this.space, position, t: 1000n + position, sender, recipients, messageId, inReplyTo: null };
    const opened: OpenedMessage = { ...where, typeName: message.$typeName, message };
    this.entries.push({
      position,
      sender,
      recipients,
      messageId,
      identity: this.random.bytes(32),
      message: recipients.includes(OWN) ? opened : null,
    });
  }
}

/** One of the messages so far that is as wanted. */
export function earlier(log: RandomLog, wanted: (entry: LogEntry) => boolean): LogEntry | null {
  const found = log.entries.filter(wanted);
  return found.length > 0 ? log.random.pick(found) : null;
}
