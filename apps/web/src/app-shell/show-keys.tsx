import { Button } from '@mantine/core';
import { Kbd } from '../components/kbd.js';
import { runShortcut } from '../lib/shortcuts.js';
import { useTexts } from '../lib/texts.js';
import { SHELL_TEXTS } from './shell.texts.js';

/** The way to the keys of the page. */
export function ShowKeys() {
  const t = useTexts(SHELL_TEXTS);
  return (
    <Button
      variant="default"
      w="fit-content"
      rightSection={<Kbd of="help" />}
      onClick={() => runShortcut('help')}
      aria-haspopup="dialog"
    >
      {t('keys')}
    </Button>
  );
}
