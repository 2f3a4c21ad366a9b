import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { RailGroup, RailItem } from '../../app-shell/rail.js';
import { spacesQuery } from '../../case/space/spaces.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { type Screen, useScreens } from './screens.js';

/** Screens that the roles of the person lead to: work first, then those of the case that is worked on. */
export function useRail(): readonly RailGroup[] {
  const t = useTexts(FRAME_TEXTS);
  const itemOf = useItem();
  const screens = useScreens();
  const spaceId = useCurrentCase();
  const { data: spaces = [] } = useQuery(spacesQuery);
  const title = spaces.find((space) => space.spaceId === spaceId)?.title ?? t('untitled');
  const work = screens.filter(({ isOfCase = false }) => !isOfCase).map(itemOf);
  const ofCase = screens.filter(({ isOfCase = false }) => isOfCase).map(itemOf);
  return [{ items: work }, ...(ofCase.length > 0 ? [{ title, items: ofCase }] : [])];
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
