import type { SenderKey } from '#libs/protocol';

/** What the sealer remembers of a sender key it made; never stored, so a new holder makes new keys. */
export interface UsedSenderKey {
  readonly key: SenderKey;
  readonly epoch: number;
  readonly madeAtMs: number;
  records: number;
}
