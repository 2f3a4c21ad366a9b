import { HandlingCode, Nature, uuidBytes, uuidText } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { drawnRecordId } from '../../../apps/gateway/src/case/records/drawn-record-id.js';
import type { LogEntry, Said } from '../cuts/random-log.js';
import type { Random } from './random.js';

/** The last one joins while the case goes on. */
export const COUNTRIES = ['xa', 'xb', 'xc', 'xd'] as const;
const JOINER = 'xd';

/** Turns until it does. */
const JOINS_BEHIND = { fewest: 4, most: 15 };

/** A value as its owner has it. */
export interface CaseValue {
  readonly messageId: string;
  readonly index: number;
  readonly text: string;
  /** Who holds it besides its owner; ascending. */
  release: readonly string[];
  isRetracted: boolean;
  isRecalled: boolean;
}

export interface CaseRecord {
  readonly recordId: string;
  readonly owner: string;
  version: number;
  readonly said: { readonly messageId: string; readonly recipients: readonly string[] }[];
  readonly values: CaseValue[];
}

/** What one country says in revisions, and who read one of them. */
export interface CaseTopic {
  readonly member: string;
  readonly id: Uint8Array;
  readonly record: CaseRecord;
  readonly value: CaseValue;
  revision: number;
  readers: readonly string[];
  isOver: boolean;
}

/** Newest word of a country on two records. */
export interface CaseWord {
  readonly member: string;
  readonly left: CaseRecord;
  readonly right: CaseRecord;
  readonly revision: number;
  readonly firstId: string;
  readonly message: Said['message'];
  readers: readonly string[];
}

/** Says the next thing; null where nobody can say such a thing yet. */
export type Turn = (log: CaseLog, messageId: string) => Said | null;

/** A log of countries that keep to the rules of the shared case: each says what it may, to whom it may, of what it holds. */
export class CaseLog {
  readonly entries: LogEntry[] = [];
  readonly records: CaseRecord[] = [];
  readonly proposals: CaseTopic[] = [];
  readonly remarks: CaseTopic[] = [];
  readonly comments: CaseTopic[] = [];
  readonly words: CaseWord[] = [];
  readonly offers: { readonly id: string; readonly creditor: string; readonly debtor: string; readonly at: number }[] =
    [];
  private readonly joinsAt: number;

  constructor(
    readonly random: Random,
    private readonly space: { readonly spaceNo: number; readonly spaceId: string },
  ) {
    this.joinsAt = random.between(JOINS_BEHIND.fewest, JOINS_BEHIND.most);
  }

  /** Appends so many messages. */
  grow(count: number, turns: readonly Turn[]): this {
    while (this.entries.length < count) {
      const messageId = this.uuid();
      const said = this.random.pick(turns)(this, messageId);
      if (said) this.append(messageId, said);
    }
    return this;
  }

  /** The log as one country reads it: what is for others is sealed. */
  asReadBy(member: string): readonly LogEntry[] {
    return this.entries.map((entry) => (entry.recipients.includes(member) ? entry : { ...entry, message: null }));
  }

  uuid(): string {
    return uuidText(this.random.bytes(16));
  }

  /** Members that take part now. */
  get members(): readonly string[] {
    return COUNTRIES.filter((member) => member !== JOINER || this.entries.length >= this.joinsAt);
  }

  member(): string {
    return this.random.pick(this.members);
  }

  text(): string {
    return `Gabor ${this.random.between(1, 99)}`;
  }

  some(members: readonly string[], share = 0.6): readonly string[] {
    return members.filter(() => this.random.chance(share));
  }

  /** A record of a country: one that is known, or a new one. */
  recordOf(owner: string): CaseRecord {
    const own = this.records.filter((record) => record.owner === owner);
    if (own.length > 1 || (own.length > 0 && this.random.chance(0.7))) return this.random.pick(own);
    const recordId = drawnRecordId({ spaceId: this.space.spaceId, member: owner }, this.uuid());
    const record: CaseRecord = { recordId, owner, version: 0, said: [], values: [] };
    this.records.push(record);
    return record;
  }

  /** One that is as wanted. */
  anyOf<T>(items: readonly T[], wanted: (item: T) => boolean): T | null {
    const found = items.filter(wanted);
    return found.length > 0 ? this.random.pick(found) : null;
  }

  private append(messageId: string, { message, sender, recipients }: Said): void {
    const position = BigInt(this.entries.length);
    const where = { ...this.space, position, t: 1000n + position, sender, recipients, messageId, inReplyTo: null };
    const opened: OpenedMessage = { ...where, typeName: message.$typeName, message };
    const identity = this.random.bytes(32);
    this.entries.push({ position, sender, recipients, messageId, identity, message: opened });
  }
}

export function isLive({ isRetracted, isRecalled }: CaseValue): boolean {
  return !isRetracted && !isRecalled;
}

/** Who holds a value. */
export function holdersOf({ owner }: CaseRecord, { release }: CaseValue): readonly string[] {
  return membersOf(owner, ...release);
}

/** Who holds anything of a record. */
export function readersOf({ owner, values }: CaseRecord): readonly string[] {
  return membersOf(owner, ...values.filter(({ isRecalled }) => !isRecalled).flatMap(({ release }) => release));
}

export function membersOf(...members: readonly string[]): readonly string[] {
  return [...new Set(members)].toSorted();
}

export function nameOf({ messageId, index }: CaseValue) {
  return { messageId: uuidBytes(messageId), index };
}

/** A value as it is said to those on its release list. */
export function statementOf(text: string, release: readonly string[]) {
  const labels = { nature: Nature.FACT, handling: { code: HandlingCode.H1 }, author: 'Anna Voorbeeld' };
  return { property: 'name', value: text, release: [...release], ...labels };
}
