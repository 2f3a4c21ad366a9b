import { unwrap, wrapTo } from './hpke.js';
import type { LetterKey, PublicLetterKey } from './letter-key.js';

const ENC_BYTES = 32;

/** Shuts the key of a mailbox for the desk that writes into it. */
export async function keyForDesk(
  { raw }: PublicLetterKey,
  mailboxId: Uint8Array,
  key: Uint8Array,
): Promise<Uint8Array> {
  const { enc, ct } = await wrapTo(raw, infoOf(mailboxId), key);
  return new Uint8Array(Buffer.concat([enc, ct]));
}

/** Opens it; null where it was shut for another desk or for another mailbox. */
export function keyOfDesk(desk: LetterKey, mailboxId: Uint8Array, shut: Uint8Array): Promise<Uint8Array | null> {
  return unwrap(desk.private, infoOf(mailboxId), { enc: shut.subarray(0, ENC_BYTES), ct: shut.subarray(ENC_BYTES) });
}

function infoOf(mailboxId: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('joinder mailbox desk ', 'utf8'), mailboxId]);
}
