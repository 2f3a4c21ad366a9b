import { Button, SegmentedControl, Select, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { isLanguage, LANGUAGE_NAMES } from '../lib/languages.js';
import { useSingleKeys } from '../lib/key-settings.js';
import { useLanguage, useTexts } from '../lib/texts.js';
import { SETTINGS_TEXTS } from './settings.texts.js';
import { type TimeMode, useTimeMode } from '../components/time.js';

const TIME_TEXTS = { mine: 'timeMine', utc: 'timeUtc', place: 'timePlace' } as const;

interface SettingsProps {
  readonly timeModes: readonly TimeMode[];
  /** Shows the keys, where they are set too. */
  readonly onKeys: () => void;
}

/** Language, times and appearance, which are kept in this browser, and keys, which follow the person. */
export function Settings({ timeModes, onKeys }: SettingsProps) {
  return (
    <>
      <LanguageChoice />
      <TimeChoice modes={timeModes} />
      <SchemeChoice />
      <KeysChoice onKeys={onKeys} />
    </>
  );
}

/** Language of the page. */
function LanguageChoice() {
  const t = useTexts(SETTINGS_TEXTS);
  const { language, choose } = useLanguage();
  const data = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }));
  return (
    <Select
      label={t('language')}
      data={data}
      value={language}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => {
        if (isLanguage(chosen)) choose(chosen);
      }}
    />
  );
}

/** Zone in which times are shown, out of those that mean something on the page. */
function TimeChoice({ modes }: { readonly modes: readonly TimeMode[] }) {
  const t = useTexts(SETTINGS_TEXTS);
  const { mode, choose } = useTimeMode();
  const data = modes.map((value) => ({ value, label: t(TIME_TEXTS[value]) }));
  return (
    <Select
      label={t('time')}
      data={data}
      value={mode}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => {
        const found = data.find(({ value }) => value === chosen);
        if (found) choose(found.value);
      }}
    />
  );
}

/** Light, dark, or as the system has it. */
function SchemeChoice() {
  const t = useTexts(SETTINGS_TEXTS);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="scheme-label">
        {t('appearance')}
      </Text>
      <SegmentedControl
        aria-labelledby="scheme-label"
        size="xs"
        orientation="vertical"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'auto', label: t('asSystem') },
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
      />
    </Stack>
  );
}

/** Whether single keys are shortcuts, and the way to which. */
function KeysChoice({ onKeys }: Pick<SettingsProps, 'onKeys'>) {
  const t = useTexts(SETTINGS_TEXTS);
  const [on, setOn] = useSingleKeys();
  return (
    <Stack gap="xs">
      <Switch label={t('singleKeys')} checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />
      <Button variant="default" onClick={onKeys} aria-haspopup="dialog">
        {t('setKeys')}
      </Button>
    </Stack>
  );
}
