import { Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import list from '../../../components/row-list/row-list.module.css';
import { useFirstLine } from '../../../components/row-list/use-first-line.js';
import { useTexts } from '../../../lib/texts.js';
import { joined, valuesOf } from '../list-filters.js';
import type { RecordsSearch } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { type Choice, FLAGS, type FilterChange, useFilterChoices } from '../use-filter-choices.js';
import { useFilterCounts } from '../use-filter-counts.js';
import { CountedLabel } from './counted-label.js';
import { ListChip } from './list-chip.js';

interface FilterChipsProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly onChange: (change: FilterChange) => void;
}

/** The filters that are used most, at hand; all of them are behind *Filter*. */
export function FilterChips({ spaceId, search, onChange }: FilterChipsProps) {
  const t = useTexts(RECORDS_TEXTS);
  const choices = useFilterChoices(spaceId);
  const [isOpened, setOpened] = useState(false);
  const counts = useFilterCounts(spaceId, search, isOpened);
  const line = useRef<HTMLDivElement>(null);
  useFirstLine(line);
  return (
    <div ref={line} className={list['chips']} role="group" aria-label={t('filters')}>
      {(['type', 'owner'] as const).map((name) => (
        <FilterMenu
          key={name}
          label={t(name)}
          choices={choices[name]}
          count={(value) => counts.of(name, value)}
          onTurn={(isOpen) => setOpened(isOpen)}
          chosen={valuesOf(search[name])}
          onChoose={(values) => onChange({ [name]: joined(values) })}
        />
      ))}
      {FLAGS.map((name) => {
        const isOn = search[name] === true;
        return (
          <ListChip
            key={name}
            tone={isOn ? 'on' : undefined}
            aria-pressed={isOn}
            onClick={() => onChange({ [name]: isOn ? undefined : true })}
          >
            {isOn && <IconCheck size={12} stroke={1.6} aria-hidden />}
            {t(name)}
          </ListChip>
        );
      })}
    </div>
  );
}

interface FilterMenuProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly count: (value: string) => number | undefined;
  readonly onTurn: (isOpen: boolean) => void;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

/** A filter of several values: says what it lets through, and opens what else it could. */
function FilterMenu({ label, choices, count, onTurn, chosen, onChoose }: FilterMenuProps) {
  const words = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  const text = words.length === 0 ? label : words.join(', ');
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-start" onChange={onTurn}>
      <Menu.Target>
        <ListChip tone={words.length === 0 ? undefined : 'on'} title={`${label}: ${text}`}>
          {words.length === 0 && <IconPlus size={12} stroke={1.6} aria-hidden />}
          <span>{text}</span>
        </ListChip>
      </Menu.Target>
      <Menu.Dropdown mah={360} className="scrolls">
        {choices.map(({ value, label: words }) => {
          const isOn = chosen.includes(value);
          return (
            <Menu.CheckboxItem
              key={value}
              checked={isOn}
              onChange={() => onChoose(isOn ? chosen.filter((one) => one !== value) : [...chosen, value])}
            >
              <CountedLabel count={count(value)}>{words}</CountedLabel>
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
