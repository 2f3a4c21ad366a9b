import { Code, Group, Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { DataTable } from '../../components/data-table.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { AccessRow } from '../operator-types.js';
import { ACCESS_TEXTS } from './access.texts.js';

const LOOKS = {
  kept: { icon: IconCheck, tone: 'gray' },
  added: { icon: IconPlus, tone: 'yellow' },
  removed: { icon: IconMinus, tone: 'yellow' },
  wide: { icon: IconAlertTriangle, tone: 'red' },
} as const;

interface RuleTableProps {
  readonly label: string;
  readonly rows: readonly Json<AccessRow>[];
}

/** Who may do what with which topic or group, in the words of the broker. */
export function RuleTable({ label, rows }: RuleTableProps) {
  const t = useTexts(ACCESS_TEXTS);
  const head = ['principal', 'resource', 'name', 'operations', 'state'] as const;
  return (
    <DataTable label={label} head={head.map((name) => t(name))} minWidth={900}>
      {rows.map(({ principal, resource, name, operations, state }) => (
        <Table.Tr key={`${principal} ${resource} ${name} ${state}`} data-state={state}>
          <Table.Td>{principal}</Table.Td>
          <Table.Td>{t(resource)}</Table.Td>
          <Table.Td className={classes['oneLine']}>{name}</Table.Td>
          <Table.Td>
            <Group gap={4} wrap="nowrap">
              {operations.map((operation) => (
                <Code key={operation}>{operation}</Code>
              ))}
            </Group>
          </Table.Td>
          <Table.Td className={classes['oneLine']}>
            <Chip tone={LOOKS[state].tone} icon={LOOKS[state].icon} title={t(`${state}Long`)}>
              {t(state)}
            </Chip>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
