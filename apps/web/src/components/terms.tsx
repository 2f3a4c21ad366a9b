import type { ReactNode } from 'react';
import classes from './terms.module.css';

/** Terms, each with what is said of it: side by side, one above the other on a narrow screen. Children are `dt` and `dd`. */
export function Terms({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['terms']}>{children}</dl>;
}
