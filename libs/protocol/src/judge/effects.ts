import type { SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/** Effects that decide who may say what from here on, and whose word counts. Each of them is under the hash that members cosign. */
const CHANGES_RULES: ReadonlySet<Effect['kind']> = new Set([
  'listsAdopted',
  'charterActs',
  'takesPart',
  'frozen',
  'unfrozen',
] satisfies Effect['kind'][]);

/** Tells whether a position changed the rules of its space: lists, charter, who takes part, who is frozen. */
export function changesRules(effects: readonly Effect[]): boolean {
  return effects.some(({ kind }) => CHANGES_RULES.has(kind));
}

/** Applies what a step changed; nothing else changes a state but position and time. */
export function applyEffects(state: SpaceState, effects: readonly Effect[]): SpaceState {
  return effects.reduce(applyEffect, state);
}

function applyEffect(state: SpaceState, effect: Effect): SpaceState {
  switch (effect.kind) {
    case 'head':
      return { ...state, heads: withEntry(state.heads, effect.sender, effect.head) };
    case 'charterPublished':
      return effect.inForce ? state : { ...state, votes: withEntry(state.votes, effect.member, effect.text) };
    case 'charterActs':
      return { ...state, charter: effect.charter, takesPart: effect.takesPart, votes: new Map() };
    case 'takesPart':
      return { ...state, takesPart: withEntry(state.takesPart, effect.member, effect.part) };
    case 'voteForgotten':
      return { ...state, votes: withoutEntry(state.votes, effect.member) };
    case 'partEnded':
      return { ...state, takesPart: withoutEntry(state.takesPart, effect.member) };
    case 'listsAdopted':
      return { ...state, lists: [...state.lists, ...effect.lists] };
    case 'message':
    case 'senderKey':
    case 'listConflict':
    case 'epochOpened':
    case 'frozen':
    case 'unfrozen':
      return state;
  }
}

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}

function withoutEntry<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([entry]) => entry !== key));
}
