import { Button, Group, TextInput } from '@mantine/core';
import { useTexts } from '../../../lib/texts.js';
import type { OperationsPost } from '../api/types.js';
import { MAINTENANCE_TEXTS } from '../maintenance.texts.js';

/** A time as its fields hold it: on the clock of this computer, without zone. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

type Window = OperationsPost['windows'][number];

const MINUTE_MS = 60_000;
const TO_MINUTES = 'yyyy-mm-ddThh:mm'.length;

/** A window as its fields show it. */
export function spanOf({ from, until }: Window): Span {
  return { from: localOf(from), until: localOf(until) };
}

/** What is told of a time: moments in UTC. */
export function windowOf({ from, until }: Span): Window {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}

function localOf(at: string): string {
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, TO_MINUTES);
}

interface SpanFieldsProps {
  readonly spans: readonly Span[];
  readonly most: number;
  readonly change: (spans: readonly Span[]) => void;
}

/** Times from when until when, one below the other. */
export function SpanFields({ spans, most, change }: SpanFieldsProps) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const put = (at: number, name: keyof Span, value: string): void =>
    change(spans.map((span, i) => (i === at ? { ...span, [name]: value } : span)));
  return (
    <>
      {spans.map((span, at) => (
        <Group key={at} role="group" aria-label={t('windows')} align="flex-end" grow preventGrowOverflow={false}>
          {(['from', 'until'] as const).map((name) => (
            <TextInput
              key={name}
              type="datetime-local"
              required
              label={t(name)}
              value={span[name]}
              onChange={({ currentTarget }) => put(at, name, currentTarget.value)}
            />
          ))}
          <Button variant="default" onClick={() => change(spans.filter((_, i) => i !== at))}>
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        disabled={spans.length >= most}
        onClick={() => change([...spans, { from: '', until: '' }])}
      >
        {t('add')}
      </Button>
    </>
  );
}
