import { Group, Table, Text } from '@mantine/core';
import { IconCheck, IconClockPause, IconPlugConnectedX } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { UnknownWord } from '../../../case/record/who-has-it.js';
import { useTimeFormat } from '../../../components/time.js';
import type { OverviewMember } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useLiveState } from '../../../lib/live.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

type Row = Json<OverviewMember>;

/** The countries of a case: who leads there, and whether what was said has arrived. */
export function CountryTable({ members }: { readonly members: readonly Row[] }) {
  const t = useTexts(CASES_TEXTS);
  const nameOf = useMemberName();
  const isLost = useLiveState() === 'lost';
  return (
    <DataTable label={t('members')} head={[t('country'), t('authority'), t('delivery')]} minWidth={520}>
      {members.map((row) => (
        <Table.Tr key={row.member}>
          <Table.Td>
            <Text size="sm" fw={600}>
              {memberCode(row.member)}
            </Text>
            <Text size="xs" c="dimmed">
              {nameOf(row.member)}
              {row.own && ` (${t('us')})`}
            </Text>
          </Table.Td>
          <Table.Td>
            <Text size="sm">{row.authority}</Text>
            <Text size="xs" c="dimmed">
              {row.takesPart ? row.leader : t('notTakingPart')}
            </Text>
          </Table.Td>
          <Table.Td>{isLost && !row.own ? <UnknownWord /> : <Delivery row={row} />}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const ICONS = { up: IconCheck, behind: IconClockPause, 'not-reached': IconPlugConnectedX };

function Delivery({ row: { delivery } }: { readonly row: Row }) {
  const t = useTexts(CASES_TEXTS);
  const format = useTimeFormat();
  const Icon = ICONS[delivery.state];
  const since = delivery.notReachedSince === null ? '…' : format(delivery.notReachedSince);
  const words = {
    up: () => (delivery.behind === 0 ? t('hasAll') : t('isBehind', { behind: delivery.behind })),
    behind: () => t('isBehind', { behind: delivery.behind }),
    'not-reached': () => t('notReached', { since }),
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={16} aria-hidden />
      <div>
        <Text size="sm">{words[delivery.state]()}</Text>
        {delivery.lastStoredAt !== null && (
          <Text size="xs" c="dimmed">
            {t('lastStored', { at: format(delivery.lastStoredAt) })}
          </Text>
        )}
      </div>
    </Group>
  );
}
