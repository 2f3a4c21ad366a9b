import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { LiveProvider } from '../../lib/live.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { PersonMenu } from './person-menu.js';
import { Rail } from './rail.js';

/** What surrounds every screen. */
export function Frame() {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <LiveProvider>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell header={{ height: 52 }} navbar={{ width: 200, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}>
        <AppShell.Header>
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
            <Text fw={700}>Joinder</Text>
            <Group ml="auto" gap="xs" wrap="nowrap">
              <PersonMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('rail')}>
          <Rail onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </LiveProvider>
  );
}
