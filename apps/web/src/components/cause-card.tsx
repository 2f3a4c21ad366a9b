import { IconAlertTriangle, IconCircleCheck, IconUsers, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './cause-card.module.css';

/** Who has to do something: nobody, we, somebody else, or several together. */
export type CauseTurn = 'nobody' | 'us' | 'others' | 'all';

const ICONS: Readonly<Record<CauseTurn, typeof IconUsers>> = {
  nobody: IconCircleCheck,
  us: IconAlertTriangle,
  others: IconUsers,
  all: IconWorld,
};

interface CauseCardProps {
  /** Code of the cause. */
  readonly cause: string;
  readonly whose: CauseTurn;
  /** Whose turn it is, in words; it comes first. */
  readonly turn: string;
  /** What is the matter, and what comes next. */
  readonly sentence: string;
  /** What is not concerned. */
  readonly well?: string | undefined;
  /** Whether those who listen are told when another one stands here: of several cards the first does. */
  readonly isFirst?: boolean;
  /** Its evidence, where it is written what to do, and what can be done here. */
  readonly children?: ReactNode;
}

/** What is the matter, on the boards of the workspace and of the operator: whose turn it is, what it is, what to do. */
export function CauseCard({ cause, whose, turn, sentence, well, isFirst = false, children }: CauseCardProps) {
  const Icon = ICONS[whose];
  const [first, rest] = parted(sentence);
  return (
    <div role={isFirst ? 'status' : 'group'} className={classes['card']} data-cause={cause} data-whose={whose}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <div>
        <p className={classes['turn']}>{turn}</p>
        <h2 className={classes['sentence']}>{first}</h2>
        {(rest !== undefined || well !== undefined) && (
          <p className={classes['meta']}>
            {rest} {well !== undefined && <span>{well}</span>}
          </p>
        )}
      </div>
      {children !== undefined && <div className={classes['ways']}>{children}</div>}
    </div>
  );
}

/** What is the matter, and apart from it what else is said: the first sentence ends where another begins, not behind a point within a date. */
function parted(sentence: string): readonly [first: string, rest?: string] {
  const [, first, rest] = /^(.*?\.)\s+(?=\p{Lu}(?:\p{Ll}|\s))(.*)$/su.exec(sentence) ?? [];
  return first === undefined || rest === undefined ? [sentence] : [first, rest];
}
