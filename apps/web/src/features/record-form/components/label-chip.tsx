import type { ReactNode } from 'react';
import classes from './field-labels.module.css';

interface LabelChipProps {
  readonly isOn?: boolean;
  /** Cannot be changed here. */
  readonly isFixed?: boolean;
  /** Second of the two keys that set it, where it is not what the chip says. */
  readonly digit?: number;
  readonly tone?: 'wait';
  readonly title?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A label of a value that can be pressed. Arrows lead to it: it is no stop of the focus by itself. */
export function LabelChip({ isOn, isFixed = false, digit, tone, title, onPress, children }: LabelChipProps) {
  return (
    <button
      type="button"
      data-tool={isFixed ? undefined : ''}
      tabIndex={-1}
      className={classes['chip']}
      data-tone={tone}
      aria-pressed={isOn}
      disabled={isFixed}
      title={title}
      onClick={onPress}
    >
      {children}
      {digit !== undefined && (
        <kbd aria-hidden className={classes['key']}>
          {digit}
        </kbd>
      )}
    </button>
  );
}
