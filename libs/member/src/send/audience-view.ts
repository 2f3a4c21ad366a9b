import { type ChangeEffect, type Told, type ToldCount, untoldBy } from '#libs/approval';
import type { Decider } from './gate.js';

/** So many values of a property, in one of the changes that were asked about. */
export interface AudienceValue {
  /** Place of the change in the request. */
  readonly change: number;
  /** Null for the text of a question, an answer or a comment. */
  readonly property: Told;
  readonly count: number;
}

/** What happens to some members when it is sent. */
export interface AudienceEffect extends Omit<ChangeEffect, 'values'> {
  readonly values: readonly AudienceValue[];
  /** Of what waits: who can decide it, with the phone by which the partners know them. */
  readonly deciders?: readonly Decider[];
}

/** Who gains, keeps and loses what, before anything is sent. */
export interface AudienceView {
  /** In the order in which it matters: loses, refused, gains, waits, keeps, nothing, stays. */
  readonly effects: readonly AudienceEffect[];
  /** For the request that sends it: it is sent only while the effects are these. */
  readonly token: string;
}

const ORDER = ['loses', 'refused', 'gains', 'waits', 'keeps', 'nothing', 'stays'] as const;

/** Puts the effects of several changes together: members to whom the same happens stand in one line. */
export function mergeEffects(
  changes: readonly (readonly ChangeEffect[])[],
  members: readonly string[],
): readonly AudienceEffect[] {
  const lines = new Map<string, { effect: Omit<ChangeEffect, 'values'>; values: AudienceValue[] }>();
  for (const [change, effects] of changes.entries()) {
    for (const { values, ...effect } of effects) {
      const name = JSON.stringify(effect);
      const line = lines.get(name) ?? { effect, values: [] };
      lines.set(name, line);
      line.values.push(...values.map((value: ToldCount) => ({ change, ...value })));
    }
  }
  const merged = [...lines.values()].map(({ effect, values }) => ({ ...effect, values }));
  const untold = changes.flat().some(({ effect }) => effect === 'refused') ? [] : untoldBy(changes.flat(), members);
  const nothing = untold.length === 0 ? [] : [{ effect: 'nothing' as const, members: untold, values: [] }];
  return [...merged, ...nothing].sort((one, other) => ORDER.indexOf(one.effect) - ORDER.indexOf(other.effect));
}
