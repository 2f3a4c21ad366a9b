import { Stack, Text } from '@mantine/core';
import { hasText } from '../../../components/record-names.js';
import { SWITCH_TEXTS } from '../../../components/switch.texts.js';
import type { CaseState, OverviewSwitch } from '../../../lib/api-types.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface AgreementCardProps {
  readonly switches: readonly OverviewSwitch[];
  readonly state: CaseState;
}

/** What was agreed, rule by rule, with the clause that says it. */
export function AgreementCard({ switches, state }: AgreementCardProps) {
  const t = useTexts(CASES_TEXTS);
  const words = useTexts(SWITCH_TEXTS);
  const say = (name: string): string => (hasText(SWITCH_TEXTS, name) ? words(name) : name);
  if (state === 'drafting') return <Text c="dimmed">{t('noAgreement')}</Text>;
  return (
    <Stack component="dl" gap="xs" m={0}>
      {switches.map(({ name, values, clause }) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {say(name)}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {values.map(say).join(', ')} · {t('clause')} {clause}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
