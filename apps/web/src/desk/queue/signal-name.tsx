import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import type { SignalLine } from '../desk-types.js';
import { QUEUE_TEXTS } from './queue.texts.js';

interface Named {
  readonly signal: Pick<SignalLine, 'signalId' | 'no' | 'classLabel'>;
}

/** A signal by its class and, where it has one, its number. */
export function useSignalName({ no, classLabel }: Named['signal']): string {
  const t = useTexts(QUEUE_TEXTS);
  return no === null ? classLabel : t('numbered', { kind: classLabel, no });
}

/** Leads to a signal by its name. */
export function SignalName({ signal }: Named) {
  return (
    <Link to="/signals/$signalId" params={{ signalId: signal.signalId }}>
      {useSignalName(signal)}
    </Link>
  );
}
