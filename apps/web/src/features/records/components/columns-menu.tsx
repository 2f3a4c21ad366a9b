import { Button, Menu } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { COLUMNS, type ColumnId } from '../list-columns.js';
import { RECORDS_TEXTS } from '../records.texts.js';

interface ColumnsMenuProps {
  readonly chosen: readonly ColumnId[];
  readonly onToggle: (id: ColumnId) => void;
}

/** Which columns are shown beside the name. */
export function ColumnsMenu({ chosen, onToggle }: ColumnsMenuProps) {
  const t = useTexts(RECORDS_TEXTS);
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconColumns size={14} aria-hidden />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map(({ id }) => (
          <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onChange={() => onToggle(id)}>
            {t(id)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
