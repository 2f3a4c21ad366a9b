import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { useNarrow } from './use-narrow.js';

interface DataTableProps {
  /** Names the table for those who listen; where it scrolls it can be reached and scrolled by keyboard. */
  readonly label: string;
  /** At most ten; one that is empty names nothing. */
  readonly head: readonly string[];
  /** From here on the table scrolls sideways. */
  readonly minWidth?: number;
  /** Rows of `Table.Tr`. */
  readonly children: ReactNode;
}

/** A plain table with rows of one height; on a narrow screen each row of it is a card, in which the heads stand beside what the cells say. */
export function DataTable({ label, head, minWidth = 560, children }: DataTableProps) {
  const isNarrow = useNarrow();
  const table = (
    <Table
      aria-label={label}
      className={classes[isNarrow ? 'cards' : 'table'] ?? ''}
      {...(isNarrow ? { __vars: headVariables(head) } : { miw: minWidth })}
    >
      <Table.Thead>
        <Table.Tr>
          {head.map((title, i) =>
            title === '' ? (
              <Table.Td key={i} />
            ) : (
              <Table.Th key={i} scope="col">
                {title}
              </Table.Th>
            ),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
  if (isNarrow) return table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it has to be reached by keyboard
    <div className={classes['scroll']} role="group" aria-label={label} tabIndex={0}>
      {table}
    </div>
  );
}

/** What the style sheet writes beside the cells of each column. */
function headVariables(head: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(head.map((title, i) => [`--head-${i + 1}`, JSON.stringify(title)]));
}
