import type { RefusalCount } from '#libs/exchange';
import type { RefusalGroup } from '../board/flow-board.js';
import type { Whose } from '../board/flow-cause.js';
import { REFUSAL_CLASSES, type RefusalClass } from './refusal-class.table.js';

const CLASSES: ReadonlyMap<string, RefusalClass> = new Map(Object.entries(REFUSAL_CLASSES));

/** Says of each group of refusals what it is about and who can mend it. */
export function refusalGroups(counts: readonly RefusalCount[], own: string): readonly RefusalGroup[] {
  return counts.map(({ lastAt, ...count }) => ({
    ...count,
    class: CLASSES.get(count.code) ?? 'damaged',
    lastAt: lastAt.toISOString(),
    whose: whoMends(count, own),
  }));
}

/** What nobody can be proven to have sent, or what was meant for another space, was put there by whoever reaches the broker. */
function whoMends({ sender, code }: Pick<RefusalCount, 'sender' | 'code'>, own: string): Whose {
  if (sender === null || code === 'E_TOPIC') return 'network';
  return sender === own ? 'ours' : 'theirs';
}
