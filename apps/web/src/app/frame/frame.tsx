import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { EnvironmentChip } from '../../app-shell/environment-chip.js';
import { KeyboardHelp } from '../../app-shell/keyboard-help.js';
import { Mark } from '../../app-shell/mark.js';
import { PersonButton } from '../../app-shell/person-button.js';
import { Shell } from '../../app-shell/shell.js';
import { StatusBar } from '../../app-shell/status-bar.js';
import { useFeatures } from '../../case/feature/features.js';
import type { ToolProps } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { PageLabelProvider } from '../../components/page-label.js';
import { PageNoticeProvider } from '../../components/page-notice.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { LiveProvider } from '../../lib/live.js';
import { sessionQuery, useHasRole, usePerson } from '../../lib/session.js';
import { staleOf } from '../features.js';
import { ActivityDrawer } from './activity-drawer.js';
import { CaseDoors } from './case-doors.js';
import { useCurrentCase } from './current-case.js';
import classes from './frame.module.css';
import { HandlingChip, HandlingWords } from './handling.js';
import { Omnibox } from './omnibox/omnibox.js';
import { useRail } from './rail.js';
import { useScreenKeys } from './use-screen-keys.js';
import { useStatus } from './use-status.js';

// What opens a layer comes with the layers, behind the first of the screen.
const CaseSwitcher = lazyPart(() => import('./case-switcher.js'), 'CaseSwitcher');
const GatewayDots = lazyPart(() => import('./gateway-dots.js'), 'GatewayDots');
const PersonMenu = lazyPart(() => import('./person-menu.js'), 'PersonMenu');

/** What surrounds every screen. */
export function Frame() {
  return (
    <LiveProvider stale={staleOf}>
      <PageLabelProvider>
        <PageNoticeProvider>
          <Surroundings />
        </PageNoticeProvider>
      </PageLabelProvider>
    </LiveProvider>
  );
}

const CASE = '/frame/cases/$spaceId';
/** Screens with a list or a panel of their own beside what is worked on; those of the message flow have wide tables. */
const WITH_SIDE: ReadonlySet<string> = new Set([
  `${CASE}/records/$recordId`,
  `${CASE}/records/new`,
  `${CASE}/records/$recordId/edit`,
  `${CASE}/who`,
  '/frame/approvals',
]);
const FLOWS = '/frame/flows';

function useHasSide(): boolean {
  return useMatches({
    select: (matches) => matches.some(({ routeId }) => WITH_SIDE.has(routeId) || routeId.startsWith(FLOWS)),
  });
}

function Surroundings() {
  useScreenKeys();
  // Told by the address, so that the room is there before the screen is.
  const hasSide = useHasSide();
  return (
    <Shell header={<Header />} rail={useRail()} hasSide={hasSide} more={<Dots />} status={<Status />}>
      <CaseDoors>
        <Outlet />
      </CaseDoors>
      <Background />
    </Shell>
  );
}

/** What features keep up to date beside every screen. */
function Background() {
  const { roles } = usePerson();
  const kept = useFeatures().all.flatMap(({ name, background }) =>
    background?.roles.some((role) => roles.includes(role)) ? [{ name, Part: background.part }] : [],
  );
  return (
    <Suspense fallback={null}>
      {kept.map(({ name, Part }) => (
        <Part key={name} />
      ))}
    </Suspense>
  );
}

function Header() {
  const { person, member, environment } = useSuspenseQuery(sessionQuery).data;
  const spaceId = useCurrentCase();
  const reads = useHasRole(...READERS);
  // Who presses the button before its menu is there gets the menu when it is.
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <div className={classes['start']}>
        <Mark code={member.code}>Joinder</Mark>
        <Suspense fallback={<span className={classes['switch']} />}>
          <CaseSwitcher />
        </Suspense>
      </div>
      <Omnibox />
      <div className={classes['end']}>
        <span className={classes['wide']}>
          <Dots />
        </span>
        <span className={classes['wide']}>
          <EnvironmentChip name={environment} />
        </span>
        <span className={classes['wide']}>
          <HandlingChip />
        </span>
        <Tools spaceId={spaceId} />
        {reads && spaceId !== null && <ActivityDrawer spaceId={spaceId} />}
        <span className={classes['wide']}>
          <KeyboardHelp page="workspace" />
        </span>
        <Suspense fallback={<PersonButton name={person.name} onClick={() => setAsked(true)} />}>
          <PersonMenu isAsked={isAsked} />
        </Suspense>
      </div>
    </>
  );
}

/** What features let people do from every screen. */
function Tools({ spaceId }: ToolProps) {
  const { roles } = usePerson();
  const tools = useFeatures().all.flatMap(({ name, tool }) =>
    tool?.roles.some((role) => roles.includes(role)) ? [{ name, Part: tool.part }] : [],
  );
  return tools.map(({ name, Part }) => (
    <Suspense key={name} fallback={<span className={classes['tool']} />}>
      <Part spaceId={spaceId} />
    </Suspense>
  ));
}

function Dots() {
  return (
    <Suspense fallback={null}>
      <GatewayDots />
    </Suspense>
  );
}

function Status() {
  const { environment } = useSuspenseQuery(sessionQuery).data;
  return (
    <StatusBar status={useStatus()}>
      {environment !== null && <span>{environment}</span>}
      <HandlingWords />
    </StatusBar>
  );
}
