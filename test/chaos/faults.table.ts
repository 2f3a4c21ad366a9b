import type { Fault } from './faults.js';
import { countryOf, drawCountry } from './faults.js';
import { leaderOf } from './leader.js';
import { PASS } from './link-fault.js';

/** Every fault that a schedule draws from, by its name. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  F1: {
    title: 'a gateway is killed, and started again',
    draw: (random) => ({ target: drawCountry(random), forMs: random.between(500, 5_000) }),
    inject: ({ cluster }, { target }) => cluster.kill(target),
    heal: ({ cluster }, { target }) => cluster.ensure(target),
    takesIn: false,
  },
  F4: {
    title: 'the broker that leads the log is killed, and started again',
    draw: (random) => ({ target: 'leader', forMs: random.between(1_000, 8_000) }),
    inject: async ({ cluster, spaceId }) => cluster.kill(await leaderOf(cluster, spaceId)),
    heal: ({ cluster }) => cluster.ensureBrokers(),
    takesIn: true,
  },
  F9: {
    title: 'what a gateway sent stands on the log, and the answer of the broker is lost',
    draw: (random) => ({ target: drawCountry(random), forMs: random.between(2_000, 4_000) }),
    async inject({ cluster }, { target }) {
      for (const { link } of cluster.brokers)
        link.set({ kind: 'trip', event: 'produce-answered', skip: 0 }, countryOf(target));
    },
    async heal({ cluster }, { target }) {
      for (const { link } of cluster.brokers) link.set(PASS, countryOf(target));
    },
    takesIn: true,
  },
};
