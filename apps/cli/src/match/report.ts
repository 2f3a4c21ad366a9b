import type { Resolution } from '#libs/matching';
import type { Language } from '#libs/national';
import type { PairResult } from './pair-output.js';
import type { RunContext } from './run-context.js';

/** What a report shows. */
export interface ReportContent {
  readonly title: string;
  readonly language: Language;
  readonly pairs: readonly PairResult[];
  readonly resolution: Resolution;
  readonly context: RunContext;
}

export async function writeReport(_file: string, _content: ReportContent): Promise<void> {
  await Promise.resolve();
}
