import { Code, Table } from '@mantine/core';
import { DataTable } from '../../components/data-table.js';
import { useMemberName } from '../../case/member/member.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { AccessView } from '../operator-types.js';
import { ACCESS_TEXTS } from './access.texts.js';

/** What the broker lets each certificate of a member use, and who may append nothing for now. */
export function QuotaTable({ quotas }: { readonly quotas: Json<AccessView>['quotas'] }) {
  const t = useTexts(ACCESS_TEXTS);
  const nameOf = useMemberName();
  const head = ['member', 'certificate', 'bytesPerSecond', 'requestPercentage', 'right'] as const;
  return (
    <DataTable label={t('quotas')} head={head.map((name) => t(name))} minWidth={600}>
      {quotas.map(({ member, principal, bytesPerSecond, requestPercentage, takenFor }) => (
        <Table.Tr key={principal} data-state={takenFor === null ? 'given' : 'taken'}>
          <Table.Td>{nameOf(member)}</Table.Td>
          <Table.Td>
            <Code>{principal}</Code>
          </Table.Td>
          <Table.Td>{bytesPerSecond ?? '–'}</Table.Td>
          <Table.Td>{requestPercentage === null ? '–' : `${requestPercentage} %`}</Table.Td>
          <Table.Td>{takenFor === null ? t('given') : t('taken', { reason: takenFor })}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
