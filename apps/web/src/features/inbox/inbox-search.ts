import { WORK_TABS, type WorkTab } from './work-lines.js';

/** What the address of My work holds beside its path. */
export interface InboxSearch {
  /** What waits for colleagues who are away, or what is snoozed, in place of the own. */
  readonly tab?: Exclude<WorkTab, 'mine'>;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseInboxSearch({ tab }: Record<string, unknown>): InboxSearch {
  const found = WORK_TABS.find((one) => one === tab);
  return found === undefined || found === 'mine' ? {} : { tab: found };
}
