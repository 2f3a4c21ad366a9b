import { createHash } from 'node:crypto';
import type { Judged } from '#libs/content';

export interface BuiltDocument {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly body: object;
}

export interface BuiltContent {
  /** Over the digests of all documents: one number that says which content a service runs. */
  readonly digest: string;
  readonly documents: readonly BuiltDocument[];
}

/** Makes what a service reads: each document once, in the order of kind and id, with the digest of its bytes. */
export function builtContent(documents: readonly Judged[]): BuiltContent {
  const standing = [...new Map(documents.map((one) => [`${one.kind}/${one.body.id}`, one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, body }]) => ({ kind, id: body.id, version: body.version, digest: digestOf(body), body }));
  return {
    digest: digestOf(standing.map(({ kind, id, version, digest }) => [kind, id, version, digest])),
    documents: standing,
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
