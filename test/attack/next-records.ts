import { buildHeader, encodeRecord, MAX_BATCH, type RecordContent, signBatch } from '#libs/protocol';
import type { TestSpace } from '#libs/testing';

/** So many records of the same content, each the next of its sender, signed as many at once as may be. */
export function nextRecords(
  space: TestSpace,
  sender: string,
  { content, count }: { readonly content: RecordContent; readonly count: number },
): Uint8Array[] {
  const { recordSigner } = space.member(sender);
  let place = space.place(sender);
  const built = Array.from({ length: count }, () => {
    const one = buildHeader(place, content);
    place = { ...place, sequence: place.sequence + 1, previous: one.identity };
    return one;
  });
  return Array.from({ length: Math.ceil(count / MAX_BATCH) }, (_, i) => {
    const batch = built.slice(i * MAX_BATCH, (i + 1) * MAX_BATCH);
    const identities = batch.map(({ identity }) => identity);
    const signatures = signBatch(identities, recordSigner);
    return batch.map(({ bytes }, n) => {
      const signature = signatures[n];
      if (!signature) throw new Error('a record of the batch has no signature');
      return encodeRecord({ header: bytes, signatures: [signature], body: content.body });
    });
  }).flat();
}
