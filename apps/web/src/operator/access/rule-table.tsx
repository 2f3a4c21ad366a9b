import { Code, Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { Chip } from '../../components/chip.js';
import { DataTable } from '../../components/data-table.js';
import type { Json } from '../../lib/http.js';
import { hasText, useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import type { AccessRow } from '../operator-types.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { PrincipalName } from './principal.js';
import { useResourceWords } from './use-resource-words.js';

const LOOKS = {
  kept: { icon: IconCheck, tone: 'gray' },
  added: { icon: IconPlus, tone: 'yellow' },
  removed: { icon: IconMinus, tone: 'yellow' },
  wide: { icon: IconAlertTriangle, tone: 'red' },
} as const;

interface RuleTableProps {
  readonly label: string;
  readonly rows: readonly Json<AccessRow>[];
  /** With each rule as the broker writes it, to be compared there. */
  readonly hasCodes?: boolean;
}

/** Who may do what with which topic or group, in words. */
export function RuleTable({ label, rows, hasCodes = false }: RuleTableProps) {
  const t = useTexts(ACCESS_TEXTS);
  const resourceWords = useResourceWords();
  const operationWords = useOperationWords();
  const head = ['principal', 'resource', 'operations', 'state'] as const;
  return (
    <DataTable
      label={label}
      head={[...head.map((name) => t(name)), ...(hasCodes ? [t('atBroker')] : [])]}
      minWidth={hasCodes ? 1000 : 760}
    >
      {rows.map((row) => (
        <Table.Tr key={`${row.principal} ${row.resource} ${row.name} ${row.state}`} data-state={row.state}>
          <Table.Td>
            <PrincipalName principal={row.principal} />
          </Table.Td>
          <Table.Td title={row.name}>{resourceWords(row)}</Table.Td>
          <Table.Td>{operationWords(row.operations)}</Table.Td>
          <Table.Td className={classes['oneLine']}>
            <Chip tone={LOOKS[row.state].tone} icon={LOOKS[row.state].icon} title={t(`${row.state}Long`)}>
              {t(row.state)}
            </Chip>
          </Table.Td>
          {hasCodes && (
            <Table.Td>
              <Code className="any-length">{`${row.principal} ${row.name} ${row.operations.join(' ')}`}</Code>
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** What somebody may do; what others named at the broker has no words here. */
function useOperationWords(): (operations: AccessRow['operations']) => string {
  const t = useTexts(ACCESS_TEXTS);
  return (operations) =>
    operations.map((operation) => (hasText(ACCESS_TEXTS, operation) ? t(operation) : operation)).join(', ');
}
