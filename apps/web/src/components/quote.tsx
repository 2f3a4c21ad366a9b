import type { ReactNode } from 'react';
import classes from './quote.module.css';

/** What somebody says, set apart from what the page says. */
export function Quote({ children }: { readonly children: ReactNode }) {
  return (
    <blockquote className={classes['quote']} dir="auto">
      {children}
    </blockquote>
  );
}
