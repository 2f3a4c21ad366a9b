import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { RailGroup, RailItem } from '../../app-shell/rail.js';
import { spacesQuery } from '../../case/space/spaces.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { type Screen, useScreens } from './screens.js';

/** Takes the room of a title that is read. */
const TO_COME = '\u00a0';

/** Screens that the roles of the person lead to: work first, then those of the case that is worked on. */
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
  return [{ items: work }, ...(ofCase.length > 0 && !isKept ? [{ title, items: ofCase }] : [])];
}

function useItem(): (screen: Screen) => RailItem {
  const say = useSay();
  return ({ name, label, icon, link, badge: Badge, key, isExact = false }) => ({
    name,
    label: say(label),
    icon,
    ...(key && { keys: key }),
    ...(Badge && {
      count: (
        <Suspense fallback={null}>
          <Badge />
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
