import { Stack, Text } from '@mantine/core';
import { Value, ValueList } from '../../components/value-list.js';
import type { Json } from '../../lib/http.js';
import { hasText, useTexts } from '../../lib/texts.js';
import type { RouteView, SignalView } from '../desk-types.js';
import { SIGNAL_TEXTS } from './signal.texts.js';

/** Where the rules would send it, each with the rules that say so, and what has to be there before. They decide nothing. */
export function Proposed({ signal: { proposed, needs } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const say = (need: string): string => {
    const name = `need-${need}`;
    return hasText(SIGNAL_TEXTS, name) ? t(name) : need;
  };
  return (
    <Stack gap="xs">
      <ValueList isWide>
        {proposed.map((one) => (
          <Proposal key={`${one.target} ${one.confirm}`} route={one} />
        ))}
      </ValueList>
      {needs.map(({ need, rules }) => (
        <Text size="sm" key={need} data-need={need}>
          {t('needed', { need: say(need), rules: rules.join(', ') })}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {t('decideNothing')}
      </Text>
    </Stack>
  );
}

function Proposal({ route: { target, label, rules, confirm } }: { readonly route: RouteView }) {
  const t = useTexts(SIGNAL_TEXTS);
  const why = rules.map(({ id, label: rule }) => `${id} ${rule}`).join('; ');
  return (
    <Value label={label} marks={{ 'data-proposed': target }}>
      {why === '' ? t('byClass') : why}
      {confirm && ` (${t('toConfirm')})`}
    </Value>
  );
}
