import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterMenuProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Undefined where nothing is filtered. */
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** A filter as a chip: says what it lets through, and opens what else it could. */
export function FilterMenu({ label, choices, value, onChoose }: FilterMenuProps) {
  const t = useTexts(RECORDS_TEXTS);
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
  const text = chosen === undefined ? label : `${label}: ${chosen}`;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          maw={280}
          title={text}
          variant={chosen === undefined ? 'default' : 'light'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} className="scrolls">
        {[{ value: undefined, label: t('any') }, ...choices].map((choice) => (
          <Menu.Item
            key={choice.value ?? ''}
            role="menuitemradio"
            aria-checked={choice.value === value}
            {...(choice.value === value ? { fw: 650 } : {})}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
