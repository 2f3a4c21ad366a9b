import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import type { SignalLine } from '../desk-types.js';
import { QUEUE_TEXTS } from './queue.texts.js';

/** Leads to a signal by its class and, where it has one, its number. */
export function SignalName({
  signal: { signalId, no, classLabel },
}: {
  readonly signal: Pick<SignalLine, 'signalId' | 'no' | 'classLabel'>;
}) {
  const t = useTexts(QUEUE_TEXTS);
  return (
    <Link to="/signals/$signalId" params={{ signalId }}>
      {no === null ? classLabel : t('numbered', { kind: classLabel, no })}
    </Link>
  );
}
