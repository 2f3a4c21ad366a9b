import type { Effect, Wish } from './audience.query.js';

/** What nobody may miss: it stands first, and is never left out. */
const isGrave = ({ effect }: Effect): boolean => effect === 'loses' || effect === 'refused';

/** Effects with a line of their own, and how many have none: at most so many, but all that is taken or refused. Beside a refusal nothing else is foreseen. */
export function shownEffects(
  effects: readonly Effect[],
  most: number,
): { readonly lines: readonly Effect[]; readonly more: number } {
  const refused = effects.filter(({ effect }) => effect === 'refused');
  if (refused.length > 0) return { lines: refused, more: 0 };
  const grave = effects.filter(isGrave);
  const others = effects.filter((one) => !isGrave(one));
  const room = Math.max(0, most - grave.length);
  return { lines: [...grave, ...others.slice(0, room)], more: Math.max(0, others.length - room) };
}

/** Members to whom one of these happens, each once. */
export function membersOf(effects: readonly Effect[], ...kinds: readonly Effect['effect'][]): readonly string[] {
  return [...new Set(effects.filter(({ effect }) => kinds.includes(effect)).flatMap(({ members }) => members))].sort();
}

/** Values of a property that some countries may not have; of the record that is changed, null of a new one. */
export interface KeptHome {
  readonly recordId: string | null;
  readonly property: string;
  readonly members: readonly string[];
}

/** The way out of a refusal, which keeps just these values from just these countries; null where there is none. */
export type WayOut = (kept: readonly KeptHome[]) => (() => void) | null;

/** What a refusal is about: just these values, and just these countries. */
export function keptHomeOf({ values, members }: Effect, wishes: readonly Wish[]): readonly KeptHome[] {
  return values.flatMap(({ change, property }): readonly KeptHome[] => {
    const recordId = wishes[change]?.body.change?.recordId ?? null;
    return property === null ? [] : [{ recordId, property, members }];
  });
}

/** What sending amounts to, for the word on its button. */
export type SendingAct =
  | { readonly kind: 'send' | 'take-back'; readonly members: readonly string[] }
  | { readonly kind: 'approval' | 'home' | 'nothing' };

/** Names those who get something new; where all of it waits, that it waits; where nobody does, those who lose something. */
export function actOf(effects: readonly Effect[], wishes: readonly Wish[]): SendingAct {
  if (effects.some(({ effect }) => effect === 'refused')) return { kind: 'nothing' };
  const gains = membersOf(effects, 'gains');
  if (gains.length > 0) return { kind: 'send', members: gains };
  if (effects.some(({ effect }) => effect === 'waits')) return { kind: 'approval' };
  const losers = membersOf(effects, 'loses');
  if (losers.length > 0) return { kind: 'take-back', members: losers };
  const addressed = addressedBy(wishes);
  return addressed.length > 0 ? { kind: 'send', members: addressed } : { kind: 'home' };
}

/** Whoever is to have what is said anew, also where they had it before. */
function addressedBy(wishes: readonly Wish[]): readonly string[] {
  const all = wishes.flatMap(({ body: { create, change } }) => {
    const said = create?.statements ?? change?.change.assert ?? [];
    const release = create?.release ?? change?.change.release ?? [];
    return said.flatMap((statement) => statement.release ?? release);
  });
  return [...new Set(all)].sort();
}
