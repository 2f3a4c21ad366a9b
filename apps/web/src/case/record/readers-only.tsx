import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../components/page.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { READERS } from './readers.js';
import { READERS_ONLY_TEXTS } from './readers-only.texts.js';

/** A screen with content: whoever reads none is told so, with the way home, and nothing of the screen is drawn or asked for. */
export function forReaders(Screen: ComponentType): ComponentType {
  return function ForReaders() {
    return useHasRole(...READERS) ? <Screen /> : <NeverSeesContent />;
  };
}

function NeverSeesContent() {
  const t = useTexts(READERS_ONLY_TEXTS);
  return (
    <Page title={t('title')}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('why')}</Text>
        <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{t('home')}</Anchor>
      </Stack>
    </Page>
  );
}
