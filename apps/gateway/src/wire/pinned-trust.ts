import { PinnedList } from '#libs/exchange';
import { openTrustList, requirePinned, type TrustList } from '#libs/trust';

/** List 1, checked against the hash that was agreed in person. */
export class PinnedTrust extends PinnedList {
  private constructor(override readonly list: TrustList) {
    super();
  }

  /** @throws TrustError when the list is not the pinned one */
  static open(signedList: Uint8Array, pin: Uint8Array): PinnedTrust {
    const list = openTrustList(signedList);
    requirePinned(list, pin);
    return new PinnedTrust(list);
  }
}
