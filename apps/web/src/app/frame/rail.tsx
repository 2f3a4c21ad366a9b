import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { RailGroup, RailItem } from '../../app-shell/rail.js';
import { recordIcon } from '../../case/record/record-icon.js';
import { useRecentRecords } from '../../case/record/recent-records.js';
import { spacesQuery } from '../../case/space/spaces.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { usePerson } from '../../lib/session.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { type Screen, useScreens } from './screens.js';

const WaitsBadge = lazyPart(() => import('../../features/inbox/components/waits-badge.js'), 'WaitsBadge');

/** Takes the room of a title that is read. */
const TO_COME = '\u00a0';

/** Screens that the roles of the person lead to: work first, then those of the case that is worked on, then what was opened last. */
export function useRail(): readonly RailGroup[] {
  const t = useTexts(FRAME_TEXTS);
  const itemOf = useItem();
  const screens = useScreens();
  const spaceId = useCurrentCase();
  const { data: spaces } = useQuery(spacesQuery);
  const space = spaces?.find((one) => one.spaceId === spaceId);
  const title = space === undefined ? TO_COME : (space.title ?? t('untitled'));
  const work = screens.filter(({ isOfCase = false }) => !isOfCase).map(itemOf);
  const ofCase = screens.filter(({ isOfCase = false }) => isOfCase).map(itemOf);
  // Of a case that is kept from the person no screen shows anything.
  const isKept = spaces !== undefined && space === undefined;
  const recent = useRecent();
  return [
    { items: work },
    ...(ofCase.length > 0 && !isKept ? [{ title, items: ofCase }] : []),
    ...(recent.length > 0 ? [{ title: t('recent'), items: recent, isMinor: true }] : []),
  ];
}

function useRecent(): readonly RailItem[] {
  return useRecentRecords().map(({ spaceId, recordId, type, name }) => ({
    name: `recent-${recordId}`,
    label: name,
    icon: recordIcon(type),
    link: (props) => <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} {...props} />,
  }));
}

function useItem(): (screen: Screen) => RailItem {
  const say = useSay();
  const { roles } = usePerson();
  const spaceId = useCurrentCase();
  const isAtFoot = (foot: NonNullable<Screen['foot']>): boolean =>
    foot.roles?.some((one) => roles.includes(one)) ?? true;
  return ({ name, label, icon, link, badge: Badge, waits, key, foot, isExact = false }) => ({
    name,
    label: say(label),
    icon,
    ...(key && { keys: key }),
    ...(foot && isAtFoot(foot) && { foot: foot.place }),
    ...(Badge && {
      count: (
        <Suspense fallback={null}>
          <Badge spaceId={spaceId} />
        </Suspense>
      ),
    }),
    ...(waits && {
      count: (
        <Suspense fallback={null}>
          <WaitsBadge of={waits} />
        </Suspense>
      ),
    }),
    link: (props) => (
      <Link
        {...link}
        {...props}
        activeOptions={{ exact: isExact, includeSearch: false }}
        activeProps={{ 'data-active': true }}
      />
    ),
  });
}
