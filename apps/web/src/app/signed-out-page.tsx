import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { goToSignIn } from '../lib/session.js';
import { useTexts } from '../lib/texts.js';
import { SIGNED_OUT_TEXTS } from './signed-out.texts.js';

const route = getRouteApi('/signed-out');

/** What somebody sees who is not signed in. */
export function SignedOutPage() {
  const t = useTexts(SIGNED_OUT_TEXTS);
  const { returnTo } = route.useSearch();
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" maw={420}>
        <Stack>
          <Title order={1}>{t('title')}</Title>
          <Text>{t('promise')}</Text>
          <Button onClick={() => goToSignIn(returnTo ?? '/')}>{t('signIn')}</Button>
        </Stack>
      </Paper>
    </Center>
  );
}
