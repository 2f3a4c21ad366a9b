import { notBuilt } from '../stub.js';
import type { SpellingTrace } from './romanised.js';

/** Explains how two spellings of one word meet, letter by letter; for display of few pairs, not for the hot path. */
export function traceSpelling(_left: string, _right: string): SpellingTrace {
  return notBuilt();
}
