import type { ReactNode } from 'react';
import { Age } from '../../components/age.js';
import { useRoving } from '../../components/use-roving.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { type Holder, MOST_SLOTS } from './holder.js';
import { EvaluationCode } from './labels.js';
import type { Evaluated } from './record-words.js';
import { VALUE_ROW_TEXTS } from './value-row.texts.js';
import classes from './value-row.module.css';
import { WhoHasIt, WhoHasItSlot } from './who-has-it.js';

interface ValueRowProps {
  /** By which the row is found again. */
  readonly name?: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** What is special about the value, and nothing where nothing is. */
  readonly chips?: ReactNode;
  readonly evaluation: Evaluated | null;
  readonly holders: readonly Holder[];
  /** Since when it holds; absent while it is on its way. */
  readonly at?: string | undefined;
  /** A toolbar, shown while the row has the focus or the pointer. */
  readonly tools?: ReactNode;
  /** Stands below the value that it is another of. */
  readonly isBelow?: boolean;
  /** Came since the reader looked last. */
  readonly isFresh?: boolean;
}

/** One value in one line: what it is, how well it is known, who has it and since when. A pair of a `dl` and, among others, one that the focus goes to. */
export function ValueRow(props: ValueRowProps) {
  const { name = '', label, value, chips, evaluation, holders, at, tools, isBelow = false, isFresh = false } = props;
  const t = useTexts(VALUE_ROW_TEXTS);
  return (
    <div
      className={classes['row']}
      data-row={name}
      data-below={isBelow || undefined}
      data-fresh={isFresh || undefined}
      tabIndex={-1}
    >
      <dt className={classes['label']}>
        {label}
        {isFresh && <span className="for-listeners">{`, ${t('fresh')}`}</span>}
      </dt>
      <dd className={classes['value']}>
        {value}
        {chips}
      </dd>
      <dd className={classes['evaluation']}>
        {evaluation ? (
          <EvaluationCode evaluation={evaluation} />
        ) : (
          <span className="for-listeners">{t('notEvaluated')}</span>
        )}
      </dd>
      <dd className={classes['marks']}>
        <Marks holders={holders} />
      </dd>
      <dd className={classes['age']}>{at !== undefined && <Age at={at} brief />}</dd>
      {tools !== undefined && <dd className={classes['tools']}>{tools}</dd>}
    </div>
  );
}

/** In the place of a row: what changes its value. */
export function EditedRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes['edited']}>
      <dt className="for-listeners">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Below a row: what belongs to its value. */
export function BelowRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes['belowRow']}>
      <dt className="for-listeners">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** In columns as far as there is room for them. */
function Marks({ holders }: { readonly holders: readonly Holder[] }) {
  if (holders.length > MOST_SLOTS) return <WhoHasIt holders={holders} />;
  return holders.map((holder) => <WhoHasItSlot key={holder.member} holder={holder} />);
}

interface ValueHeadsProps {
  readonly title: string;
  readonly level: 2 | 3;
  /** Members with a column; absent where the heads stand above already. */
  readonly members?: readonly string[];
}

/** Name of a group of values; the first one heads the columns. What they say is also in every row, for listeners. */
export function ValueHeads({ title, level, members }: ValueHeadsProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes['heads']}>
      <Heading className={classes['group']}>{title}</Heading>
      {members && (
        <>
          <span className={classes['evaluation']} aria-hidden="true">
            4×4
          </span>
          <span className={classes['marks']} aria-hidden="true">
            {members.length <= MOST_SLOTS &&
              members.map((member) => (
                <span key={member} className={classes['head']}>
                  {memberCode(member)}
                </span>
              ))}
          </span>
          <span className={classes['age']} />
        </>
      )}
    </div>
  );
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Groups of values: one stop of the focus, from which arrows lead from row to row. */
export function ValueGroups({ children }: { readonly children: ReactNode }) {
  return (
    <div role="presentation" className={classes['groups']} {...useRoving('[data-row]', STEPS)}>
      {children}
    </div>
  );
}

/** The pairs of one group. */
export function ValueList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['list']}>{children}</dl>;
}
