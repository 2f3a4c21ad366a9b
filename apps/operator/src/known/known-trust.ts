import { type KnownLists, networkSpaceId } from '#libs/protocol';
import type { TrustList } from '#libs/trust';
import { spaceIdText } from '../space-id.js';

/** The pinned list 1 and the lists that members adopted in `network`, in memory: few, immutable, rebuilt from the log. */
export class KnownTrust implements KnownLists {
  private readonly byHex = new Map<string, TrustList>();
  private last: TrustList;

  /** The space that trust lists travel in; its id follows from the pinned list. */
  readonly networkSpaceId: string;

  constructor(readonly pinned: TrustList) {
    this.networkSpaceId = spaceIdText(networkSpaceId(pinned.hash));
    this.byHex.set(pinned.hashHex, pinned);
    this.last = pinned;
  }

  byHash(hash: Uint8Array): TrustList | null {
    return this.byHex.get(Buffer.from(hash).toString('hex')) ?? null;
  }

  /** The list in force in `network`. */
  get newest(): TrustList {
    return this.last;
  }

  /** Takes up lists that a record in `network` adopted, in their order. */
  adopt(lists: readonly TrustList[]): void {
    for (const list of lists) {
      this.byHex.set(list.hashHex, list);
      if (list.version > this.last.version) this.last = list;
    }
  }
}
