import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import type { Random } from '../network/simulation/random.js';
import type { Cast } from './cast.js';
import type { Cluster } from './cluster.js';
import type { StrangeValue } from './history.js';

/** A fault as it is drawn: all that is needed to do the same again. */
export interface DrawnFault {
  readonly fault: string;
  /** A country or a broker. */
  readonly target: string;
  readonly forMs: number;
  /** Of a fault that has variants. */
  readonly how: string;
  /** Of a fault that happens after so many events. */
  readonly skip: number;
}

/** Where faults happen. */
export interface Scene {
  readonly cluster: Cluster;
  readonly cast: Cast;
  readonly spaceId: string;
  /** What strangers brought to the log, in the order in which it came. */
  readonly strange: StrangeValue[];
}

/** What people are told of a fault: that a member is not reached, at a member that the brokers are not, or one of some causes on the board of each, or of any. */
export type Alarm =
  | { readonly kind: 'member'; readonly member: Country }
  | { readonly kind: 'brokers'; readonly at: readonly Country[] }
  | { readonly kind: 'cause'; readonly oneOf: readonly string[]; readonly at: readonly Country[]; readonly any?: true };

/** One way in which things go wrong, and how it ends. */
export interface Fault {
  readonly title: string;
  draw(random: Random): Omit<DrawnFault, 'fault'>;
  inject(scene: Scene, drawn: DrawnFault): Promise<void> | void;
  heal(scene: Scene, drawn: DrawnFault): Promise<void> | void;
  /** People can go on entering records meanwhile: at least 99 of 100 are accepted. */
  readonly takesIn: boolean;
  /** A stream may start anew for it, and what was sent may be refused. */
  readonly stirs?: true;
  /** Errors that gateways may log of it. */
  readonly says?: RegExp;
  /** What is told before it is healed; nothing where it is over too soon, or none of it is seen from outside. */
  alarm?(drawn: DrawnFault): Alarm | null;
}

/** Shorter than this, a fault may be over before anybody looks. */
export const TOLD_AFTER_MS = 12_000;

interface Variant {
  readonly forMs: readonly [from: number, to: number];
  readonly how?: string;
  readonly skip?: number;
}

/** Draws a country, and how long. */
export function ofCountry(random: Random, { forMs, how = '', skip = 0 }: Variant): Omit<DrawnFault, 'fault'> {
  return { target: random.pick(COUNTRIES), forMs: random.between(...forMs), how, skip };
}

export function countryOf({ target }: DrawnFault): Country {
  const country = COUNTRIES.find((one) => one === target);
  if (!country) throw new Error(`${target} is no country of the cluster`);
  return country;
}

/** The alarm of a gateway that is away, where it lasts. */
export function gatewayAlarm(drawn: DrawnFault): Alarm | null {
  return drawn.forMs >= TOLD_AFTER_MS ? { kind: 'member', member: countryOf(drawn) } : null;
}
