import { jsonObject, jsonShape } from '#libs/persistence';
import type { Term } from './commitment-clock.js';
import type { KindName } from './kinds/kinds.table.js';
import type { MoveName } from './commitment-moves.table.js';
import type { NamedValue } from './named-message.js';

/** A request that is not back from the log: what this country sees meanwhile. */
export interface OfferOverlay {
  readonly kind: 'offer';
  /** Absent where an earlier build wrote it, which knew information alone. */
  readonly asks?: KindName;
  readonly debtor: string;
  readonly term: Term;
  /** Of `until`, as ISO 8601. */
  readonly until?: string;
  readonly ground?: string;
  readonly text: string;
  readonly author: string;
  readonly recordId?: string;
  readonly value?: NamedValue;
  /** Of what is sealed. */
  readonly position?: string;
}

/** A move that is not back from the log. */
export interface MoveOverlay {
  readonly kind: 'move';
  readonly commitmentId: string;
  readonly move: MoveName;
  readonly code?: string;
  readonly text?: string;
  readonly until?: string;
  readonly author: string;
  /** What it gives, as `message index`; absent where it gives nothing. */
  readonly values?: readonly string[];
}

const offerOverlay = jsonShape<OfferOverlay>({
  kind: 'string',
  asks: 'string?',
  debtor: 'string',
  term: 'string',
  until: 'string?',
  ground: 'string?',
  text: 'string',
  author: 'string',
  recordId: 'string?',
  value: 'object?',
  position: 'string?',
});

const moveOverlay = jsonShape<MoveOverlay>({
  kind: 'string',
  commitmentId: 'string',
  move: 'string',
  code: 'string?',
  text: 'string?',
  until: 'string?',
  author: 'string',
  values: 'list?',
});

/** What is pending about a request, as it is stored. */
export function pendingCommitment(value: unknown): OfferOverlay | MoveOverlay {
  return jsonObject(value)['kind'] === 'offer' ? offerOverlay(value) : moveOverlay(value);
}

/** Name of a request on its way as the subject of pending messages: what it is about, a record or the position of what is sealed, else its own. */
export function askSubject(about: string): string {
  return `ask:${about}`;
}

/** Name of a request as the subject of what is said to it: one move of a country is on its way at a time. */
export function commitmentSubject(commitmentId: string): string {
  return `commitment:${commitmentId}`;
}
