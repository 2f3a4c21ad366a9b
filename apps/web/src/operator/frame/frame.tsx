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
import { LiveMark } from './live-mark.js';
import { PersonMenu } from './person-menu.js';
import { useRail } from './rail.js';
import { useStatus } from './use-status.js';

/** What surrounds every screen. */
export function Frame() {
  return (
    <Shell header={<Header />} rail={useRail()} status={<Status />}>
      <Outlet />
    </Shell>
  );
}

function Header() {
  const t = useTexts(FRAME_TEXTS);
  const { environment } = useSuspenseQuery(sessionQuery).data;
  return (
    <>
      <Mark>{t('name')}</Mark>
      <LiveMark />
      <EnvironmentChip name={environment} />
      <KeyboardHelp page="operator" />
      <PersonMenu />
    </>
  );
}

function Status() {
  const { environment } = useSuspenseQuery(sessionQuery).data;
  return <StatusBar status={useStatus()}>{environment !== null && <span>{environment}</span>}</StatusBar>;
}
