import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import type { FormFacts } from '../form-facts.js';
import type { FormField } from '../form-state.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';

export const ADD_FIELD_ID = 'record-add-field';

interface AddFieldProps {
  readonly facts: FormFacts;
  readonly fields: readonly FormField[];
  readonly onAdd: (property: string) => void;
}

/** Any property of the record type, found by a few letters. One that has one value at a time is offered once. */
export function AddField({ facts: { view }, fields, onAdd }: AddFieldProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const [search, setSearch] = useState('');
  const groups = useMemo(() => {
    const taken = new Set(fields.filter(({ removed }) => !removed).map(({ property }) => property));
    const free = view.properties.filter(({ name, several }) => several || !taken.has(name));
    return [...Map.groupBy(free, ({ group }) => group)].map(([group, properties]) => ({
      group: names.group(group),
      items: properties.map(({ name }) => ({ value: name, label: names.property(view.type, name) })),
    }));
  }, [view, fields, names]);
  return (
    <Select
      id={ADD_FIELD_ID}
      aria-label={t('addField')}
      placeholder={t('addField')}
      leftSection={<IconPlus size={16} aria-hidden />}
      data={groups}
      searchable
      nothingFoundMessage={t('noField')}
      maxDropdownHeight={320}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(property) => {
        if (property !== null) onAdd(property);
        setSearch('');
      }}
    />
  );
}
