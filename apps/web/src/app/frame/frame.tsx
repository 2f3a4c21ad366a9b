import { AppShell, Box, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { PageLabelProvider } from '../../components/page-label.js';
import { SettingsMenu } from '../../components/settings-menu.js';
import type { TimeMode } from '../../components/time.js';
import { LiveProvider } from '../../lib/live.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { staleOf } from '../features.js';
import { ActivityDrawer } from './activity-drawer.js';
import { CaseSwitcher } from './case-switcher.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { GatewayDots } from './gateway-dots.js';
import { KeyboardHelp } from './keyboard-help.js';
import { LabelBanner, Notices } from './notices.js';
import { Palette } from './palette.js';
import { PersonMenu } from './person-menu.js';
import { Rail } from './rail.js';
import { READERS } from './screens.js';
import { SearchBox } from './search-box.js';

const HEADER_PX = 52;
const RAIL_PX = 210;
const TIME_MODES: readonly TimeMode[] = ['mine', 'utc', 'place'];

/** What surrounds every screen. */
export function Frame() {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <LiveProvider stale={staleOf}>
      <PageLabelProvider>
        <a className="skip-link" href="#content">
          {t('skip')}
        </a>
        <AppShell
          header={{ height: HEADER_PX }}
          navbar={{ width: RAIL_PX, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        >
          <AppShell.Header className="no-print">
            <Header isOpen={isOpen} toggle={toggle} />
          </AppShell.Header>
          <AppShell.Navbar p="xs" aria-label={t('rail')} className="rail no-print" data-open={isOpen}>
            <Rail onNavigate={close} />
            <Box hiddenFrom="lg" mt="auto" p="sm">
              <GatewayDots />
            </Box>
          </AppShell.Navbar>
          <AppShell.Main id="content" tabIndex={-1}>
            <Notices />
            <LabelBanner />
            <Outlet />
          </AppShell.Main>
        </AppShell>
        <Palette />
        <KeyboardHelp />
      </PageLabelProvider>
    </LiveProvider>
  );
}

function Header({ isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: () => void }) {
  const t = useTexts(FRAME_TEXTS);
  const spaceId = useCurrentCase();
  const reads = useHasRole(...READERS);
  return (
    <Group h="100%" px="md" gap="sm" wrap="nowrap">
      <Burger
        opened={isOpen}
        onClick={toggle}
        hiddenFrom="sm"
        size="sm"
        aria-label={t('menu')}
        aria-expanded={isOpen}
      />
      <Text fw={700} visibleFrom="sm">
        Joinder
      </Text>
      <CaseSwitcher />
      <Box visibleFrom="md">{reads && spaceId !== null && <SearchBox spaceId={spaceId} />}</Box>
      <Group ml="auto" gap="xs" wrap="nowrap">
        <Box visibleFrom="lg">
          <GatewayDots />
        </Box>
        {spaceId !== null && <ActivityDrawer spaceId={spaceId} />}
        <SettingsMenu timeModes={TIME_MODES} />
        <PersonMenu />
      </Group>
    </Group>
  );
}
