import { Button, Chip, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { HANDLING_CODES } from '../../../case/record/record-codes.js';
import { useRecordNames } from '../../../case/record/record-names.js';
import { RECORD_TYPE_NAMES } from '../../../case/record/record-types.js';
import { HANDLING_TEXTS } from '../../../case/record/record.texts.js';
import { spaceQuery } from '../../../case/space/space.js';
import { useTexts } from '../../../lib/texts.js';
import { isFiltered, type RecordsSearch } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { FilterMenu } from './filter-menu.js';

interface FilterBarProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  /** Parts of the address to change; one that is undefined is taken away. */
  readonly onChange: (change: { readonly [Key in keyof RecordsSearch]: RecordsSearch[Key] | undefined }) => void;
}

/** What narrows the list; all of it stands in the address, but words only under a key. */
export function FilterBar({ spaceId, search, onChange }: FilterBarProps) {
  const t = useTexts(RECORDS_TEXTS);
  const choices = useChoices(spaceId);
  return (
    <Group gap="xs" role="group" aria-label={t('filters')}>
      <FilterMenu
        label={t('type')}
        choices={choices.types}
        value={search.type}
        onChoose={(value) => onChange({ type: RECORD_TYPE_NAMES.find((name) => name === value) })}
      />
      <FilterMenu
        label={t('owner')}
        choices={choices.owners}
        value={search.owner}
        onChoose={(owner) => onChange({ owner })}
      />
      <FilterMenu
        label={t('handling')}
        choices={choices.handling}
        value={search.handling}
        onChoose={(value) => onChange({ handling: HANDLING_CODES.find((code) => code === value) })}
      />
      <FilterMenu
        label={t('purpose')}
        choices={choices.purposes}
        value={search.purpose}
        onChoose={(purpose) => onChange({ purpose })}
      />
      <Chip
        size="xs"
        checked={search.conflicted === true}
        onChange={(on) => onChange({ conflicted: on ? true : undefined })}
      >
        {t('conflicted')}
      </Chip>
      <Chip size="xs" checked={search.pending === true} onChange={(on) => onChange({ pending: on ? true : undefined })}>
        {t('pending')}
      </Chip>
      {isFiltered(search) && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => onChange(NOTHING)}
        >
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}

const NOTHING = {
  s: undefined,
  type: undefined,
  owner: undefined,
  handling: undefined,
  purpose: undefined,
  conflicted: undefined,
  pending: undefined,
};

/** What the filters offer: types and codes are the same in every case, owners and purposes are those of this one. */
function useChoices(spaceId: string) {
  const names = useRecordNames();
  const nameOf = useMemberName();
  const words = useTexts(HANDLING_TEXTS);
  const { data: space } = useQuery(spaceQuery(spaceId));
  const uses = space?.agreement?.switches.find(({ name }) => name === 'permitted-uses')?.values ?? [];
  return {
    types: RECORD_TYPE_NAMES.map((value) => ({ value, label: names.type(value) })),
    owners: (space?.members ?? []).map((value) => ({ value, label: `${memberCode(value)} · ${nameOf(value)}` })),
    handling: HANDLING_CODES.map((value) => ({ value, label: `${value} · ${words(value)}` })),
    purposes: uses.map((value) => ({ value, label: names.purpose(value) })),
  };
}
