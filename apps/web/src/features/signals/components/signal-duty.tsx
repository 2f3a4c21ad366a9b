import { IconMessageReport } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import type { DutyProps } from '../../../case/feature/web-feature.js';
import { usePriorityWords } from '../../../components/priority.js';
import { useTexts } from '../../../lib/texts.js';
import { SIGNAL_TEXTS } from '../signals.texts.js';

/** Intake handed over a signal. */
export function SignalDuty({ duty, Row }: DutyProps) {
  const t = useTexts(SIGNAL_TEXTS);
  const words = usePriorityWords();
  const { locale } = useIntl();
  const { matter } = duty;
  if (matter.kind !== 'handed-signal') return null;
  const { signalId, priority, danger } = matter;
  const line = t(danger ? 'dangerLine' : 'line', { priority, words: words(priority).toLocaleLowerCase(locale) });
  const to = { to: '/signals/$signalId', params: { signalId } } as const;
  return <Row duty={duty} icon={IconMessageReport} member={null} line={line} to={to} />;
}
