import type { Denial } from '#libs/spacelog';

/** Every topic of a space begins so, and every consumer group of this network. */
const OURS = { topic: 'space.', group: 'joinder.' } as const;

/**
 * Names the rules that keep a member, or the operator, from what charters give it: one forbids more than any rule can allow, and no
 * charter calls for one. What another program of the cluster may not do is none of ours.
 */
export function denialsAgainst(denials: readonly Denial[], principals: ReadonlySet<string>): readonly Denial[] {
  return denials.filter(({ resource, pattern, name, principal }) => {
    const isOurs = name.startsWith(OURS[resource]);
    const reachesUs = isOurs || (pattern === 'literal' ? name === '*' : OURS[resource].startsWith(name));
    return principals.has(principal) ? reachesUs : isOurs && principal === '*';
  });
}
