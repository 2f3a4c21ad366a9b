import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { keepWords } from '../../lib/searched-words.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useTexts } from '../../lib/texts.js';
import { FRAME_TEXTS } from './frame.texts.js';

/** Searches the records of the case; the list searches on while one types there. */
export function SearchBox({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(FRAME_TEXTS);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useShortcuts([['/', () => input.current?.focus()]]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = text.trim();
    void navigate({
      to: '/cases/$spaceId/records',
      params: { spaceId },
      search: words === '' ? {} : { s: keepWords(words) },
    });
    setText('');
  };
  return (
    <form role="search" onSubmit={submit}>
      <TextInput
        ref={input}
        type="search"
        size="xs"
        w={260}
        aria-label={t('search')}
        placeholder={t('search')}
        title={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={<Kbd size="xs">/</Kbd>}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  );
}
