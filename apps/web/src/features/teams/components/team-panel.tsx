import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUsersGroup, IconUsersPlus, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Confirm } from '../../../components/confirm.js';
import { IconLine } from '../../../components/icon-line.js';
import { useNotice } from '../../../components/notice.js';
import { Section } from '../../../components/section.js';
import { Failed, Loading } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { type Team, teamQuery, useChangeTeam } from '../api/team.js';
import { TEAM_TEXTS } from '../teams.texts.js';
import { AddPerson } from './add-person.js';
import { TeamTable } from './team-table.js';

interface PanelProps {
  readonly spaceId: string;
}

/** Who of the own country may open a case, and what its leads can do about it. */
export function TeamPanel({ spaceId }: PanelProps) {
  const t = useTexts(TEAM_TEXTS);
  const { data, error, refetch } = useQuery(teamQuery(spaceId));
  return (
    <Section title={t('title')}>
      {data ? (
        <Content spaceId={spaceId} team={data} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}

function Content({ spaceId, team }: PanelProps & { readonly team: Team }) {
  const t = useTexts(TEAM_TEXTS);
  if (team.mode === 'everybody') return <Everybody spaceId={spaceId} team={team} />;
  return (
    <Stack gap="sm" align="stretch">
      <IconLine icon={IconUsersGroup}>
        <Text size="sm">{t('team')}</Text>
      </IconLine>
      <TeamTable spaceId={spaceId} team={team} />
      {(team.you.mayStaff || team.you.mayNameLeads) && <AddPerson spaceId={spaceId} team={team} />}
      {team.you.maySet && <OpenAgain spaceId={spaceId} />}
    </Stack>
  );
}

function Everybody({ spaceId, team }: PanelProps & { readonly team: Team }) {
  const t = useTexts(TEAM_TEXTS);
  const notify = useNotice();
  const change = useChangeTeam(spaceId);
  const limit = (): void =>
    change.mutate({ kind: 'mode', mode: 'team' }, { onSuccess: () => notify({ message: t('limited') }) });
  return (
    <Stack gap="sm" align="flex-start">
      <IconLine icon={IconWorld}>
        <Text size="sm">{t('everybody')}</Text>
      </IconLine>
      {team.you.maySet && (
        <>
          <Text size="sm" c="dimmed">
            {t('limitEffect')}
          </Text>
          {change.error && <Failed error={change.error} />}
          <Button
            variant="default"
            leftSection={<IconUsersPlus size={16} aria-hidden />}
            loading={change.isPending}
            onClick={limit}
          >
            {t('limit')}
          </Button>
        </>
      )}
    </Stack>
  );
}

function OpenAgain({ spaceId }: PanelProps) {
  const t = useTexts(TEAM_TEXTS);
  const notify = useNotice();
  const change = useChangeTeam(spaceId);
  const open = (): void =>
    change.mutate({ kind: 'mode', mode: 'everybody' }, { onSuccess: () => notify({ message: t('opened') }) });
  return (
    <Group>
      <Confirm label={t('openAgain')} effect={t('openAgainEffect')} change={change} onConfirm={open} />
    </Group>
  );
}
