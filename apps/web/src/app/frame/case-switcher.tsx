import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { spacesQuery } from '../../case/space/spaces.js';
import { useTexts } from '../../lib/texts.js';
import { useCurrentCase } from './current-case.js';
import classes from './frame.module.css';
import { FRAME_TEXTS } from './frame.texts.js';

/** Which case is worked on, and the way to another. */
export function CaseSwitcher() {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const current = useCurrentCase();
  const isBoard = useLocation({ select: ({ pathname }) => pathname === '/flows' });
  const { data: spaces = [] } = useQuery(spacesQuery);
  const options = spaces.map(({ spaceId, title }) => ({ value: spaceId, label: title ?? t('untitled') }));
  const title = options.find(({ value }) => value === current)?.label;
  return (
    <Select
      aria-label={t('chooseCase')}
      placeholder={t('chooseCase')}
      title={title ?? t('chooseCase')}
      size="xs"
      variant="unstyled"
      className={classes['switch']}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      searchable
      allowDeselect={false}
      data={options}
      value={current}
      nothingFoundMessage={t('nothingFound')}
      onChange={(spaceId) => {
        if (spaceId === null) return;
        // Whoever watches the flows goes on watching, that of this case.
        if (isBoard) void navigate({ to: '/flows', search: { spaceId } });
        else void navigate({ to: '/cases/$spaceId', params: { spaceId } });
      }}
    />
  );
}
