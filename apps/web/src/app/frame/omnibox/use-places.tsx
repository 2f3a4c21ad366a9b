import { IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { READERS } from '../../../case/record/readers.js';
import { RecordIcon } from '../../../case/record/record-icon.js';
import { RECORD_TYPE_TEXTS } from '../../../case/record/record.texts.js';
import { spacesQuery } from '../../../case/space/spaces.js';
import { Kbd } from '../../../components/kbd.js';
import { useHasRole } from '../../../lib/session.js';
import { useSay, useTexts } from '../../../lib/texts.js';
import { useCurrentCase } from '../current-case.js';
import { FRAME_TEXTS } from '../frame.texts.js';
import { useScreens } from '../screens.js';
import type { Choice } from './choice.js';
import { isMatch } from './matches.js';
import { OMNIBOX_TEXTS } from './omnibox.texts.js';
import { useKinds } from './use-kinds.js';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true };

/** Screens and cases whose name begins as somebody types, and the records of the type that it names. */
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
  return [...useTypeLists(typed), ...[...screens, ...cases].filter(({ label }) => isMatch(label, typed))];
}

/** The list of the case that is worked on, of the types that a word names. */
function useTypeLists(typed: string): readonly Choice[] {
  const t = useTexts(OMNIBOX_TEXTS);
  const type = useTexts(RECORD_TYPE_TEXTS);
  const navigate = useNavigate();
  const spaceId = useCurrentCase();
  const reads = useHasRole(...READERS);
  const { types } = useKinds(typed);
  if (spaceId === null || !reads) return [];
  return types.map((name): Choice => ({
    id: `type ${name}`,
    icon: <RecordIcon type={name} size={16} />,
    label: t('allOfType', { type: type(name) }),
    run: () => void navigate({ to: '/cases/$spaceId/records', params: { spaceId }, search: { type: name } }),
  }));
}
