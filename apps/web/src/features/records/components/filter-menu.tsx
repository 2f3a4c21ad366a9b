import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTexts } from '../../../lib/texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';

/** Stands for no filter. */
const ANY = '';

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
    <Menu withInitialFocusPlaceholder={false} position="bottom-start" shadow="md">
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
        <Menu.RadioGroup value={value ?? ANY} onChange={(one) => onChoose(one === ANY ? undefined : one)}>
          {[{ value: ANY, label: t('any') }, ...choices].map((choice) => (
            <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick>
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
