import { ascii, memberBytes, sha256, u32, u64 } from '../layout.js';

/** Header fields that a sealed body is bound to. */
export interface BodyBinding {
  readonly spaceId: Uint8Array;
  readonly sender: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly previous: Uint8Array;
  readonly messageId: Uint8Array;
  readonly senderKeyId: Uint8Array;
  readonly plaintextCommitment: Uint8Array;
}

/** Lays out the additional authenticated data of a body (docs/protocol.md, Bytes). */
export function bodyAad(binding: BodyBinding): Uint8Array {
  return Buffer.concat([
    ascii('joinder/v1 body'),
    binding.spaceId,
    memberBytes(binding.sender),
    u32(binding.epoch),
    u64(binding.sequence),
    binding.previous,
    binding.messageId,
    binding.senderKeyId,
    binding.plaintextCommitment,
  ]);
}

/** Commits to a payload: the one text that a ciphertext may open to. */
export function plaintextCommitment(salt: Uint8Array, payload: Uint8Array): Uint8Array {
  return sha256(ascii('joinder/v1 plaintext'), salt, payload);
}
