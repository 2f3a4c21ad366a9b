import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { DateField, focusWrongDay } from '../../../components/date-field.js';
import { useNotice } from '../../../components/notice.js';
import { Failed } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import type { Candidate } from '../api/candidates.js';
import { type NewPlace, type Team, useChangeTeam } from '../api/team.js';
import { TEAM_TEXTS } from '../teams.texts.js';
import { SelectPerson } from './select-person.js';

interface AddPersonProps {
  readonly spaceId: string;
  readonly team: Team;
}

interface Draft {
  readonly person: Candidate | null;
  readonly kind: NewPlace['kind'];
  /** Calendar day; empty where there is no end. */
  readonly until: string;
  readonly reason: string;
}

const NOBODY = { person: null, until: '', reason: '' };

/** Puts somebody on the team, or gives them another place on it. */
export function AddPerson({ spaceId, team }: AddPersonProps) {
  const t = useTexts(TEAM_TEXTS);
  const notify = useNotice();
  const change = useChangeTeam(spaceId);
  const { mayStaff } = team.you;
  const [draft, setDraft] = useState<Draft>({ ...NOBODY, kind: mayStaff ? 'member' : 'lead' });
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const { person: chosen } = draft;
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!chosen || focusWrongDay(event.currentTarget)) return;
    const onSuccess = (): void => {
      notify({ message: t('added', { name: chosen.name }) });
      set(NOBODY);
      setTried(false);
    };
    change.mutate({ kind: 'put', personId: chosen.id, place: placeOf(draft) }, { onSuccess });
  };
  return (
    <Stack component="form" gap="xs" onSubmit={submit} aria-label={t('add')}>
      <Title order={3}>{t('add')}</Title>
      <Group gap="sm" align="flex-end">
        {mayStaff && (
          <SegmentedControl
            aria-label={t('place')}
            value={draft.kind}
            data={(['member', 'lead'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(kind) => set({ kind, ...(kind === 'lead' ? { until: '', ...keepLead(draft) } : {}) })}
          />
        )}
        <SelectPerson
          {...{ spaceId, team, chosen }}
          kind={draft.kind}
          label={t('person')}
          onChoose={(person) => set({ person })}
        />
        {draft.kind === 'member' && (
          <DateField
            label={t('untilOptional')}
            isTried={isTried}
            value={draft.until}
            onChange={(until) => set({ until })}
          />
        )}
        <TextInput
          label={t('reasonOptional')}
          maxLength={500}
          flex={1}
          miw={200}
          value={draft.reason}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
      </Group>
      {chosen && (
        <Text size="sm" c="dimmed">
          {t('addEffect', { name: chosen.name })}
        </Text>
      )}
      {change.error && <Failed error={change.error} />}
      <Group>
        <Button type="submit" leftSection={<IconUserPlus size={16} aria-hidden />} loading={change.isPending}>
          {t('add')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who was chosen stays where they may lead. */
function keepLead({ person }: Draft): Pick<Draft, 'person'> {
  return { person: person?.mayLead ? person : null };
}

/** A day ends with it, where the person is. */
function placeOf({ kind, until, reason }: Draft): NewPlace {
  const said = reason.trim();
  return {
    kind,
    ...(until === '' ? {} : { endsAt: new Date(`${until}T23:59:59`).toISOString() }),
    ...(said === '' ? {} : { reason: said }),
  };
}
