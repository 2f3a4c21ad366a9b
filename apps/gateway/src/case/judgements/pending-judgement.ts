import { jsonShape } from '#libs/persistence';
import type { VerdictName } from './verdicts.table.js';

/** A record of a judged pair, as its sender knows it. */
export interface JudgedRecord {
  readonly recordId: string;
  readonly owner: string;
  readonly name: string | null;
}

/** A word on a pair that is not back from the log: what this country sees meanwhile, and what a prosecutor decides about. */
export interface JudgementOverlay {
  readonly kind: 'pair-judged';
  readonly left: JudgedRecord;
  readonly right: JudgedRecord;
  readonly revision: number;
  readonly verdict: VerdictName;
  readonly reasons: readonly string[];
  readonly text: string;
  readonly author: string;
  readonly readers: readonly string[];
}

/** What is pending of a word, as it is stored. */
export const pendingJudgement = jsonShape<JudgementOverlay>({
  kind: 'string',
  left: 'object',
  right: 'object',
  revision: 'number',
  verdict: 'string',
  reasons: 'list',
  text: 'string',
  author: 'string',
  readers: 'list',
});
