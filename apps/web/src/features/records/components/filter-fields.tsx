import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { DateField } from '../../../components/date-field.js';
import { isDay } from '../../../components/written-day.js';
import { useTexts } from '../../../lib/texts.js';
import { LIST_TEXTS } from '../list.texts.js';
import { joined, valuesOf } from '../list-filters.js';
import { isFiltered, type RecordsSearch, SORTS } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { FLAGS, type FilterChange, LISTS, NO_FILTERS, useFilterChoices } from '../use-filter-choices.js';
import { useFilterCounts } from '../use-filter-counts.js';
import { CountedLabel } from './counted-label.js';
import classes from './filter-fields.module.css';
import { SearchField } from './search-field.js';

interface FilterFieldsProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly words: string;
  readonly onSearch: (words: string) => void;
  readonly onChange: (change: FilterChange) => void;
  /** With what the bar has no place for. */
  readonly withSearch: boolean;
  readonly withOrder: boolean;
}

/** Everything that narrows the list, in one place. */
export function FilterFields(props: FilterFieldsProps) {
  const { spaceId, search, words, onSearch, onChange, withSearch, withOrder } = props;
  const t = useTexts(RECORDS_TEXTS);
  const order = useTexts(LIST_TEXTS);
  const choices = useFilterChoices(spaceId);
  const counts = useFilterCounts(spaceId, search, true);
  return (
    <Stack gap="md" className={classes['fields'] ?? ''}>
      {withSearch && <SearchField text={words} onSearch={onSearch} />}
      <Stack gap="xs">
        {FLAGS.map((name) => (
          <Checkbox
            key={name}
            label={<CountedLabel count={counts.on(name)}>{t(name)}</CountedLabel>}
            checked={search[name] === true}
            onChange={({ currentTarget: { checked } }) => onChange({ [name]: checked ? true : undefined })}
          />
        ))}
      </Stack>
      {LISTS.map(
        (name) =>
          choices[name].length > 0 && (
            <Checkbox.Group
              key={name}
              label={t(name)}
              value={[...valuesOf(search[name])]}
              onChange={(values) => onChange({ [name]: joined(values) })}
            >
              <div className={classes['choices']}>
                {choices[name].map(({ value, label }) => (
                  <Checkbox
                    key={value}
                    value={value}
                    label={<CountedLabel count={counts.of(name, value)}>{label}</CountedLabel>}
                  />
                ))}
              </div>
            </Checkbox.Group>
          ),
      )}
      <div className={classes['days']}>
        {(['from', 'to'] as const).map((name) => (
          <DateField
            key={name}
            label={order(name)}
            value={search[name] ?? ''}
            onChange={(day) => {
              if (day === '' || isDay(day)) onChange({ [name]: day === '' ? undefined : day });
            }}
          />
        ))}
      </div>
      {withOrder && (
        <Radio.Group
          label={order('order')}
          value={search.sort ?? '-changed'}
          onChange={(value) => onChange({ sort: SORTS.find((sort) => sort === value) })}
        >
          <div className={classes['choices']}>
            {SORTS.map((sort) => (
              <Radio key={sort} value={sort} label={order(sort)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {isFiltered(search) && (
        <Group>
          <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
            {t('clear')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
