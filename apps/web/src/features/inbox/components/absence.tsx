import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { absenceQuery, useSetAbsence } from '../api/absence.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

/** Says that one is away, so that the desk sees what waits for one. */
export function Absence() {
  const t = useTexts(INBOX_TEXTS);
  const format = useTimeFormat();
  const [day, setDay] = useState('');
  const { data } = useQuery(absenceQuery);
  const set = useSetAbsence();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate(new Date(`${day}T08:00:00`));
  };
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs">
          {t('absence')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack component="form" gap="xs" w={280} onSubmit={submit}>
          <Text size="sm">{t('absenceHelp')}</Text>
          {data && <Text size="sm" fw={600}>{`${t('absenceUntil')}: ${format(data.until)}`}</Text>}
          <TextInput
            type="date"
            label={t('absenceUntil')}
            required
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          {set.error && <Failed error={set.error} />}
          <Group gap="xs">
            <Button type="submit" size="xs" loading={set.isPending}>
              {t('absenceSave')}
            </Button>
            {data && (
              <Button size="xs" variant="default" onClick={() => set.mutate(null)}>
                {t('absenceEnd')}
              </Button>
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
