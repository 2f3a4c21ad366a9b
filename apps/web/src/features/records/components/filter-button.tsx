import { Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Sheet } from '../../../components/sheet.js';
import { useTexts } from '../../../lib/texts.js';
import { LIST_TEXTS } from '../list.texts.js';
import { filtersIn, type RecordsSearch } from '../records-search.js';
import type { FilterChange } from '../use-filter-choices.js';
import classes from './filter-fields.module.css';
import { FilterFields } from './filter-fields.js';
import { ListChip } from './list-chip.js';

interface FilterButtonProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly words: string;
  readonly onSearch: (words: string) => void;
  readonly onChange: (change: FilterChange) => void;
  readonly size: 'wide' | 'middle' | 'narrow';
  readonly isOpen: boolean;
  readonly onTurn: (isOpen: boolean) => void;
  /** On a narrow screen, what its bar has no place for. */
  readonly more: ReactNode;
}

/** Opens all filters: beside its button, or on a narrow screen as a sheet. */
export function FilterButton({ size, isOpen, onTurn, more, ...fields }: FilterButtonProps) {
  const t = useTexts(LIST_TEXTS);
  const isNarrow = size === 'narrow';
  const count = filtersIn(fields.search);
  const panel = <FilterFields {...fields} withSearch={size !== 'wide'} withOrder={isNarrow} />;
  const button = (
    <ListChip
      tone={size !== 'wide' && count > 0 ? 'on' : undefined}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => onTurn(!isOpen)}
    >
      <IconFilter size={isNarrow ? 16 : 12} stroke={1.6} aria-hidden />
      {t('filter')}
      {count > 0 && <span>{count}</span>}
    </ListChip>
  );
  if (isNarrow) {
    return (
      <>
        {button}
        <Sheet opened={isOpen} onClose={() => onTurn(false)} size="85%" title={t('filter')}>
          {panel}
          {more}
        </Sheet>
      </>
    );
  }
  return (
    <Popover
      opened={isOpen}
      onChange={onTurn}
      position={size === 'wide' ? 'bottom-end' : 'bottom-start'}
      width={560}
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('filter')} className={`${classes['panel']} scrolls`}>
        {panel}
      </Popover.Dropdown>
    </Popover>
  );
}
