import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface DataTableProps {
  /** Names the table for those who listen; it can be reached and scrolled by keyboard. */
  readonly label: string;
  readonly head: readonly string[];
  /** From here on the table scrolls sideways. */
  readonly minWidth?: number;
  /** Rows of `Table.Tr`. */
  readonly children: ReactNode;
}

/** A plain table that scrolls inside its place on a narrow screen. */
export function DataTable({ label, head, minWidth = 560, children }: DataTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label, role: 'group' } }}
    >
      <Table aria-label={label} verticalSpacing={6} horizontalSpacing={8} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {head.map((title, i) => (
              <Table.Th key={i} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
