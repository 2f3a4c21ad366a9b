import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { localeOf } from '../../../lib/locale.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { type DraftHours, MOST_RANGES } from '../desk-draft.js';
import { DESK_FORM_TEXTS } from '../directory.texts.js';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'];
/** Was a Monday. */
const MONDAY_MS = Date.UTC(2026, 10, 30);
const DAY_MS = 86_400_000;

interface HoursFieldsProps {
  readonly hours: readonly DraftHours[];
  readonly change: (hours: readonly DraftHours[]) => void;
}

/** On which days of the week a desk answers, from when until when. */
export function HoursFields({ hours, change }: HoursFieldsProps) {
  const t = useTexts(DESK_FORM_TEXTS);
  const { language } = useLanguage();
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' });
  const put = (at: number, more: Partial<DraftHours>): void =>
    change(hours.map((one, i) => (i === at ? { ...one, ...more } : one)));
  const ranges = hours.reduce((count, { days }) => count + days.length, 0);
  return (
    <Stack gap="xs" role="group" aria-label={t('hours')}>
      <Text size="sm" fw={500}>
        {t('hours')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('hoursHelp')}
      </Text>
      {hours.map(({ days, from, to }, at) => (
        <Group key={at} gap="sm" align="flex-end">
          <Checkbox.Group
            label={t('days')}
            value={[...days]}
            onChange={(chosen) => put(at, { days: chosen.toSorted() })}
          >
            <Group gap="xs" mt={6}>
              {DAYS.map((day) => (
                <Checkbox
                  key={day}
                  value={day}
                  label={weekday.format(MONDAY_MS + (Number(day) - 1) * DAY_MS)}
                  disabled={ranges >= MOST_RANGES && !days.includes(day)}
                />
              ))}
            </Group>
          </Checkbox.Group>
          {(['from', 'to'] as const).map((name) => (
            <TextInput
              key={name}
              required
              type="time"
              label={t(name)}
              value={name === 'from' ? from : to}
              onChange={({ currentTarget }) => put(at, { [name]: currentTarget.value })}
            />
          ))}
          <Button variant="default" onClick={() => change(hours.filter((_, i) => i !== at))}>
            {t('removeHours')}
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={ranges >= MOST_RANGES}
        onClick={() => change([...hours, { days: [], from: '08:00', to: '18:00' }])}
      >
        {t('addHours')}
      </Button>
    </Stack>
  );
}
