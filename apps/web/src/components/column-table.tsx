import { Table } from '@mantine/core';
import { IconAlertTriangle, IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './column-table.module.css';
import { DataTable } from './data-table.js';
import { useNarrow } from './use-narrow.js';

/** What a cell says; `wait` is something to look at, `unknown` that nobody knows now, `void` that there is nothing to say. */
export interface ColumnCell {
  readonly tone: 'calm' | 'wait' | 'unknown' | 'void';
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
  /** In the place of its words. */
  readonly head?: ReactNode;
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

/** Things beside each other, each a column: a row says one thing of all of them. On a narrow screen each is a card. */
export function ColumnTable(props: ColumnTableProps) {
  const { label, corner, columns, rows } = props;
  if (useNarrow()) return <Cards {...props} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by keyboard
    <div className={classes['box']} role="group" aria-label={label} tabIndex={0}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            <td>{corner}</td>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label: words, head = words, cell }) => (
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

function Cards({ label, corner, columns, rows }: ColumnTableProps) {
  return (
    <>
      {corner}
      <DataTable label={label} head={['', ...rows.map((row) => row.label)]}>
        {columns.map((column) => (
          <Table.Tr key={column.key}>
            <Table.Th scope="row">
              <Head column={column} />
            </Table.Th>
            {rows.map(({ name, cell }) => (
              <Cell key={name} column={column.key} cell={cell(column.key)} />
            ))}
          </Table.Tr>
        ))}
      </DataTable>
    </>
  );
}

function Head({ column: { code, name, own } }: { readonly column: Column }) {
  return (
    <span className={classes['head']} data-own={own === undefined ? undefined : true}>
      <span className={classes['code']}>{code}</span>
      {name}
      {own !== undefined && <span className={classes['us']}>{own}</span>}
    </span>
  );
}

function Cell({ column, cell: { tone, content } }: { readonly column: string; readonly cell: ColumnCell }) {
  const Icon = tone === 'wait' || tone === 'unknown' ? ICONS[tone] : null;
  return (
    <td className={classes['said']} data-member={column} data-tone={tone}>
      <span className={classes['cell']}>
        {Icon && <Icon size={14} stroke={1.6} aria-hidden />}
        {content}
      </span>
    </td>
  );
}
