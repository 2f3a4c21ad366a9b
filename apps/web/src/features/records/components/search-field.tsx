import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../lib/texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';

const PAUSE_MS = 250;

interface SearchFieldProps {
  /** What the address says. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Searches while one types. What somebody else writes into the address, such as the box of the frame, shows here too. */
export function SearchField({ text, onSearch }: SearchFieldProps) {
  const t = useTexts(RECORDS_TEXTS);
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [seen, setSeen] = useState(text);
  if (text !== seen) {
    setSeen(text);
    if (text !== asked) {
      setTyped(text);
      setAsked(text);
    }
  }
  const ask = useDebouncedCallback((value: string) => {
    setAsked(value);
    onSearch(value);
  }, PAUSE_MS);
  return (
    <TextInput
      type="search"
      size="sm"
      w={{ base: '100%', sm: 320 }}
      maxLength={200}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      title={t('searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        ask(value.trim());
      }}
    />
  );
}
