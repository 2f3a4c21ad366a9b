import { uuidText } from '#libs/contracts';
import { PinnedList } from '#libs/exchange';
import { networkSpaceId } from '#libs/protocol';
import { openTrustList, requirePinned, type TrustList } from '#libs/trust';

/** List 1, checked against the hash that was agreed in person. */
export class PinnedTrust extends PinnedList {
  private constructor(override readonly list: TrustList) {
    super();
  }

  /** Id of the space of all members. */
  get networkSpaceId(): string {
    return uuidText(networkSpaceId(this.list.hash));
  }

  /** @throws TrustError when the list is not the pinned one */
  static open(signedList: Uint8Array, pin: Uint8Array): PinnedTrust {
    const list = openTrustList(signedList);
    requirePinned(list, pin);
    return new PinnedTrust(list);
  }
}
