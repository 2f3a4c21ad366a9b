import type { SenderKey } from '#libs/protocol';

/** What the sealer remembers of a sender key it made; never stored, so a new holder makes new keys. */
export interface UsedSenderKey {
  readonly key: SenderKey;
  readonly epoch: number;
  /** Trust list under which its wraps were made: a later one may revoke the key of a recipient. */
  readonly listHash: string;
  readonly madeAtMs: number;
  /** Size of the log as this member saw it then: what is under the key stands behind. */
  readonly madeAtSize: bigint;
  records: number;
}
