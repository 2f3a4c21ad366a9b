import { Table } from '@mantine/core';
import { Member } from '../../../case/member/member.js';
import { DataTable } from '../../../components/data-table.js';
import { useTexts } from '../../../lib/texts.js';
import type { FlowKeys } from '../api/types.js';
import { useFlowCode } from '../flow-codes.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

/** Keys and certificates of members, as the trust list names them. */
export function MemberKeys({ members }: { readonly members: FlowKeys['members'] }) {
  const t = useTexts(FLOWS_TEXTS);
  const nameOf = useFlowCode();
  return (
    <DataTable label={t('others')} head={[t('member'), t('keyStates'), t('certificate'), t('knowsList')]}>
      {members.map(({ member, keys, certificateDaysLeft, unreadableCertificates, newestListKnown }) => (
        <Table.Tr key={member}>
          <Table.Td>
            <Member id={member} />
          </Table.Td>
          <Table.Td>{keys.map(({ use, status }) => `${nameOf(use)}: ${nameOf(status)}`).join(', ')}</Table.Td>
          <Table.Td>
            {unreadableCertificates > 0
              ? t('unreadable', { count: unreadableCertificates })
              : certificateDaysLeft.length === 0
                ? t('none')
                : t('isRight')}
          </Table.Td>
          <Table.Td>{newestListKnown ?? t('notMeasured')}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
