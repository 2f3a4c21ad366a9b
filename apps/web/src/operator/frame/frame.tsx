import { Group, Text } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Shell } from '../../app-shell/shell.js';
import { SettingsMenu } from '../../app-shell/settings-menu.js';
import type { TimeMode } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../operator.module.css';
import { ConnectionNotice } from './connection-notice.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { LiveMark } from './live-mark.js';
import { PersonMenu } from './person-menu.js';
import { Rail } from './rail.js';

const RAIL_PX = 225;
/** Nothing here happened at a place. */
const TIME_MODES: readonly TimeMode[] = ['mine', 'utc'];

/** What surrounds every screen. */
export function Frame() {
  return (
    <Shell
      railPx={RAIL_PX}
      header={<Header />}
      rail={(close) => <Rail onNavigate={close} />}
      mainClass={classes['aboveNotice']}
    >
      <ConnectionNotice />
      <Outlet />
    </Shell>
  );
}

function Header() {
  const t = useTexts(FRAME_TEXTS);
  return (
    <>
      <Text fw={700} truncate miw={0} title={t('name')}>
        {t('name')}
      </Text>
      <Group ml="auto" gap="xs" wrap="nowrap">
        <LiveMark />
        <SettingsMenu timeModes={TIME_MODES} />
        <PersonMenu />
      </Group>
    </>
  );
}
