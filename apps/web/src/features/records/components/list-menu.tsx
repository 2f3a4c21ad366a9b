import { ActionIcon, Menu } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { useAriaKeys } from '../../../components/kbd.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { COLUMN_IDS, type ColumnChoice } from '../list-columns.js';
import { LIST_TEXTS } from '../list.texts.js';
import { type Sort, SORTS } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';

interface ListMenuProps {
  readonly sort: Sort;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly columns: ColumnChoice;
}

/** In which order the rows stand, and which columns are shown beside the name. */
export function ListMenu({ sort, onSort, columns: { chosen, toggle } }: ListMenuProps) {
  const t = useTexts(RECORDS_TEXTS);
  const words = useTexts(LIST_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const keys = useAriaKeys('sort');
  useShortcuts([['sort', () => setOpen(true)]]);
  return (
    <Menu opened={isOpen} onChange={setOpen} withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          aria-label={words('orderAndColumns')}
          aria-keyshortcuts={keys}
          title={keys === undefined ? words('orderAndColumns') : `${words('orderAndColumns')} (${keys})`}
        >
          <IconLayoutColumns size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={480} className="scrolls">
        <Menu.Label>{words('order')}</Menu.Label>
        <Menu.RadioGroup value={sort} onChange={(value) => onSort(SORTS.find((one) => one === value))}>
          {SORTS.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {words(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('columns')}</Menu.Label>
        {COLUMN_IDS.map((id) => (
          <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
            {t(id)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
