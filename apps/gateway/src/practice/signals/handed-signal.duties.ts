import type { KnownState } from '#libs/inbox';
import type { Waiting } from './intake-client.js';

/** Kind of what waits because intake handed over a signal. */
export const SIGNAL_DUTIES = ['handed-signal'] as const;

/** It waits for nobody any more, on no route on which it came: it was taken up or answered. */
export function settledDuties(signalId: string, kinds: readonly string[]): readonly KnownState[] {
  return kinds.map((kind) => ({ key: keyOf(signalId, kind), duty: null }));
}

/** It waits for all who may read it, most pressing those with danger or a minor. */
export function handedDuty({ kind, signal }: Waiting, at: Date): KnownState<'handed-signal'> {
  const { signalId, priority, child, danger, restricted } = signal;
  return {
    key: keyOf(signalId, kind),
    duty: {
      kind: 'handed-signal',
      spaceNo: null,
      for: {
        kind: 'action',
        action: restricted ? 'handed-signal.read-restricted' : 'handed-signal.read',
        desk: null,
        except: null,
      },
      about: null,
      at,
      dueAt: null,
      harm: danger || child ? 2 : 1,
      urgent: danger,
      matter: { kind: 'handed-signal', signalId, priority, child, danger },
    },
  };
}

function keyOf(signalId: string, kind: string): string {
  return `handed-signal.${signalId}.${kind}`;
}
