import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconFolder, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { spacesQuery } from '../../case/space/spaces.js';
import { RAIL_TEXTS } from '../../features/cases/cases.feature.texts.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useSay, useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';
import { useNewRecordLink, useScreens } from './screens.js';

const SIZE = 18;

/** Goes to any screen or case by a few letters (Ctrl-K), and to the screens by single keys. */
export function Palette() {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const actions = useActions();
  const newRecord = useNewRecordLink();
  const screens = useScreens();
  useShortcuts([
    ...screens.flatMap(({ key, link }) => (key === undefined ? [] : [[key, () => void navigate(link)] as const])),
    ...(newRecord ? [['n', () => void navigate(newRecord)] as const] : []),
  ]);
  return (
    <Spotlight
      actions={[...actions]}
      nothingFound={t('nothingFound')}
      highlightQuery
      shortcut="mod+K"
      searchProps={{ placeholder: t('keyPalette'), 'aria-label': t('keyPalette') }}
    />
  );
}

function useActions(): readonly SpotlightActionData[] {
  const t = useTexts(FRAME_TEXTS);
  const say = useSay();
  const navigate = useNavigate();
  const newRecord = useNewRecordLink();
  const { data: spaces = [] } = useQuery(spacesQuery);
  const screens = useScreens().map(({ name, label, icon, link }) => ({
    id: name,
    label: say(label),
    leftSection: createElement(icon, { size: SIZE, 'aria-hidden': true }),
    onClick: () => void navigate(link),
  }));
  const creation = newRecord && {
    id: 'new',
    label: t('newRecord'),
    leftSection: <IconPlus size={SIZE} aria-hidden />,
    onClick: () => void navigate(newRecord),
  };
  const cases = spaces.map(({ spaceId, title }) => ({
    id: spaceId,
    label: title ?? t('untitled'),
    description: say(RAIL_TEXTS.cases),
    leftSection: <IconFolder size={SIZE} aria-hidden />,
    onClick: () => void navigate({ to: '/cases/$spaceId', params: { spaceId } }),
  }));
  return [...screens, ...(creation ? [creation] : []), ...cases];
}
