import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../components/data-table.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { freezeDecisionsQuery, freezesQuery } from './api/freezes.js';
import { FlowEmpty } from './components/flow-empty.js';
import { FlowPage } from './components/flow-tabs.js';
import { FreezeCard } from './components/freeze-card.js';
import { SpaceName } from './components/space-name.js';
import { FREEZE_TEXTS } from './freeze.texts.js';

/** What stands still until two people of a member decide: with its evidence, and what was decided before. */
export function FreezesPage() {
  const t = useTexts(FREEZE_TEXTS);
  return (
    <FlowPage part="freezes">
      <Stack>
        <Freezes />
        <Section title={t('decided')}>
          <Decisions />
        </Section>
      </Stack>
    </FlowPage>
  );
}

function Freezes() {
  const t = useTexts(FREEZE_TEXTS);
  const { data, error, refetch } = useQuery(freezesQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <FlowEmpty title={t('none')}>{t('help')}</FlowEmpty>;
  return (
    <>
      <Text size="sm">{t('help')}</Text>
      {data.map((freeze) => (
        <FreezeCard key={freeze.id} freeze={freeze} />
      ))}
    </>
  );
}

function Decisions() {
  const t = useTexts(FREEZE_TEXTS);
  const { data, error } = useQuery(freezeDecisionsQuery);
  if (error) return <Failed error={error} />;
  if (!data || data.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <DataTable
      label={t('decided')}
      head={[t('space'), t('what'), t('cause'), t('proposedBy'), t('confirmedBy'), t('reason'), t('time')]}
      minWidth={860}
    >
      {data.map(({ spaceId, kind, cause, proposedBy, confirmedBy, reason, confirmReason, evidenceHash, ...row }) => (
        <Table.Tr key={`${spaceId} ${evidenceHash}`}>
          <Table.Td>
            <SpaceName id={spaceId} />
          </Table.Td>
          <Table.Td>{t(kind)}</Table.Td>
          <Table.Td>{t(cause)}</Table.Td>
          <Table.Td dir="auto">{proposedBy.name}</Table.Td>
          <Table.Td dir="auto">{confirmedBy?.name ?? t('open')}</Table.Td>
          <Table.Td dir="auto" className="any-length">
            {confirmReason === null ? reason : `${reason} · ${confirmReason}`}
          </Table.Td>
          <Table.Td>
            <Time at={row.at ?? row.proposedAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
