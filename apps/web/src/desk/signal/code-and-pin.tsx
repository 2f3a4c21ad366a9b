import { Button, Modal, Stack, Text } from '@mantine/core';
import { Terms } from '../../components/terms.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { GivenBox } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

interface CodeAndPinProps {
  readonly given: Json<GivenBox> | null;
  /** Forgets both: they are shown once and kept nowhere. */
  readonly onClose: () => void;
}

/** Code and PIN, to be read out. A click beside them closes nothing: they cannot be shown again. */
export function CodeAndPin({ given, onClose }: CodeAndPinProps) {
  const t = useTexts(SIGNAL_TEXTS);
  return (
    <Modal
      opened={given !== null}
      onClose={onClose}
      title={t('codeAndPin')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {given && (
        <Stack gap="sm">
          <Text>{t('readOut')}</Text>
          <Terms>
            <dt>{t('code')}</dt>
            <dd data-code>{given.code}</dd>
            <dt>{t('pin')}</dt>
            <dd data-pin>{given.pin}</dd>
          </Terms>
          <Button w="fit-content" onClick={onClose}>
            {t('haveRead')}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
