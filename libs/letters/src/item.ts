import { opened, sealed } from './box-key.js';

/** Where in a mailbox something lies: no item can be put into another place, or into another mailbox. */
export interface ItemPlace {
  readonly mailboxId: Uint8Array;
  /** To the outsider, or from there. */
  readonly way: 'out' | 'in';
  readonly n: number;
}

const LENGTH_BYTES = 4;
const SMALLEST = 1024;

/** Seals a text under the key of a mailbox; its length shows as 1, 2, 4, 8 KiB and so on. */
export function sealItem(key: Uint8Array, place: ItemPlace, text: string): Uint8Array {
  const said = Buffer.from(text, 'utf8');
  let size = SMALLEST;
  while (size < said.length + LENGTH_BYTES) size *= 2;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(said.length);
  said.copy(padded, LENGTH_BYTES);
  return sealed(key, aboutOf(place), padded);
}

/** Opens an item; null where it was made for another place, under another key, or changed since. */
export function openItem(key: Uint8Array, place: ItemPlace, bytes: Uint8Array): string | null {
  const padded = opened(key, aboutOf(place), bytes);
  if (padded === null) return null;
  const buffer = Buffer.from(padded);
  return buffer.subarray(LENGTH_BYTES, LENGTH_BYTES + buffer.readUInt32BE()).toString('utf8');
}

function aboutOf({ mailboxId, way, n }: ItemPlace): Uint8Array {
  return Buffer.concat([mailboxId, Buffer.from(` ${way} ${n}`, 'utf8')]);
}
