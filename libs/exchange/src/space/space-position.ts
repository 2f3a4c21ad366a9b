import { headOf, type SenderHead, type SpaceState } from '#libs/protocol';
import type { Frontier } from '#libs/tlog';
import type { TrustedKey, TrustList } from '#libs/trust';

/** Where the follower of a space stands: the public state and the tree, both after the last committed position. */
export class SpacePosition {
  constructor(
    readonly state: SpaceState,
    readonly frontier: Frontier,
  ) {}

  get nextPosition(): bigint {
    return this.state.nextPosition;
  }

  /** Members of the charter in force; none before one acts. */
  get members(): readonly string[] {
    return this.state.charter?.charter.members ?? [];
  }

  /** Names the charter in force; empty before one acts. */
  get charterHash(): string {
    return Buffer.from(this.state.charter?.hash ?? []).toString('hex');
  }

  get list(): TrustList | null {
    return this.state.lists.at(-1) ?? null;
  }

  /** Read on the own clock; refuses no record, only what this gateway seals and cosigns. */
  listExpired(now: Date): boolean {
    return this.list === null || this.list.expiresMs <= BigInt(now.getTime());
  }

  takesPart(member: string): boolean {
    return this.state.takesPart.has(member);
  }

  /** Keys that the member cosigned with and that still count, active or retired. */
  checkpointKeys(member: string): readonly TrustedKey[] {
    const keys = this.list?.members.get(member)?.keys ?? [];
    return keys.filter(({ use, status }) => use === 'checkpoint' && status !== 'revoked');
  }

  /** The key that something may be sealed to; null where the list has none that is strong enough. */
  sealingKey(member: string): TrustedKey | null {
    const key = this.list?.activeKey(member, 'sealing');
    return key && this.list && key.suite >= this.list.minSealingSuite ? key : null;
  }

  /** Whether something may be sealed to the member: it takes part, and the list in force names it. */
  reads(member: string): boolean {
    return this.takesPart(member) && this.list?.members.has(member) === true;
  }

  /** Members that would be sealed to and have no key for it, ascending. */
  get keyless(): readonly string[] {
    const readers = [...this.state.takesPart.keys()].filter((member) => this.reads(member));
    return readers.filter((member) => this.sealingKey(member) === null).sort();
  }

  /** Names charter and list in force: who may read what is sealed follows from them. */
  get readersHash(): string {
    return `${this.charterHash} ${this.list?.hashHex ?? ''}`;
  }

  head(member: string): SenderHead {
    return headOf(this.state, member);
  }
}
