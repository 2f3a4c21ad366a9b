import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { MILLISECONDS, useAgo } from '../../../components/duration.js';
import { DataTable } from '../../../components/data-table.js';
import { Member } from '../../../case/member/member.js';
import { Failed, Loading } from '../../../components/states.js';
import type { ClockView } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { clocksQuery } from '../api/flows.js';
import { EXPIRY_TEXTS } from '../expiry.texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

/** Clocks against ours: nobody is told which one is right, so most of them decide. */
export function ClockTable() {
  const t = useTexts(FLOWS_TEXTS);
  const e = useTexts(EXPIRY_TEXTS);
  const { data, error } = useQuery(clocksQuery);
  if (!data) return error ? <Failed error={error} /> : <Loading />;
  return (
    <DataTable label={t('clocks')} head={[t('clock'), t('skew'), t('state'), e('measured')]} minWidth={480}>
      {data.clocks.map((clock) => (
        <ClockRow key={`${clock.clock} ${clock.member}`} clock={clock} at={data.at} />
      ))}
    </DataTable>
  );
}

interface ClockRowProps {
  readonly clock: ClockView;
  /** When the clocks were compared. */
  readonly at: string;
}

export function ClockRow({ clock: { clock, member, skewMs, isOff, isKnown, measuredAt }, at }: ClockRowProps) {
  const t = useTexts(FLOWS_TEXTS);
  const e = useTexts(EXPIRY_TEXTS);
  const intl = useIntl();
  const ago = useAgo();
  const Icon = isOff ? IconAlertTriangle : isKnown ? IconCheck : IconHelp;
  return (
    <Table.Tr>
      <Table.Td>
        {member !== null && clock === 'member' ? <Member id={member} /> : t(clock === 'broker' ? 'broker' : 'own')}
      </Table.Td>
      <Table.Td>{skewMs === null ? e('isUnknown') : intl.formatNumber(skewMs, MILLISECONDS)}</Table.Td>
      <Table.Td>
        <Icon size={14} aria-hidden /> {isKnown ? t(isOff ? 'isOff' : 'isRight') : e('isUnknown')}
      </Table.Td>
      <Table.Td>
        {measuredAt === null ? t('notMeasured') : ago(Math.max(0, (Date.parse(at) - Date.parse(measuredAt)) / 1000))}
      </Table.Td>
    </Table.Tr>
  );
}
