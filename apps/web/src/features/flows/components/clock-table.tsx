import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { MILLISECONDS } from '../../../components/duration.js';
import { DataTable } from '../../../components/data-table.js';
import { Member } from '../../../case/member/member.js';
import { Failed, Loading } from '../../../components/states.js';
import type { ClockView } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { clocksQuery } from '../api/flows.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

/** Clocks against ours: nobody is told which one is right, so most of them decide. */
export function ClockTable() {
  const t = useTexts(FLOWS_TEXTS);
  const { data, error } = useQuery(clocksQuery);
  if (!data) return error ? <Failed error={error} /> : <Loading />;
  return (
    <DataTable label={t('clocks')} head={[t('clock'), t('skew'), t('state')]} minWidth={420}>
      {data.clocks.map((clock) => (
        <ClockRow key={`${clock.clock} ${clock.member}`} clock={clock} />
      ))}
    </DataTable>
  );
}

function ClockRow({ clock: { clock, member, skewMs, isOff } }: { readonly clock: ClockView }) {
  const t = useTexts(FLOWS_TEXTS);
  const intl = useIntl();
  const Icon = isOff ? IconAlertTriangle : IconCheck;
  return (
    <Table.Tr>
      <Table.Td>
        {member !== null && clock === 'member' ? <Member id={member} /> : t(clock === 'broker' ? 'broker' : 'own')}
      </Table.Td>
      <Table.Td>{skewMs === null ? t('notMeasured') : intl.formatNumber(skewMs, MILLISECONDS)}</Table.Td>
      <Table.Td>
        <Icon size={14} aria-hidden /> {t(isOff ? 'isOff' : 'isRight')}
      </Table.Td>
    </Table.Tr>
  );
}
