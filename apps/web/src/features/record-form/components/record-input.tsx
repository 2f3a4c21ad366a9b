import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { namedRecordQuery } from '../../../case/record/named-record.query.js';
import { NAMED_RECORD_TEXTS } from '../../../case/record/named-record.texts.js';
import { RECORD_NAME_TEXTS } from '../../../case/record/record.texts.js';
import { useRecordNumber } from '../../../case/record/record-number.js';
import { useTexts } from '../../../lib/texts.js';
import { foundRecordsQuery } from '../api/found-records.query.js';

interface RecordInputProps {
  readonly id: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Each letter is no question. */
const PAUSE_MS = 200;

/** Another record of the case, found by its name or number. */
export function RecordInput({ value, onValue, ...rest }: RecordInputProps) {
  const t = useTexts(NAMED_RECORD_TEXTS);
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const { spaceId = '' } = useParams({ strict: false });
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, PAUSE_MS);
  const numberOf = useRecordNumber(spaceId);
  const { data: chosen } = useQuery({ ...namedRecordQuery(spaceId, value), enabled: value !== '' });
  const { data: found } = useQuery(foundRecordsQuery(spaceId, words));
  const named = chosen ? [{ value, label: chosen.name ?? nameless }] : [];
  const others = (found?.items ?? []).filter(({ recordId }) => recordId !== value);
  const options = others.map((one) => ({
    value: one.recordId,
    label: `${one.name ?? nameless} · ${numberOf(one)}`,
  }));
  return (
    <Select
      {...rest}
      searchable
      clearable
      // What the gateway found fits already, also by another spelling.
      filter={({ options: all }) => all}
      placeholder={t('find')}
      nothingFoundMessage={t('none')}
      data={[...named, ...options]}
      value={value === '' ? null : value}
      onSearchChange={setTyped}
      onChange={(id) => onValue(id ?? '')}
    />
  );
}
