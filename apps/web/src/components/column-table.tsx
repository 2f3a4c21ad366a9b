import { IconAlertTriangle, IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './column-table.module.css';

/** What a cell says; `wait` is something to look at, `unknown` that nobody knows now. */
export interface ColumnCell {
  readonly tone: 'calm' | 'wait' | 'unknown';
  readonly content: ReactNode;
}

interface Column {
  readonly key: string;
  /** Few letters before the name. */
  readonly code: string;
  readonly name: ReactNode;
  /** Marked, and said so in words. */
  readonly own?: string;
}

interface Row {
  readonly name: string;
  readonly label: string;
  readonly cell: (column: string) => ColumnCell;
}

interface ColumnTableProps {
  /** Names the table for those who listen; it can be reached and scrolled by keyboard. */
  readonly label: string;
  /** Above the heads of the rows. */
  readonly corner?: ReactNode;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const ICONS = { wait: IconAlertTriangle, unknown: IconHelp };

/** Things beside each other, each a column: a row says one thing of all of them. */
export function ColumnTable({ label, corner, columns, rows }: ColumnTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by keyboard
    <div className={classes['box']} role="group" aria-label={label} tabIndex={0}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            <td>{corner}</td>
            {columns.map(({ key, code, name, own }) => (
              <th key={key} scope="col" className={own === undefined ? '' : classes['own']}>
                <span className={classes['head']}>
                  <span className={classes['code']}>{code}</span>
                  {name}
                  {own !== undefined && <span className={classes['us']}>{own}</span>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label: head, cell }) => (
            <tr key={name} data-row={name}>
              <th scope="row">{head}</th>
              {columns.map(({ key }) => (
                <Cell key={key} column={key} cell={cell(key)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, cell: { tone, content } }: { readonly column: string; readonly cell: ColumnCell }) {
  const Icon = tone === 'calm' ? null : ICONS[tone];
  return (
    <td data-member={column} data-tone={tone}>
      <span className={classes['cell']}>
        {Icon && <Icon size={14} stroke={1.6} aria-hidden />}
        {content}
      </span>
    </td>
  );
}
