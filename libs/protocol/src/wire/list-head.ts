import { BinaryReader } from '@bufbuild/protobuf/wire';

/** The part of a trust list that says which list it follows. */
export interface ListHead {
  readonly version: bigint;
  /** Empty in list 1. */
  readonly previous: Uint8Array;
  /** Hash of the other list of the version before; empty where there is none. */
  readonly also: Uint8Array;
}

const VERSION = 1;
const PREVIOUS = 2;
const ALSO = 11;
const NOTHING = new Uint8Array(0);

/** Reads the head of a list whose bytes are canonical, and none of its members: nobody knows yet who signed it. */
export function listHead(listBytes: Uint8Array): ListHead {
  const reader = new BinaryReader(listBytes);
  let head: ListHead = { version: 0n, previous: NOTHING, also: NOTHING };
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    if (number === VERSION) head = { ...head, version: BigInt(reader.uint64()) };
    else if (number === PREVIOUS) head = { ...head, previous: reader.bytes() };
    else if (number === ALSO) head = { ...head, also: reader.bytes() };
    else reader.skip(wireType, number);
  }
  return head;
}
