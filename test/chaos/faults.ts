import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import type { Random } from '../network/simulation/random.js';
import type { Cluster } from './cluster.js';

/** A fault as it is drawn: all that is needed to do the same again. */
export interface DrawnFault {
  readonly fault: string;
  /** A country, a broker or a number of brokers. */
  readonly target: string;
  readonly forMs: number;
  /** Of a fault that has variants. */
  readonly how?: string;
}

/** Where faults happen. */
export interface Scene {
  readonly cluster: Cluster;
  readonly spaceId: string;
}

/** One way in which things go wrong, and how it ends. */
export interface Fault {
  readonly title: string;
  draw(random: Random): Omit<DrawnFault, 'fault'>;
  inject(scene: Scene, drawn: DrawnFault): Promise<void>;
  heal(scene: Scene, drawn: DrawnFault): Promise<void>;
  /** People can go on entering records meanwhile: at least 99 of 100 are accepted. */
  readonly takesIn: boolean;
}

export function drawCountry(random: Random): Country {
  return random.pick(COUNTRIES);
}

export function countryOf(target: string): Country {
  const country = COUNTRIES.find((one) => one === target);
  if (!country) throw new Error(`${target} is no country of the cluster`);
  return country;
}
