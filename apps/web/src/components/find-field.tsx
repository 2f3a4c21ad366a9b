import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcuts } from '../lib/shortcuts.js';
import classes from './find-field.module.css';
import { Kbd, useAriaKeys } from './kbd.js';

interface FindFieldProps {
  readonly label: string;
  /** What can be looked for. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** In the bar of a list: narrows it while one types; a key leads to it. */
export function FindField({ label, hint, value, onChange }: FindFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([['search', () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      className={`${classes['field']} no-print`}
      aria-label={label}
      aria-keyshortcuts={useAriaKeys('search')}
      placeholder={hint}
      title={hint}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={value === '' ? <Kbd of="search" /> : null}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
