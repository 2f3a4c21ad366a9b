import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { EnvironmentChip } from '../../app-shell/environment-chip.js';
import { KeyboardHelp } from '../../app-shell/keyboard-help.js';
import { Mark } from '../../app-shell/mark.js';
import { Shell } from '../../app-shell/shell.js';
import { StatusBar } from '../../app-shell/status-bar.js';
import { useTexts } from '../../lib/texts.js';
import { sessionQuery } from '../api/session.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { PersonMenu } from './person-menu.js';
import { useRail } from './rail.js';

/** What surrounds every screen. */
export function Frame() {
  return (
    <Shell header={<Header />} rail={useRail()} status={<StatusBar status={null} />}>
      <Outlet />
    </Shell>
  );
}

function Header() {
  const t = useTexts(FRAME_TEXTS);
  const { country, environment } = useSuspenseQuery(sessionQuery).data;
  return (
    <>
      <Mark>{t('name', { country: country.toUpperCase() })}</Mark>
      <Group ml="auto" gap="xs" wrap="nowrap">
        <EnvironmentChip name={environment} />
        <KeyboardHelp page="desk" />
        <PersonMenu />
      </Group>
    </>
  );
}
