import {
  ActionIcon,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { type TimeMode, useTimeMode } from '../../components/time.js';
import { isLanguage, LANGUAGE_NAMES } from '../../lib/languages.js';
import { useSingleKeys } from '../../lib/shortcuts.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** Language, times, appearance, keys: kept in this browser. */
export function SettingsMenu() {
  const t = useTexts(FRAME_TEXTS);
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('settings')} title={t('settings')}>
          <IconSettings size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={280}>
          <LanguageChoice />
          <TimeChoice />
          <SchemeChoice />
          <KeysChoice />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function LanguageChoice() {
  const t = useTexts(FRAME_TEXTS);
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

function TimeChoice() {
  const t = useTexts(FRAME_TEXTS);
  const { mode, choose } = useTimeMode();
  const data: { value: TimeMode; label: string }[] = [
    { value: 'mine', label: t('timeMine') },
    { value: 'utc', label: t('timeUtc') },
    { value: 'place', label: t('timePlace') },
  ];
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

function SchemeChoice() {
  const t = useTexts(FRAME_TEXTS);
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

function KeysChoice() {
  const t = useTexts(FRAME_TEXTS);
  const [on, setOn] = useSingleKeys();
  return <Switch label={t('singleKeys')} checked={on} onChange={({ currentTarget }) => setOn(currentTarget.checked)} />;
}
