import { Button, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { READERS } from '../../../case/record/readers.js';
import { useNotice } from '../../../components/notice.js';
import { Page } from '../../../components/page.js';
import { Section } from '../../../components/section.js';
import { Failed } from '../../../components/states.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import type { Candidate } from '../api/candidates.js';
import { type Team, useChangeTeam } from '../api/team.js';
import { DOOR_TEXTS } from '../door.texts.js';
import { BreakGlass } from './break-glass.js';
import { SelectPerson } from './select-person.js';

export interface NotOnTeamProps {
  readonly spaceId: string;
  /** Whom to call, in the words of the gateway. */
  readonly denial?: string;
  /** Where the person may do something about the team all the same. */
  readonly team?: Team;
}

/** A case of a team that the person is not on: whom to call, and what to do where nobody can be reached. */
export function NotOnTeam({ spaceId, denial, team }: NotOnTeamProps) {
  const t = useTexts(DOOR_TEXTS);
  const reads = useHasRole(...READERS);
  return (
    <Page title={t('kept')} tabTitle={t('case')}>
      <Stack maw={720}>
        {denial !== undefined && <Text>{denial}</Text>}
        {team?.you.maySet && <TakeLead spaceId={spaceId} />}
        {team?.you.mayNameLeads && <NameLead spaceId={spaceId} team={team} />}
        {reads && (
          <Section title={t('emergency')}>
            <BreakGlass spaceId={spaceId} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function TakeLead({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(DOOR_TEXTS);
  const change = useChangeTeam(spaceId);
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{t('noLead')}</Text>
      {change.error && <Failed error={change.error} />}
      <Button
        leftSection={<IconKey size={16} aria-hidden />}
        loading={change.isPending}
        onClick={() => change.mutate({ kind: 'mode', mode: 'team' })}
      >
        {t('takeLead')}
      </Button>
    </Stack>
  );
}

function NameLead({ spaceId, team }: { readonly spaceId: string; readonly team: Team }) {
  const t = useTexts(DOOR_TEXTS);
  const notify = useNotice();
  const change = useChangeTeam(spaceId);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const leads = team.leads.map(({ name, desk, phone }) => [name, desk, phone ?? ''].filter(Boolean).join(', '));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) return;
    const { id: personId, name } = chosen;
    const onSuccess = (): void => {
      notify({ message: t('named', { name }) });
      setChosen(null);
    };
    change.mutate({ kind: 'put', personId, place: { kind: 'lead' } }, { onSuccess });
  };
  return (
    <Stack component="form" gap="xs" onSubmit={submit}>
      <Text>{t('mayName')}</Text>
      {leads.length > 0 && (
        <Text size="sm" c="dimmed" dir="auto">
          {t('leads', { names: leads.join('; ') })}
        </Text>
      )}
      <Group align="flex-end" gap="sm">
        <SelectPerson {...{ spaceId, team, chosen }} kind="lead" label={t('nameLead')} onChoose={setChosen} />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('nameLead')}
        </Button>
      </Group>
      {change.error && <Failed error={change.error} />}
    </Stack>
  );
}
