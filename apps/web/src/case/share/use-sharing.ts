import { useMemo, useState } from 'react';
import type { Shared } from './shared.js';
import type { ShareFacts } from './use-shares.js';
import type { KeptHome } from '../audience/effects.js';
import { type Chosen, type Sharing, withoutKept } from './wants.js';

interface Choices {
  /** Versions of the records that they are about. */
  readonly of: string;
  readonly chosen: ReadonlyMap<string, Chosen>;
}

/** Keeps what is chosen for each country. Values that somebody picked are other ones once the record changed. */
export function useSharing({ records }: ShareFacts, { only, chosen: before }: Pick<Shared, 'only' | 'chosen'>) {
  const of = records.map(({ version }) => version).join(' ');
  const [state, setState] = useState<Choices>({ of, chosen: before ?? new Map() });
  const current = useMemo(() => (state.of === of ? state : withoutPicked(state)), [state, of]);
  const { chosen } = current;
  const sharing = useMemo((): Sharing => ({ records, only, chosen }), [records, only, chosen]);
  return {
    sharing,
    choose: (member: string, to: Chosen): void => setState({ of, chosen: new Map([...chosen, [member, to]]) }),
    keepHome: (kept: readonly KeptHome[]): void => setState({ of, chosen: withoutKept(sharing, kept) }),
  };
}

function withoutPicked({ chosen }: Choices): Omit<Choices, 'of'> {
  return { chosen: new Map([...chosen].filter(([, choice]) => typeof choice === 'string')) };
}
