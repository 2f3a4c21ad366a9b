import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useBytes } from '../../components/bytes.js';
import { DataTable } from '../../components/data-table.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { AccessView } from '../operator-types.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { PrincipalName } from './principal.js';

/** What the broker lets each certificate of a member use, and who may append nothing for now. */
export function QuotaTable({ quotas }: { readonly quotas: Json<AccessView>['quotas'] }) {
  const t = useTexts(ACCESS_TEXTS);
  const intl = useIntl();
  const bytes = useBytes();
  const head = ['member', 'bytesPerSecond', 'requestPercentage', 'right'] as const;
  return (
    <DataTable label={t('quotas')} head={head.map((name) => t(name))} minWidth={600}>
      {quotas.map(({ principal, bytesPerSecond, requestPercentage, takenFor }) => (
        <Table.Tr key={principal} data-state={takenFor === null ? 'given' : 'taken'}>
          <Table.Td>
            <PrincipalName principal={principal} />
          </Table.Td>
          <Table.Td>{bytesPerSecond === null ? '–' : t('aSecond', { bytes: bytes(bytesPerSecond) })}</Table.Td>
          <Table.Td>
            {requestPercentage === null ? '–' : intl.formatNumber(requestPercentage / 100, { style: 'percent' })}
          </Table.Td>
          <Table.Td>{takenFor === null ? t('given') : t('taken', { reason: takenFor })}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
