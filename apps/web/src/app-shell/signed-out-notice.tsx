import { Button, Modal, Stack, Text } from '@mantine/core';
import { goToSignIn } from '../lib/go-to-sign-in.js';
import { useTexts } from '../lib/texts.js';
import { SIGNED_OUT_TEXTS } from './signed-out.texts.js';

interface SignedOutNoticeProps {
  readonly opened: boolean;
  /** What becomes of the work on the page. */
  readonly text: string;
}

/** Whoever comes by an abandoned screen reads nothing of it. */
const HIDING = { backgroundOpacity: 0.9, blur: 12 };

/** The session ended while somebody worked: the screen stays behind it as it is. */
export function SignedOutNotice({ opened, text }: SignedOutNoticeProps) {
  const t = useTexts(SIGNED_OUT_TEXTS);
  const isElsewhere = window.location.pathname.startsWith('/signed-out');
  return (
    <Modal
      opened={opened && !isElsewhere}
      onClose={ignore}
      withCloseButton={false}
      title={t('endedTitle')}
      centered
      overlayProps={HIDING}
    >
      <Stack>
        <Text>{text}</Text>
        <Button data-autofocus onClick={() => goToSignIn()}>
          {t('signIn')}
        </Button>
      </Stack>
    </Modal>
  );
}

/** Only a new sign-in helps. */
function ignore(): void {}
