import type { SenderHead, SpaceState } from '#libs/protocol';
import { genesis } from '#libs/protocol';
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

  /** Members of the charter in force; 0 before one acts. */
  get members(): readonly string[] {
    return this.state.charter?.charter.members ?? [];
  }

  get memberCount(): number {
    return this.members.length;
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

  /** Raw key that the member cosigns with now. */
  checkpointKey(member: string): Uint8Array | null {
    return this.list?.activeKey(member, 'checkpoint')?.publicKeyRaw ?? null;
  }

  sealingKey(member: string): TrustedKey | null {
    return this.list?.activeKey(member, 'sealing') ?? null;
  }

  head(member: string): SenderHead {
    const head = this.state.heads.get(member);
    return head ?? { epoch: 1, sequence: 0, identity: genesis(this.state.spaceId, member), frozenAt: null };
  }
}
