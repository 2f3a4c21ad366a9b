import { inOrder } from './canonical-order.js';
import type { RecordColumns, RecordStore } from './record-store.js';

/** Records for another thread, and the number that each has at home. */
export interface SharedRecords {
  readonly records: RecordColumns;
  readonly numbers: Uint32Array;
}

/** Copies what is compared of the records that are there, without those that were retired, into memory that other threads read. */
export function shareRecords(store: RecordStore): SharedRecords {
  const all = store.view();
  const numbers = Uint32Array.from({ length: all.count }, (_, record) => record).filter(
    (record) => !store.retired.has(record),
  );
  return { records: shareColumns(inOrder(all, numbers)), numbers };
}

/** Copies columns into memory that worker threads share; the copy is exact in length and does not grow. */
export function shareColumns(records: RecordColumns): RecordColumns {
  const { count, words } = records;
  return {
    count,
    type: bytes(records.type, count),
    source: bytes(records.source, count),
    country: bytes(records.country, count),
    idMark: numbers(records.idMark, count),
    rows: numbers(records.rows, records.rowStart[count] ?? 0),
    rowStart: numbers(records.rowStart, count + 1),
    textCount: numbers(records.textCount, records.textCount.length),
    kindCount: numbers(records.kindCount, records.kindCount.length),
    typeWord: numbers(records.typeWord, records.typeWord.length),
    words: {
      bytes: bytes(words.bytes, words.bytes.length),
      start: numbers(words.start, words.start.length),
      folded: numbers(words.folded, words.folded.length),
      formStart: numbers(words.formStart, words.formStart.length),
      forms: numbers(words.forms, words.forms.length),
      skeletonStart: numbers(words.skeletonStart, words.skeletonStart.length),
      skeletons: numbers(words.skeletons, words.skeletons.length),
      groupStart: numbers(words.groupStart, words.groupStart.length),
      groups: numbers(words.groups, words.groups.length),
      script: bytes(words.script, words.script.length),
      isGivenName: bytes(words.isGivenName, words.isGivenName.length),
      signs: numbers(words.signs, words.signs.length),
      mark: numbers(words.mark, words.mark.length),
    },
  };
}

function numbers(list: Uint32Array, length: number): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(length * 4));
  shared.set(list.subarray(0, length));
  return shared;
}

function bytes(list: Uint8Array, length: number): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(length));
  shared.set(list.subarray(0, length));
  return shared;
}
