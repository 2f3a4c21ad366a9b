import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ProblemError } from '../lib/http.js';
import { useTexts } from '../lib/texts.js';
import { STATES_TEXTS } from './states.texts.js';

/** Something is being read. */
export function Loading() {
  const t = useTexts(STATES_TEXTS);
  return (
    <Center p="xl" role="status" data-loading>
      <Loader size="sm" mr="sm" aria-hidden />
      <Text>{t('loading')}</Text>
    </Center>
  );
}

/** Something could not be read or done: says what, in the server's words where it gave some, and offers a second try. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useTexts(STATES_TEXTS);
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem?.title ?? t('failed')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem ? (problem.detail ?? problem.code) : t('unreachable')}</Text>
        {problem?.errors
          .filter(({ hint }) => hint !== problem.detail)
          .map(({ path, hint }) => (
            <Text size="sm" key={`${path} ${hint}`}>
              {path === '' ? hint : `${path}: ${hint}`}
            </Text>
          ))}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What the screen is for. */
  readonly children: ReactNode;
  /** The first step of who looks. */
  readonly action: ReactNode;
}

/** Nothing is here yet: says what the screen is for and offers the first step. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" p="xl" maw={560} mx="auto" ta="center" data-empty>
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
