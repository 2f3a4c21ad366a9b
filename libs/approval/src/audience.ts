import type { Ground } from './approval-decision.js';
import { Tally, type TallyLine, type Told, type ToldCount } from './tally.js';

/** A value, and the members that it is about. */
export interface ToldValue {
  readonly property: Told;
  readonly members: readonly string[];
}

/** The standing approval under which something leaves, and its last day. */
export interface StandingRight {
  readonly approvalId: string;
  readonly ends: string;
}

/** What becomes of a message when it comes to the gate. */
export type Fate =
  | { readonly kind: 'leaves'; readonly standing: StandingRight | null }
  | { readonly kind: 'waits'; readonly grounds: readonly Ground[] };

/** A message of a change: what it gives its recipients, what it takes from them, and what becomes of it. */
export interface ForeseenMessage {
  /** Without the own member. */
  readonly recipients: readonly string[];
  readonly gives: readonly Told[];
  readonly takes: readonly Told[];
  readonly fate: Fate;
}

/** Why a change is not sent, and for which of its values. */
export interface ForeseenRefusal {
  readonly reason: string;
  readonly clause: string | null;
  readonly values: readonly ToldValue[];
}

/** One change, as those see it who hold something of its record. */
export interface ForeseenChange {
  readonly messages: readonly ForeseenMessage[];
  /** Values of the record that the change leaves alone, each with its present holders. */
  readonly untouched: readonly ToldValue[];
  readonly refusal: ForeseenRefusal | null;
}

export type EffectKind = 'loses' | 'refused' | 'gains' | 'waits' | 'keeps' | 'nothing' | 'stays';

/** What a change does to some members. */
export interface ChangeEffect {
  readonly effect: EffectKind;
  readonly members: readonly string[];
  readonly values: readonly ToldCount[];
  /** Of what is refused. */
  readonly reason?: string;
  readonly clause?: string | null;
  /** Of what is gained under one. */
  readonly standing?: StandingRight;
  /** Of what waits. */
  readonly grounds?: readonly Ground[];
}

/**
 * What a change does to each member, by the decision of the gate about its messages. Whoever gets a value in the place of one that goes keeps
 * it. What is refused is not sent, so nothing else is said of it. Who loses something is named also where the change waits.
 */
export function effectsOf({ messages, untouched, refusal }: ForeseenChange): readonly ChangeEffect[] {
  if (refusal) return refusedEffects(refusal);
  const gains = new Tally<StandingRight | null>();
  const keeps = new Tally<null>();
  const loses = new Tally<null>();
  for (const { member, property, gives, takes, standing, waits } of balances(messages)) {
    const net = gives - takes;
    if (net < 0) loses.add(null, member, { property, count: -net });
    if (waits) continue;
    if (net > 0) gains.add(standing, member, { property, count: net });
    const replaced = Math.min(gives, takes);
    if (replaced > 0) keeps.add(null, member, { property, count: replaced });
  }
  for (const { property, members } of untouched) {
    for (const member of members) keeps.add(null, member, { property, count: 1 });
  }
  return [
    ...loses.lines().map((line) => effect('loses', line)),
    ...gains.lines().map((line) => ({ ...effect('gains', line), ...(line.under ? { standing: line.under } : {}) })),
    ...waiting(messages).map((line) => ({ ...effect('waits', line), grounds: line.under })),
    ...keeps.lines().map((line) => effect('keeps', line)),
    ...atHome(messages),
  ];
}

/** Members of whom nothing is said in any effect: they hold nothing of it, and get nothing. */
export function untoldBy(effects: readonly ChangeEffect[], members: readonly string[]): readonly string[] {
  const told = new Set(effects.flatMap((one) => one.members));
  return members.filter((member) => !told.has(member));
}

function effect(kind: EffectKind, { members, values }: TallyLine<unknown>): ChangeEffect {
  return { effect: kind, members, values };
}

function refusedEffects({ reason, clause, values }: ForeseenRefusal): readonly ChangeEffect[] {
  const refused = new Tally<null>();
  for (const { property, members } of values) {
    for (const member of members) refused.add(null, member, { property, count: 1 });
  }
  const lines = refused.lines();
  const all = lines.length > 0 ? lines : [{ under: null, members: [], values: [] }];
  return all.map((line) => ({ ...effect('refused', line), reason, clause }));
}

/** What a change does to a property at a member. */
interface Balance {
  readonly member: string;
  readonly property: Told;
  readonly gives: number;
  readonly takes: number;
  readonly waits: boolean;
  readonly standing: StandingRight | null;
}

/** What leaves and what waits are counted apart: in one act it is one or the other. */
function balances(messages: readonly ForeseenMessage[]): readonly Balance[] {
  const all = new Map<string, Balance>();
  for (const { recipients, gives, takes, fate } of messages) {
    const waits = fate.kind === 'waits';
    const standing = fate.kind === 'leaves' ? fate.standing : null;
    const count = (member: string, property: Told, by: Pick<Balance, 'gives' | 'takes'>): void => {
      const name = JSON.stringify([member, property, waits]);
      const { gives: given, takes: taken, standing: right } = all.get(name) ?? { gives: 0, takes: 0, standing: null };
      const sum = { gives: given + by.gives, takes: taken + by.takes };
      all.set(name, { member, property, waits, ...sum, standing: by.gives > 0 ? standing : right });
    };
    for (const member of recipients) {
      for (const property of gives) count(member, property, { gives: 1, takes: 0 });
      for (const property of takes) count(member, property, { gives: 0, takes: 1 });
    }
  }
  return [...all.values()];
}

/** Of each member that is to get something, what; of one that is to lose something alone, that. What goes to be said anew is said once. */
function waiting(messages: readonly ForeseenMessage[]): readonly TallyLine<readonly Ground[]>[] {
  const waits = new Tally<readonly Ground[]>();
  const isGiven = (member: string, property: Told): boolean =>
    messages.some(
      ({ recipients, gives, fate }) => fate.kind === 'waits' && recipients.includes(member) && gives.includes(property),
    );
  for (const { recipients, gives, takes, fate } of messages) {
    if (fate.kind === 'leaves') continue;
    for (const member of recipients) {
      const said = gives.length > 0 ? gives : takes.filter((property) => !isGiven(member, property));
      for (const property of said) waits.add(fate.grounds, member, { property, count: 1 });
    }
  }
  return waits.lines();
}

function atHome(messages: readonly ForeseenMessage[]): readonly ChangeEffect[] {
  const own = messages.filter(({ recipients }) => recipients.length === 0).flatMap(({ gives }) => gives);
  const counts = new Map<Told, number>();
  for (const property of own) counts.set(property, (counts.get(property) ?? 0) + 1);
  const values = [...counts].map(([property, count]) => ({ property, count }));
  return values.length === 0 ? [] : [{ effect: 'stays', members: [], values }];
}
