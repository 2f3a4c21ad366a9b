import { jsonObject, jsonShape } from '#libs/persistence';
import type { RemarkedValue, RemarkKindName, RemarkStatement } from './remark-view.js';

/** A remark that is not back from the log: what this country sees meanwhile, and what a prosecutor decides about. */
export interface RemarkOverlay {
  readonly kind: 'record-remark';
  readonly recordId: string;
  readonly remarkId: string;
  readonly says: RemarkKindName;
  readonly owner: string;
  /** The value that is meant. */
  readonly value: RemarkedValue & { readonly value: string };
  readonly statement: RemarkStatement;
  readonly author: string;
  readonly readers: readonly string[];
}

/** A withdrawal that is not back from the log. */
export interface RemarkWithdrawalOverlay {
  readonly kind: 'record-remark-withdrawn';
  readonly recordId: string;
  readonly remarkId: string;
  readonly author: string;
}

const remarkOverlay = jsonShape<RemarkOverlay>({
  kind: 'string',
  recordId: 'string',
  remarkId: 'string',
  says: 'string',
  owner: 'string',
  value: 'object',
  statement: 'object',
  author: 'string',
  readers: 'list',
});

const withdrawalOverlay = jsonShape<RemarkWithdrawalOverlay>({
  kind: 'string',
  recordId: 'string',
  remarkId: 'string',
  author: 'string',
});

/** What is pending of remarks, as it is stored. */
export function pendingRemark(value: unknown): RemarkOverlay | RemarkWithdrawalOverlay {
  return jsonObject(value)['kind'] === 'record-remark' ? remarkOverlay(value) : withdrawalOverlay(value);
}

/** Name of the remarks of a record as the subject of pending messages: what is said of one leaves in the order in which it was said. */
export function remarksSubject(recordId: string): string {
  return `remarks:${recordId}`;
}
