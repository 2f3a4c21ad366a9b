import { Anchor, Stack, Text as Words } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../components/page.js';
import type { Role } from '../../lib/api-types.js';
import { useHasRole } from '../../lib/session.js';
import { type Text, useTexts } from '../../lib/texts.js';
import { READERS } from './readers.js';
import { FLOWS_ONLY_TEXTS, READERS_ONLY_TEXTS } from './role-only.texts.js';

type Said = Readonly<Record<'title' | 'why' | 'home', Text>>;

/** A screen with content: whoever reads none is told so, with the way home, and nothing of the screen is drawn or asked for. */
export function forReaders(Screen: ComponentType): ComponentType {
  return forRoles(READERS, READERS_ONLY_TEXTS, Screen);
}

/** A screen of the message flow, for those who keep it running. */
export function forFlows(Screen: ComponentType): ComponentType {
  return forRoles(['operations', 'liaison'], FLOWS_ONLY_TEXTS, Screen);
}

/** What stands still, which prosecutors decide too. */
export function forFreezes(Screen: ComponentType): ComponentType {
  return forRoles(['operations', 'liaison', 'prosecutor'], FLOWS_ONLY_TEXTS, Screen);
}

/** A wrong role is no error: there is nothing to try again. */
function forRoles(roles: readonly Role[], said: Said, Screen: ComponentType): ComponentType {
  return function ForRoles() {
    return useHasRole(...roles) ? <Screen /> : <NotForYou said={said} />;
  };
}

function NotForYou({ said }: { readonly said: Said }) {
  const t = useTexts(said);
  return (
    <Page title={t('title')}>
      <Stack gap="xs" align="flex-start">
        <Words>{t('why')}</Words>
        <Anchor renderRoot={(props) => <Link {...props} to="/" />}>{t('home')}</Anchor>
      </Stack>
    </Page>
  );
}
