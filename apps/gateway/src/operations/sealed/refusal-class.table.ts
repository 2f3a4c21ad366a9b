import type { PrivateCode, VerdictCode } from '#libs/protocol';

/** What a refusal is about, in the words of those who mend it. */
export type RefusalClass =
  | 'damaged'
  | 'key'
  | 'membership'
  | 'order'
  | 'recipients'
  | 'contract'
  | 'trust'
  | 'charter'
  | 'sealing'
  | 'content'
  | 'policy';

/** The class of each code; codes that refuse nothing have none. */
export const REFUSAL_CLASSES = {
  E_SIZE: 'damaged',
  E_MAGIC: 'damaged',
  E_PARSE: 'damaged',
  E_SIGNATURE: 'damaged',
  E_BODY: 'damaged',
  E_KEY_UNKNOWN: 'key',
  E_KEY_USE: 'key',
  E_KEY_REVOKED: 'key',
  E_SUITE: 'key',
  E_SENDER: 'key',
  E_TOPIC: 'membership',
  E_MEMBER: 'membership',
  E_CHAIN: 'order',
  E_FORK: 'order',
  E_MESSAGE_ID: 'order',
  E_RECIPIENTS: 'recipients',
  E_SCHEMA: 'contract',
  E_SENDER_KEY: 'sealing',
  E_TRUST: 'trust',
  E_CHARTER: 'charter',
  E_UNSEAL: 'sealing',
  E_COMMITMENT: 'sealing',
  E_INFLATE: 'sealing',
  E_INVALID: 'content',
  E_POLICY: 'policy',
  E_BASE: 'policy',
} as const satisfies Record<Exclude<VerdictCode, 'OK' | 'DUPLICATE'> | PrivateCode, RefusalClass>;
