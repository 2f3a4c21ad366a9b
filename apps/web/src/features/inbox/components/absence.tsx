import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DateField, focusWrongDay } from '../../../components/date-field.js';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
import { absenceQuery, useSetAbsence } from '../api/absence.js';
import { PERSON_TEXTS } from '../person.texts.js';

/** Says that one is away, so that the desk sees what waits for one. */
export function Absence() {
  const t = useTexts(PERSON_TEXTS);
  const format = useTimeFormat();
  const [day, setDay] = useState('');
  const { data } = useQuery(absenceQuery);
  const set = useSetAbsence();
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent<HTMLElement>): void => {
    event.preventDefault();
    setTried(true);
    if (focusWrongDay(event.currentTarget)) return;
    set.mutate(new Date(`${day}T08:00:00`));
  };
  return (
    <Stack component="form" gap="xs" aria-label={t('absence')} onSubmit={submit}>
      <Text fw={500}>{t('absence')}</Text>
      <Text size="xs" c="dimmed">
        {t('absenceHelp')}
      </Text>
      {data && <Text fw={500}>{`${t('absenceUntil')}: ${format(data.until)}`}</Text>}
      <DateField label={t('absenceUntil')} required isTried={isTried} value={day} onChange={setDay} />
      {set.error && <Failed error={set.error} />}
      <Group gap="xs">
        <Button type="submit" size="xs" variant="default" loading={set.isPending}>
          {t('absenceSave')}
        </Button>
        {data && (
          <Button size="xs" variant="default" onClick={() => set.mutate(null)}>
            {t('absenceEnd')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
