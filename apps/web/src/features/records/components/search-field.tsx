import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { Kbd } from '../../../components/kbd.js';
import { useTexts } from '../../../lib/texts.js';
import { RECORDS_TEXTS } from '../records.texts.js';

const PAUSE_MS = 250;

interface SearchFieldProps {
  /** What the address says. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Stands in the bar: as high as its buttons, with its key. */
  readonly className?: string | undefined;
  readonly isOfBar?: boolean;
}

/** Searches while one types. What somebody else writes into the address, such as the box of the frame, shows here too. */
export function SearchField({ text, onSearch, ref, className, isOfBar = false }: SearchFieldProps) {
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
  const ask = useDebouncedCallback(
    (value: string) => {
      setAsked(value);
      onSearch(value);
    },
    { delay: PAUSE_MS, flushOnUnmount: true },
  );
  return (
    <TextInput
      ref={ref}
      type="search"
      size={isOfBar ? 'xs' : 'sm'}
      className={className}
      maxLength={200}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      title={t('searchHint')}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={isOfBar && typed === '' ? <Kbd of="search" /> : null}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        ask(value.trim());
      }}
    />
  );
}
