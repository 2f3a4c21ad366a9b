import { CommitmentKind } from '#libs/contracts';
import type { Kind } from './commitment-kind.js';
import { INFORMATION } from './information.kind.js';

/** Every kind of request that this build knows: a new one is a file beside, its place here, and its texts. */
export const KINDS = { information: INFORMATION } as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

/** As the API takes them. */
export const KIND_NAMES = ['information'] as const satisfies readonly KindName[];

/** Names a kind of a message; the rules of the message let no other through. */
export function kindOf(code: CommitmentKind): KindName {
  const kind = Object.values(KINDS).find((one) => one.code === code);
  if (!kind) throw new Error(`kind ${CommitmentKind[code]} of the contract has no file in kinds/`);
  return kind.name;
}
