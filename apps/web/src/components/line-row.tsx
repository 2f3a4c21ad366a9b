import type { HTMLAttributes, ReactNode } from 'react';
import classes from './line-row.module.css';

interface LineGroupProps {
  readonly title: string;
  readonly count?: number;
  /** At the end of its head. */
  readonly end?: ReactNode;
  /** For tests. */
  readonly name?: string;
  /** Lines. */
  readonly children: ReactNode;
}

/** Lines under a head, from edge to edge. */
export function LineGroup({ title, count, end, name, children }: LineGroupProps) {
  return (
    <section aria-label={title} data-group={name}>
      <h2 className={classes['group']}>
        {title} {count !== undefined && <span>{count}</span>}
        {end !== undefined && <span className={classes['end']}>{end}</span>}
      </h2>
      <LineList>{children}</LineList>
    </section>
  );
}

/** Lines from edge to edge, below a bar that says what they are. */
export function LineList({ children }: { readonly children: ReactNode }) {
  return <ul className={`plain-list ${classes['list']}`}>{children}</ul>;
}

interface LineRowProps extends HTMLAttributes<HTMLLIElement> {
  readonly icon: ReactNode;
  /** Letters of the country that it is of. */
  readonly country?: ReactNode;
  /** What it is, with the way there. */
  readonly line: ReactNode;
  /** It says all of it, in as many lines as that takes. */
  readonly wraps?: boolean;
  /** The last of them stands at the end: an age, or by when it is due. */
  readonly children?: ReactNode;
}

/** One line of 32 px: what kind it is, of which country, what it says, and what is to be known of it. */
export function LineRow({ icon, country, line, wraps = false, children, ...rest }: LineRowProps) {
  return (
    <li className={classes['row']} data-wraps={wraps || undefined} {...rest}>
      {icon}
      {country !== undefined && <span className={classes['country']}>{country}</span>}
      <span className={classes['line']}>{line}</span>
      {children !== undefined && <span className={classes['meta']}>{children}</span>}
    </li>
  );
}
