import { Kind } from '#libs/contracts';

const NAMES: ReadonlyMap<number, string> = new Map<number, string>([
  [Kind.BUSINESS, 'message'],
  [Kind.SENDER_KEY, 'sender-key'],
  [Kind.TRUST_VIEW, 'trust-list'],
  [Kind.CHARTER, 'charter'],
  [Kind.EPOCH, 'epoch'],
]);

/** Names the kind of a record in the words of operations. */
export function kindName(kind: number | null): string {
  return NAMES.get(kind ?? 0) ?? 'unknown';
}

/** The number of a kind; 0, which no record has, where there is none of this name. */
export function kindNumber(name: string): number {
  return [...NAMES].find(([, known]) => known === name)?.[0] ?? 0;
}
