import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { type History, RECEIVED_FROM } from './history.js';

interface Place {
  readonly epoch: number;
  readonly sequence: number;
}

const OK = 0;

/**
 * I4, of what was sent: where no key was revoked and no stranger wrote, what a gateway sends is the next of its stream, or a copy,
 * whatever died or failed meanwhile; and it opens no epoch, which is for what a crash does not do: a revoked key, an old backup.
 */
export function turnViolations({ held, topic, calmFrom }: History): readonly string[] {
  if (calmFrom === null) return [];
  const verdicts = new Map(held[0]?.log.map(({ position, verdict }) => [position, verdict]));
  const heads = new Map<string, Place>();
  return topic.flatMap(({ offset, sender, place }) => {
    const [epoch = 0, sequence = 0] = place.split('/').map(Number);
    const head = heads.get(sender);
    const verdict = verdicts.get(offset);
    if (verdict === OK || (verdict !== undefined && verdict >= RECEIVED_FROM)) heads.set(sender, { epoch, sequence });
    if (offset < calmFrom || !head || !COUNTRIES.some((country) => country === sender)) return [];
    if (epoch > head.epoch) return [`I4 ${sender} opened epoch ${epoch} at ${offset}, though nothing gave it cause`];
    if (epoch < head.epoch || sequence <= head.sequence + 1) return [];
    return [`I4 ${sender} sent ${place} out of turn at ${offset}, behind ${head.epoch}/${head.sequence}`];
  });
}
