import { decodeCanonical, encode, SignedTrustListSchema, TrustViewBodySchema } from '#libs/contracts';
import { parseHeader } from '#libs/protocol';
import { openTrustList, TrustError, type TrustList } from '#libs/trust';

import type { Proof } from './proof.js';

/** Reads the lists of a proof, those of the chain and those that the history brought: each once, ascending by version. */
export function listsOf({ lists, history }: Proof): readonly TrustList[] {
  const signed = [...lists, ...history.flatMap(({ header, body }) => listsInView(header, body))];
  const byVersion = new Map(signed.flatMap(readList).map((list) => [list.version, list]));
  return [...byVersion.values()].sort((a, b) => Number(a.version - b.version));
}

/** Files of a list, with every signature and the key of each that one of the two lists has; list 1 has no signatures. */
export function listFiles(list: TrustList, before: TrustList | undefined): (readonly [string, Uint8Array])[] {
  const signatures = list.signatures.flatMap(({ keyIdHex, value }, i) => {
    const key = before?.key(keyIdHex) ?? list.key(keyIdHex);
    const number = String(i + 1).padStart(2, '0');
    const signer = key ? [[`signer-${number}.der`, key.spki] as const] : [];
    return [[`signature-${number}.bin`, value] as const, ...signer];
  });
  return [['list.bin', list.listBytes], ...signatures];
}

function listsInView(header: Uint8Array, body: Uint8Array | null): Uint8Array[] {
  if (body === null || parseHeader(header)?.kind !== 'trustView') return [];
  const view = decodeCanonical(TrustViewBodySchema, body);
  return (view?.lists ?? []).map((signed) => encode(SignedTrustListSchema, signed));
}

function readList(signed: Uint8Array): TrustList[] {
  try {
    return [openTrustList(signed)];
  } catch (error) {
    if (error instanceof TrustError) return [];
    throw error;
  }
}
