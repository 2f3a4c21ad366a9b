import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { SettingsMenu } from '../../components/settings-menu.js';
import type { TimeMode } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import { ConnectionNotice } from './connection-notice.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { LiveMark } from './live-mark.js';
import { PersonMenu } from './person-menu.js';
import { Rail } from './rail.js';

const HEADER_PX = 52;
const RAIL_PX = 225;
/** Nothing here happened at a place. */
const TIME_MODES: readonly TimeMode[] = ['mine', 'utc'];

/** What surrounds every screen. */
export function Frame() {
  const t = useTexts(FRAME_TEXTS);
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: HEADER_PX }}
        navbar={{ width: RAIL_PX, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      >
        <AppShell.Header className="no-print">
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('menu')}
              aria-expanded={isOpen}
            />
            <Text fw={700} truncate miw={0} title={t('name')}>
              {t('name')}
            </Text>
            <Group ml="auto" gap="xs" wrap="nowrap">
              <LiveMark />
              <SettingsMenu timeModes={TIME_MODES} />
              <PersonMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('rail')} className="rail no-print" data-open={isOpen}>
          <Rail onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1} className={classes['aboveNotice']}>
          <ConnectionNotice />
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </>
  );
}
