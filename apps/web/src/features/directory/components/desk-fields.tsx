import { Button, Checkbox, Group, Paper, Select, Stack, TextInput, Title } from '@mantine/core';
import { useLanguageName } from '../../../components/language-name.js';
import { useTexts } from '../../../lib/texts.js';
import type { DeskDraft } from '../desk-draft.js';
import { DESK_FORM_TEXTS } from '../directory.texts.js';
import { HoursFields } from './hours-fields.js';

/** Of countries that may work together; a desk keeps others that it has. */
const LANGUAGES = ['bg', 'cs', 'de', 'el', 'en', 'es', 'fr', 'hu', 'it', 'nl', 'pl', 'ro', 'sk', 'uk'];
const DUTIES = ['front', 'night', 'information', 'approval', 'identity', 'recall', 'check'] as const;
const ZONES = Intl.supportedValuesOf('timeZone');

interface DeskFieldsProps {
  readonly desk: DeskDraft;
  /** The other desks of the form, which may stand in for it. */
  readonly others: readonly DeskDraft[];
  readonly change: (desk: DeskDraft) => void;
  readonly remove: () => void;
}

/** One desk: how it is reached, when, and what for. */
export function DeskFields({ desk, others, change, remove }: DeskFieldsProps) {
  const t = useTexts(DESK_FORM_TEXTS);
  const nameOf = useLanguageName();
  const languages = [...new Set([...LANGUAGES, ...desk.languages])];
  const named = others.filter(({ name }) => name.trim() !== '');
  const title = desk.name.trim() === '' ? t('desk') : desk.name;
  return (
    <Paper withBorder p="sm" role="group" aria-label={title}>
      <Stack gap="sm">
        <Title order={3} dir="auto">
          {title}
        </Title>
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput
            required
            label={t('name')}
            maxLength={100}
            value={desk.name}
            onChange={({ currentTarget }) => change({ ...desk, name: currentTarget.value })}
          />
          <TextInput
            required
            label={t('phone')}
            description={t('phoneHelp')}
            title={t('phoneHelp')}
            type="tel"
            pattern="\+[0-9]{4,15}"
            value={desk.phone}
            onChange={({ currentTarget }) => change({ ...desk, phone: currentTarget.value })}
          />
        </Group>
        <Select
          label={t('zone')}
          searchable
          limit={50}
          allowDeselect={false}
          data={ZONES.includes(desk.zone) ? ZONES : [desk.zone, ...ZONES]}
          value={desk.zone}
          onChange={(zone) => change({ ...desk, zone: zone ?? desk.zone })}
        />
        <HoursFields hours={desk.hours} change={(hours) => change({ ...desk, hours })} />
        <Choice
          label={t('languages')}
          options={languages.map((tag) => [tag, nameOf(tag)])}
          chosen={desk.languages}
          choose={(chosen) => change({ ...desk, languages: chosen })}
        />
        <Choice
          label={t('duties')}
          options={DUTIES.map((duty) => [duty, t(duty)])}
          chosen={desk.duties}
          choose={(chosen) => change({ ...desk, duties: DUTIES.filter((duty) => chosen.includes(duty)) })}
        />
        {named.length > 0 && (
          <Choice
            label={t('deputies')}
            options={named.map(({ deskId, name }) => [deskId, name])}
            chosen={desk.deputies}
            choose={(chosen) => change({ ...desk, deputies: chosen.slice(0, 5) })}
          />
        )}
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={remove}>
          {t('removeDesk')}
        </Button>
      </Stack>
    </Paper>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: string[]) => void;
}

function Choice({ label, options, chosen, choose }: ChoiceProps) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={choose}>
      <Group gap="sm" mt={6}>
        {options.map(([value, name]) => (
          <Checkbox key={value} value={value} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
