import { Box, Group, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Shell } from '../../app-shell/shell.js';
import { READERS } from '../../case/record/readers.js';
import { PageLabelProvider } from '../../components/page-label.js';
import { SettingsMenu } from '../../app-shell/settings-menu.js';
import type { TimeMode } from '../../components/time.js';
import { LiveProvider } from '../../lib/live.js';
import { useHasRole } from '../../lib/session.js';
import { staleOf } from '../features.js';
import { ActivityDrawer } from './activity-drawer.js';
import { CaseSwitcher } from './case-switcher.js';
import { useCurrentCase } from './current-case.js';
import { GatewayDots } from './gateway-dots.js';
import { KeyboardHelp } from './keyboard-help.js';
import { LabelBanner, Notices } from './notices.js';
import { Palette } from './palette.js';
import { PersonMenu } from './person-menu.js';
import { Rail } from './rail.js';
import { SearchBox } from './search-box.js';

const RAIL_PX = 210;
const TIME_MODES: readonly TimeMode[] = ['mine', 'utc', 'place'];

/** What surrounds every screen. */
export function Frame() {
  return (
    <LiveProvider stale={staleOf}>
      <PageLabelProvider>
        <Shell
          railPx={RAIL_PX}
          header={<Header />}
          rail={(close) => (
            <>
              <Rail onNavigate={close} />
              <Box hiddenFrom="lg" mt="auto" p="sm">
                <GatewayDots />
              </Box>
            </>
          )}
        >
          <Notices />
          <LabelBanner />
          <Outlet />
        </Shell>
        <Palette />
        <KeyboardHelp />
      </PageLabelProvider>
    </LiveProvider>
  );
}

function Header() {
  const spaceId = useCurrentCase();
  const reads = useHasRole(...READERS);
  return (
    <>
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
    </>
  );
}
