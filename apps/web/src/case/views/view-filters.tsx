import { Button, NativeSelect, Popover, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { Sheet } from '../../components/sheet.js';
import { useNarrow } from '../../components/use-narrow.js';
import { isDay } from '../../components/written-day.js';
import { useTexts } from '../../lib/texts.js';
import { memberCode } from '../member/member.js';
import { RECORD_TYPE_NAMES } from '../record/record-types.js';
import { useRecordNames } from '../record/record-words.js';
import { spaceQuery } from '../space/space.js';
import { filtersIn, type ViewSearch } from './view-search.js';
import { VIEWS_TEXTS } from './views.texts.js';

interface ViewFiltersProps {
  readonly spaceId: string;
  readonly search: ViewSearch;
  /** Kinds of relations that are there; without them nothing is chosen by kind. */
  readonly kinds?: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (search: ViewSearch) => void;
}

const HANDLINGS = ['H0', 'H1', 'H2', 'H3'];

/** What narrows a picture, behind a button that says how much does: the same in all of them, and in the list. */
export function ViewFilters(props: ViewFiltersProps) {
  const t = useTexts(VIEWS_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const isNarrow = useNarrow();
  const count = filtersIn(props.search);
  const button = (
    <Button
      size="xs"
      variant="default"
      className="no-print"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      leftSection={<IconFilter size={14} stroke={1.6} aria-hidden />}
      onClick={() => setOpen(!isOpen)}
    >
      {t('filter')}
      {count > 0 && ` ${count}`}
    </Button>
  );
  if (isNarrow) {
    return (
      <>
        {button}
        <Sheet opened={isOpen} onClose={() => setOpen(false)} size="85%" title={t('filter')}>
          <Fields {...props} />
        </Sheet>
      </>
    );
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus withRoles>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('filter')}>
        <Fields {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ spaceId, search, kinds, onChange }: ViewFiltersProps) {
  const t = useTexts(VIEWS_TEXTS);
  const names = useRecordNames();
  const { data } = useQuery(spaceQuery(spaceId));
  const set = (name: keyof ViewSearch, value: string): void => {
    const { [name]: _, ...rest } = search;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const choice = (name: 'type' | 'owner' | 'handling' | 'kind', options: readonly Choice[]) => {
    const value = search[name] ?? '';
    const several = value.includes(',') ? [{ value, label: value.split(',').map(labelIn(options)).join(', ') }] : [];
    return (
      <NativeSelect
        label={t(name)}
        value={value}
        data={[{ value: '', label: t('all') }, ...several, ...options]}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
    );
  };
  return (
    <Stack gap="sm">
      {choice(
        'type',
        RECORD_TYPE_NAMES.map((type) => ({ value: type, label: names.type(type) })),
      )}
      {kinds && kinds.length > 0 && choice('kind', kinds)}
      {choice(
        'owner',
        (data?.takingPart ?? []).map((member) => ({ value: member, label: memberCode(member) })),
      )}
      {choice(
        'handling',
        HANDLINGS.map((code) => ({ value: code, label: code })),
      )}
      {(['from', 'to'] as const).map((name) => (
        <DateField
          key={name}
          label={t(name)}
          value={search[name] ?? ''}
          onChange={(day) => {
            if (day === '' || isDay(day)) set(name, day);
          }}
        />
      ))}
      {filtersIn(search) > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onChange(withoutFilters(search))}>
          {t('clear')}
        </Button>
      )}
    </Stack>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function withoutFilters({ table, node }: ViewSearch): ViewSearch {
  return { ...(table ? { table } : {}), ...(node === undefined ? {} : { node }) };
}

function labelIn(options: readonly Choice[]): (value: string) => string {
  return (value) => options.find((option) => option.value === value)?.label ?? value;
}
