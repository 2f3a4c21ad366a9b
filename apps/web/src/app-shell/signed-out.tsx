import { Alert, Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { goToSignIn } from '../lib/go-to-sign-in.js';
import { hasText, useTexts } from '../lib/texts.js';
import { SIGN_IN_REASONS, SIGNED_OUT_TEXTS } from './signed-out.texts.js';

interface SignedOutProps {
  /** What somebody signs in to. */
  readonly promise: string;
  /** Code of the error by which a sign-in failed. */
  readonly code?: string | undefined;
  readonly returnTo?: string | undefined;
}

/** What somebody sees who is not signed in: what this is, why the last try failed, and the way in. */
export function SignedOut({ promise, code, returnTo = '/' }: SignedOutProps) {
  const t = useTexts(SIGNED_OUT_TEXTS);
  useEffect(() => {
    document.title = `${t('signIn')} · Joinder`;
  }, [t]);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={420}>
        <Stack>
          <Title order={1}>{t('title')}</Title>
          <Text>{promise}</Text>
          {code !== undefined && <Reason code={code} />}
          <Button onClick={() => goToSignIn(returnTo)}>{t('signIn')}</Button>
        </Stack>
      </Paper>
    </Center>
  );
}

function Reason({ code }: { readonly code: string }) {
  const t = useTexts(SIGN_IN_REASONS);
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} data-code={code}>
      {hasText(SIGN_IN_REASONS, code) ? t(code) : t('OTHER', { code })}
    </Alert>
  );
}
