import { Button, Group } from '@mantine/core';
import { MomentField } from '../../../components/moment-field.js';
import { useTexts } from '../../../lib/texts.js';
import type { OperationsPost } from '../api/types.js';
import { MAINTENANCE_TEXTS } from '../maintenance.texts.js';
import classes from './member-operations.module.css';

/** From when until when; each as it was typed until it can be read. */
export type Span = OperationsPost['windows'][number];

interface SpanFieldsProps {
  readonly spans: readonly Span[];
  readonly most: number;
  /** Somebody tried to send them. */
  readonly isTried: boolean;
  readonly change: (spans: readonly Span[]) => void;
}

/** Times from when until when, one below the other. */
export function SpanFields({ spans, most, isTried, change }: SpanFieldsProps) {
  const t = useTexts(MAINTENANCE_TEXTS);
  const put = (at: number, name: keyof Span, value: string): void =>
    change(spans.map((span, i) => (i === at ? { ...span, [name]: value } : span)));
  return (
    <>
      {spans.map((span, at) => (
        <Group
          key={at}
          role="group"
          aria-label={t('windows')}
          align="flex-start"
          gap="sm"
          grow
          preventGrowOverflow={false}
        >
          {(['from', 'until'] as const).map((name) => (
            <MomentField
              key={name}
              required
              isTried={isTried}
              label={t(name)}
              value={span[name]}
              onChange={(value) => put(at, name, value)}
            />
          ))}
          <Button
            variant="default"
            className={classes['besideField']}
            onClick={() => change(spans.filter((_, i) => i !== at))}
          >
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
