import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';

/** Says that the text is kept and that sending waits for the own gateway. */
export function GatewayLost({ onStop }: { readonly onStop: () => void }) {
  const t = useTexts(SENDING_TEXTS);
  return (
    <Alert role="alert" color="yellow" variant="outline" icon={<IconPlugConnectedX aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('gatewayLost')}</Text>
        <Button size="compact-sm" variant="default" onClick={onStop}>
          {t('doNotSend')}
        </Button>
      </Stack>
    </Alert>
  );
}
