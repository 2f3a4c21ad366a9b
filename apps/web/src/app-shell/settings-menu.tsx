import { ActionIcon, Popover, Stack } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTexts } from '../lib/texts.js';
import { KeysChoice, LanguageChoice, SchemeChoice, TimeChoice } from './settings.js';
import { SETTINGS_TEXTS } from './settings.texts.js';
import type { TimeMode } from '../components/time.js';

/** Language, times, appearance, keys: kept in this browser. */
export function SettingsMenu({ timeModes }: { readonly timeModes: readonly TimeMode[] }) {
  const t = useTexts(SETTINGS_TEXTS);
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
          <TimeChoice modes={timeModes} />
          <SchemeChoice />
          <KeysChoice />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
