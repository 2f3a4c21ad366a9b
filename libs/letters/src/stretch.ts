import crypto from 'node:crypto';
import { promisify } from 'node:util';

/** 19 MiB and two passes: 20 to 45 ms of a core for each guess, with no secret that could be stolen. */
const COST = { parallelism: 1, memory: 19 * 1024, passes: 2, tagLength: 64 } as const;

/** What a code becomes by work, alone or with its PIN: whoever has the table of mailboxes has to do it for each of 2^60 codes. */
export async function stretched(text: string, country: string): Promise<Uint8Array> {
  const nonce = crypto.createHash('sha256').update(`joinder mailbox ${country}`).digest().subarray(0, 16);
  // Asked for here: what merely reads this library, such as the verifier of proofs, runs where Node has no argon2.
  return promisify(crypto.argon2)('argon2id', { message: Buffer.from(text, 'utf8'), nonce, ...COST });
}
