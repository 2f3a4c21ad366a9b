import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconActivity, IconAddressBook, IconChecklist, IconFolder, IconInbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { spacesQuery } from '../../components/spaces.js';
import { useHasRole } from '../../lib/session.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { useCurrentCase } from './current-case.js';
import { FRAME_TEXTS } from './frame.texts.js';

const SIZE = 18;

/** Goes to any screen or case by a few letters (Ctrl-K), and to the screens by single keys. */
export function Palette() {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const current = useCurrentCase();
  const actions = useActions(current);
  useShortcuts([
    ['1', () => void navigate({ to: '/inbox' })],
    ['2', () => void navigate({ to: '/cases' })],
    ['3', () => void (current !== null && navigate({ to: '/cases/$spaceId/records', params: { spaceId: current } }))],
    ['4', () => void navigate({ to: '/approvals' })],
    ['5', () => void navigate({ to: '/flows' })],
    [
      'n',
      () => void (current !== null && navigate({ to: '/cases/$spaceId/records/new', params: { spaceId: current } })),
    ],
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

function useActions(current: string | null): readonly SpotlightActionData[] {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const seesFlows = useHasRole('operations', 'liaison');
  const seesRecords = useHasRole('investigator', 'liaison', 'prosecutor');
  const { data: spaces = [] } = useQuery(spacesQuery);
  const screens: SpotlightActionData[] = [
    {
      id: 'inbox',
      label: t('inbox'),
      leftSection: <IconInbox size={SIZE} />,
      onClick: () => void navigate({ to: '/inbox' }),
    },
    {
      id: 'approvals',
      label: t('approvals'),
      leftSection: <IconChecklist size={SIZE} />,
      onClick: () => void navigate({ to: '/approvals' }),
    },
  ];
  if (seesFlows) {
    screens.push({
      id: 'flows',
      label: t('flows'),
      leftSection: <IconActivity size={SIZE} />,
      onClick: () => void navigate({ to: '/flows' }),
    });
  }
  if (current !== null && seesRecords) {
    const params = { spaceId: current };
    screens.push(
      {
        id: 'records',
        label: t('records'),
        leftSection: <IconAddressBook size={SIZE} />,
        onClick: () => void navigate({ to: '/cases/$spaceId/records', params }),
      },
      {
        id: 'new',
        label: t('newRecord'),
        leftSection: <IconPlus size={SIZE} />,
        onClick: () => void navigate({ to: '/cases/$spaceId/records/new', params }),
      },
    );
  }
  const cases = spaces.map(({ spaceId, title }) => ({
    id: spaceId,
    label: title ?? t('untitled'),
    description: t('cases'),
    leftSection: <IconFolder size={SIZE} />,
    onClick: () => void navigate({ to: '/cases/$spaceId', params: { spaceId } }),
  }));
  return [...screens, ...cases];
}
