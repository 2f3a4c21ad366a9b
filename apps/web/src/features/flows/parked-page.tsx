import { Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../components/data-table.js';
import { Member } from '../../case/member/member.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { decisionsQuery, parkedQuery } from './api/parked.js';
import { FlowEmpty } from './components/flow-empty.js';
import { FlowPage } from './components/flow-tabs.js';
import { DecideParked } from './components/decide-parked.js';
import { SpaceName } from './components/space-name.js';
import { FLOWS_TEXTS } from './flows.texts.js';

/** Records that all accepted and this gateway could not apply: what for, and what was decided. */
export function ParkedPage() {
  const t = useTexts(FLOWS_TEXTS);
  return (
    <FlowPage part="parked">
      <Stack>
        <Parked />
        <Section title={t('decisions')}>
          <Decisions />
        </Section>
      </Stack>
    </FlowPage>
  );
}

function Parked() {
  const t = useTexts(FLOWS_TEXTS);
  const decides = useHasRole('operations');
  const { data, error, refetch } = useQuery(parkedQuery);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.length === 0) return <FlowEmpty title={t('parkedEmpty')}>{t('parkedHelp')}</FlowEmpty>;
  return (
    <>
      <Text size="sm">{t('parkedHelp')}</Text>
      <DataTable
        label={t('parked')}
        head={[t('space'), t('position'), t('sender'), t('time'), t('causeOf'), t('state')]}
        minWidth={760}
      >
        {data.map(({ spaceId, position, sender, parkedAt, cause, reason }) => (
          <Table.Tr key={`${spaceId} ${position}`}>
            <Table.Td>
              <SpaceName id={spaceId} />
            </Table.Td>
            <Table.Td>{position}</Table.Td>
            <Table.Td>{sender === null ? '—' : <Member id={sender} />}</Table.Td>
            <Table.Td>
              <Time at={parkedAt} />
            </Table.Td>
            <Table.Td>
              {t(cause)}
              <Text size="xs" c="dimmed">
                {reason}
              </Text>
            </Table.Td>
            <Table.Td>
              {decides && (
                <Group gap="xs" wrap="nowrap">
                  <DecideParked spaceId={spaceId} position={position} decision="retry" />
                  <DecideParked spaceId={spaceId} position={position} decision="close" />
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </>
  );
}

function Decisions() {
  const t = useTexts(FLOWS_TEXTS);
  const { data, error } = useQuery(decisionsQuery);
  if (error) return <Failed error={error} />;
  if (!data || data.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <DataTable label={t('decisions')} head={[t('space'), t('position'), t('state'), t('by'), t('reason'), t('time')]}>
      {data.map(({ spaceId, position, decision, byName, reason, at }) => (
        <Table.Tr key={`${spaceId} ${position} ${at}`}>
          <Table.Td>
            <SpaceName id={spaceId} />
          </Table.Td>
          <Table.Td>{position}</Table.Td>
          <Table.Td>{t(decision)}</Table.Td>
          <Table.Td dir="auto">{byName}</Table.Td>
          <Table.Td dir="auto">{reason}</Table.Td>
          <Table.Td>
            <Time at={at} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
