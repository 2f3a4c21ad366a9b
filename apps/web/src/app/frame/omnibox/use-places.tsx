import { IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { spacesQuery } from '../../../case/space/spaces.js';
import { Kbd } from '../../../components/kbd.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { FRAME_TEXTS } from '../frame.texts.js';
import { useScreens } from '../screens.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };

/** Screens and cases whose name begins as somebody types. */
export function usePlaces(typed: string): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const frame = useTexts(FRAME_TEXTS);
  const say = useSay();
  const navigate = useNavigate();
  const { data: spaces = [] } = useQuery(spacesQuery);
  const screens = useScreens().map(({ name, label, icon, link, key }): Choice => ({
    id: `screen ${name}`,
    icon: createElement(icon, ICON),
    label: say(label),
    end: key && <Kbd of={key} />,
    run: () => void navigate(link),
  }));
  const cases = spaces.map(({ spaceId, title }): Choice => ({
    id: spaceId,
    icon: createElement(IconFolder, ICON),
    label: title ?? frame('untitled'),
    note: t('case'),
    run: () => void navigate({ to: '/cases/$spaceId', params: { spaceId } }),
  }));
  return [...screens, ...cases].filter(({ label }) => isMatch(label, typed));
}
