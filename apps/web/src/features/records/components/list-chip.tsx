import type { ComponentPropsWithRef } from 'react';
import classes from './list-chip.module.css';

interface ListChipProps extends ComponentPropsWithRef<'button'> {
  /** On, it narrows the list; news has something to show. */
  readonly tone?: 'on' | 'news' | undefined;
}

/** A small button of the bar of a list. */
export function ListChip({ tone, className = '', ...rest }: ListChipProps) {
  return <button type="button" {...rest} className={`${classes['chip']} ${className}`} data-tone={tone} />;
}
