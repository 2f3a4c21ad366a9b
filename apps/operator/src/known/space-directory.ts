import { parseTopic } from '#libs/spacelog';
import type { KnownTrust } from './known-trust.js';
import { FollowedSpace } from './followed-space.js';

/** Every space of this network: those whose topics the broker shows, and those being opened. */
export class SpaceDirectory {
  private readonly spaces = new Map<string, FollowedSpace>();
  private created: () => void = () => undefined;

  /** @param placesFolder where the places of each chain are kept */
  constructor(
    readonly trust: KnownTrust,
    private readonly placesFolder: string,
  ) {}

  all(): readonly FollowedSpace[] {
    return [...this.spaces.values()];
  }

  find(id: string): FollowedSpace | null {
    return this.spaces.get(id) ?? null;
  }

  /** Finds a space or begins to know it. */
  enter(id: string): FollowedSpace {
    const space = this.find(id) ?? new FollowedSpace(id, id === this.trust.networkSpaceId, this.placesFolder);
    this.spaces.set(id, space);
    return space;
  }

  /** Drops what is known of a space, so that it is read from its start. */
  forget(id: string): void {
    this.spaces.delete(id);
  }

  /** Calls the listener when topics were created. */
  onCreated(listener: () => void): void {
    this.created = listener;
  }

  /** Tells that topics were created. */
  announceCreated(): void {
    this.created();
  }

  /** Takes up the topics that the broker shows; names of other programs are passed over. */
  see(topics: readonly string[]): void {
    for (const topic of topics) {
      const parsed = parseTopic(topic);
      if (!parsed) continue;
      const space = this.enter(parsed.spaceId);
      if (!space.topics.includes(topic)) space.topics = [...space.topics, topic].sort();
    }
  }

  /** The space of trust lists; null before it is opened. */
  get network(): FollowedSpace | null {
    return this.find(this.trust.networkSpaceId);
  }

  /** Whether the newest trust list is known: `network` is read, or nothing is on its log yet. */
  get isTrustCurrent(): boolean {
    const { network } = this;
    return network === null || network.isCurrent;
  }
}
