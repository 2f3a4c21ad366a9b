import type { AnswerGiven } from './api/types.js';

/** Why a signal had no follow-up, as may be told. */
export const SIGNAL_REASONS = ['too-little', 'another-matter'] as const satisfies readonly AnswerGiven['reason'][];
