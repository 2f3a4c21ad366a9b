import { Stack, Text, Title } from '@mantine/core';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import type { SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

/** Guidance that the signs of a signal open, each card with its version and the signs that opened it. */
export function Cards({ signal: { cards, weighing } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const textOf = (sign: string): string => weighing.signs.find(({ code }) => code === sign)?.text ?? sign;
  return (
    <Stack gap="md" maw={760}>
      {cards.map(({ id, version, label, body, isProposal, opensFor }) => (
        <article key={id} data-card={id}>
          <Title order={3} size="h5">
            {label}
          </Title>
          <Text size="sm" c="dimmed">
            {t(isProposal ? 'cardProposal' : 'cardHead', { signs: opensFor.map(textOf).join('; '), version })}
          </Text>
          <Text size="sm" mt={4}>
            {body}
          </Text>
        </article>
      ))}
    </Stack>
  );
}
