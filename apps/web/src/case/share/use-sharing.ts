import { useMemo, useState } from 'react';
import type { Shared } from './shared.js';
import type { ShareFacts } from './use-shares.js';
import type { Chosen, Sharing } from './wants.js';

interface Choices {
  /** Versions of the records that they are about. */
  readonly of: string;
  readonly chosen: ReadonlyMap<string, Chosen>;
  readonly kept: ReadonlySet<string>;
}

const NO_CHOICES: Omit<Choices, 'of'> = { chosen: new Map(), kept: new Set() };

/** Keeps what is chosen for each country. Values that somebody picked are other ones once the record changed. */
export function useSharing({ records }: ShareFacts, { only, chosen: before }: Pick<Shared, 'only' | 'chosen'>) {
  const of = records.map(({ etag }) => etag).join(' ');
  const [state, setState] = useState<Choices>({ of, ...NO_CHOICES, ...(before && { chosen: before }) });
  const current = useMemo(() => (state.of === of ? state : withoutPicked(state)), [state, of]);
  const { chosen, kept } = current;
  const sharing = useMemo((): Sharing => ({ records, only, chosen, kept }), [records, only, chosen, kept]);
  return {
    sharing,
    choose: (member: string, to: Chosen): void =>
      setState({ of, chosen: new Map([...chosen, [member, to]]), kept: new Set() }),
    keepHome: (properties: readonly string[]): void =>
      setState({ of, chosen, kept: new Set([...kept, ...properties]) }),
  };
}

function withoutPicked({ chosen, kept }: Choices): Omit<Choices, 'of'> {
  return { chosen: new Map([...chosen].filter(([, choice]) => typeof choice === 'string')), kept };
}
