import { usePriorityWords } from '../../components/priority.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SignalQueue } from '../desk-types.js';
import { QUEUE_TEXTS } from './queue.texts.js';
import classes from './queue.module.css';

interface Waiting {
  readonly priority: string;
  readonly waiting: number;
  readonly flood: number;
}

/** How much waits in each priority, and how much of it looks like a flood: no page of the queue hides another. */
export function QueueCounts({ counts }: { readonly counts: Json<SignalQueue>['counts'] }) {
  const t = useTexts(QUEUE_TEXTS);
  const words = usePriorityWords();
  return (
    <div className={classes['counts']} role="group" aria-label={t('counts')}>
      {byPriority(counts).map(({ priority, waiting, flood }) => (
        <span key={priority} className="any-length" data-count={priority}>
          {t(flood === 0 ? 'count' : 'countWithFlood', { priority, words: words(priority), waiting, flood })}
        </span>
      ))}
    </div>
  );
}

function byPriority(counts: Json<SignalQueue>['counts']): readonly Waiting[] {
  const priorities = [...new Set(counts.map(({ priority }) => priority))].toSorted();
  return priorities.map((priority) => {
    const own = counts.filter((one) => one.priority === priority);
    const sum = (of: typeof own): number => of.reduce((all, { waiting }) => all + waiting, 0);
    return { priority, waiting: sum(own), flood: sum(own.filter(({ lane }) => lane === 'flood')) };
  });
}
