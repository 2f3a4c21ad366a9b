import { Stack, Text } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import { hasText } from '../record/record-words.js';
import { RULE_TEXTS } from './rule.texts.js';
import { SWITCH_TEXTS } from './switch.texts.js';

interface AgreementRule {
  readonly name: string;
  readonly values: readonly string[];
  readonly clause: string;
}

/** What an agreement says, rule by rule, with the clause that says it. */
export function AgreementRules({ rules }: { readonly rules: readonly AgreementRule[] }) {
  const t = useTexts(RULE_TEXTS);
  const words = useTexts(SWITCH_TEXTS);
  const say = (name: string): string => (hasText(SWITCH_TEXTS, name) ? words(name) : name);
  return (
    <Stack component="dl" gap="xs" m={0}>
      {rules.map(({ name, values, clause }) => (
        <div key={`${name} ${clause}`}>
          <Text component="dt" size="sm" c="dimmed">
            {say(name)}
          </Text>
          <Text component="dd" size="sm" m={0} className="any-length">
            {values.map(say).join(', ')} · {t('clause')} {clause}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
