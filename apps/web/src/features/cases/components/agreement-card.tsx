import { Text } from '@mantine/core';
import { AgreementRules } from '../../../case/space/agreement-rules.js';
import type { CaseState, OverviewSwitch } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { CASES_TEXTS } from '../cases.texts.js';

interface AgreementCardProps {
  readonly switches: readonly OverviewSwitch[];
  readonly state: CaseState;
}

/** What was agreed. */
export function AgreementCard({ switches, state }: AgreementCardProps) {
  const t = useTexts(CASES_TEXTS);
  if (state === 'without-text') return <Text c="dimmed">{t('noTextHere')}</Text>;
  return <AgreementRules rules={switches} />;
}
