import { type KnownLists, networkSpaceId } from '#libs/protocol';
import type { TrustList } from '#libs/trust';
import { spaceIdText } from '../space-id.js';

/** The pinned list 1 and the lists that members adopted in `network`, in memory: few, immutable, rebuilt from the log. */
export class KnownTrust implements KnownLists {
  private readonly byHex = new Map<string, TrustList>();
  private last: TrustList;
  private lastSinceMs = 0;

  /** The space that trust lists travel in; its id follows from the pinned list. */
  readonly networkSpaceId: string;

  constructor(readonly pinned: TrustList) {
    this.networkSpaceId = spaceIdText(networkSpaceId(pinned.hash));
    this.byHex.set(pinned.hashHex, pinned);
    this.last = pinned;
  }

  /** Only lists of `network` get here. */
  inNetwork(hash: Uint8Array): TrustList | null {
    return this.byHash(hash);
  }

  get networkVersion(): bigint {
    return this.last.version;
  }

  byHash(hash: Uint8Array): TrustList | null {
    return this.byHex.get(Buffer.from(hash).toString('hex')) ?? null;
  }

  /** The list in force in `network`. */
  get newest(): TrustList {
    return this.last;
  }

  /** Since when the newest list stands in `network`, by the clock of this host; 0 for the pinned one. */
  get newestSinceMs(): number {
    return this.lastSinceMs;
  }

  /** Takes up lists that a record in `network` adopted, in their order, and since when they stand there. */
  adopt(lists: readonly TrustList[], sinceMs: number): void {
    for (const list of lists) {
      this.byHex.set(list.hashHex, list);
      if (list.version <= this.last.version) continue;
      this.last = list;
      this.lastSinceMs = sinceMs;
    }
  }
}
