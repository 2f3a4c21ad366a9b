import type { ReactNode } from 'react';
import classes from './record-form.module.css';

interface FormRowProps {
  /** Absent where the control says it itself. */
  readonly label?: string;
  /** Id of the control that it names; absent where none is alone. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** What is said of the whole record, in the grid of its fields. */
export function FormRow({ label, of, children }: FormRowProps) {
  return (
    <li className={classes['row']}>
      {of === undefined || label === undefined ? (
        <span className={classes['label']}>{label}</span>
      ) : (
        <label className={classes['label']} htmlFor={of}>
          {label}
        </label>
      )}
      <div className={classes[of === undefined ? 'wide' : 'control']}>{children}</div>
    </li>
  );
}
