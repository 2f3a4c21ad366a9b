import { type AdminKeys, createAdminKey, createKeyStore, type DraftMember, type MemberKeys, signer } from '#libs/trust';
import type { RecordSigner, SealingKeys } from '#libs/protocol';

/** A member with real keys, made for one test. */
export interface TestMember {
  readonly id: string;
  readonly keys: MemberKeys;
  readonly admin: AdminKeys;
  /** Signs with the record key. */
  readonly recordSigner: RecordSigner;
  /** Opens sender keys with the sealing key. */
  readonly sealingKeys: SealingKeys;
  /** The member as a trust list states it. */
  readonly draft: DraftMember;
}

/** Makes a member with new keys; its record key is Ed25519, or P-256 for suite 2. */
export function aMember(id: string, recordSuite: 1 | 2 = 1): TestMember {
  const keys = createKeyStore({ member: id, recordSuite });
  const admin = createAdminKey(id);
  const { keyIdHex, privateKey } = keys.sealing;
  return {
    id,
    keys,
    admin,
    recordSigner: signer(keys.record),
    sealingKeys: { member: id, find: (wanted) => (wanted === keyIdHex ? privateKey : null) },
    draft: { id, keys: [keys.record, keys.checkpoint, keys.sealing, admin.admin] },
  };
}
