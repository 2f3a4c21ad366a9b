import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import { changeKeys } from './change-keys.js';
import { countryOf, type DrawnFault, type Fault, gatewayAlarm, ofCountry, TOLD_AFTER_MS } from './faults.js';
import { injectValues, STRANGE } from './inject-values.js';
import { leaderOf } from './leader.js';
import { type LinkFault, PASS } from './link-fault.js';
import { KILL_POINTS, killAt, reviveFrom } from './kill-points.js';
import { beginSecond, endSecond, shiftClock } from './other-starts.js';

/** What links to brokers suffer, slow ones as narrow as a modem. */
const LINK_FAULTS: Readonly<Record<string, LinkFault>> = {
  blackhole: { kind: 'blackhole' },
  'half-open': { kind: 'half-open' },
  late: { kind: 'delay', ms: 300 },
  narrow: { kind: 'throttle', bytesPerSecond: 8_000 },
  reset: { kind: 'reset' },
  cut: { kind: 'cut-after', bytes: 3_000 },
};

/** What a request says whose connection to the database is gone; TypeORM says so in words of its own where that was within a transaction. */
const DATABASE_GONE =
  /"event":"gateway\.failed".*"err\.(type|code)":"(QueryFailedError|QueryRunner(Provider)?AlreadyReleasedError|ECONN|57P|DriverAdapterError|Error)/;

/** What a gateway says beside that where it starts meanwhile. */
const DATABASE_AWAY = new RegExp(
  `${DATABASE_GONE.source}|"event":"nest\\.said","msg":"TypeOrmModule: Unable to connect to the database\\. Retrying`,
);

/** Longer than a lease of a shard. */
const ZOMBIE_MS = [18_000, 22_000] as const;
const SHORT_MS = [3_000, 6_000] as const;
/** What waits is stuck after half a minute, and somebody has to have entered it before, and to look afterwards. */
const STUCK_AFTER_MS = 40_000;

/**
 * Every fault that a schedule draws from. There is no F10, which sets back what a consumer group has committed: a group of a gateway
 * serves one grant of a lease, and where it reads on its own tables say; so there is no I9 either, which compares the two.
 */
export const FAULTS: Readonly<Record<string, Fault>> = {
  F1: {
    title: 'a gateway is killed, and started again',
    draw: (random) => ofCountry(random, { forMs: [500, 5_000] }),
    inject: ({ cluster }, { target }) => cluster.kill(target),
    heal: ({ cluster }, { target }) => cluster.ensure(target),
    takesIn: false,
  },
  F2: {
    title: 'a gateway is killed at a commit or a send',
    draw: (random) =>
      ofCountry(random, { forMs: SHORT_MS, how: random.pick(KILL_POINTS), skip: random.between(0, 12) }),
    inject: ({ cluster }, drawn) => killAt(cluster, drawn),
    heal: ({ cluster }, drawn) => reviveFrom(cluster, drawn),
    takesIn: false,
  },
  F3: {
    title: 'a gateway stands still, and goes on as if nothing had been',
    draw: (random) => ofCountry(random, { forMs: random.chance(0.5) ? ZOMBIE_MS : SHORT_MS }),
    inject: ({ cluster }, { target }) => cluster.pause(target),
    heal: ({ cluster }, { target }) => cluster.resume(target),
    takesIn: false,
    // A transaction in which a request stood still was ended by the database.
    says: DATABASE_GONE,
    alarm: gatewayAlarm,
  },
  F4: {
    title: 'the broker that leads the log is killed, and started again',
    draw: (random) => ({ target: 'leader', forMs: random.between(1_000, 8_000), how: '', skip: 0 }),
    inject: async ({ cluster, spaceId }) => cluster.kill(await leaderOf(cluster, spaceId)),
    heal: ({ cluster }) => cluster.ensureBrokers(),
    takesIn: true,
  },
  F5: {
    title: 'two of three brokers are killed, and started again',
    draw: (random) => ({
      target: 'brokers',
      forMs: random.chance(0.5)
        ? random.between(5_000, 15_000)
        : random.between(STUCK_AFTER_MS, STUCK_AFTER_MS + 5_000),
      how: '',
      skip: 0,
    }),
    async inject({ cluster, spaceId }) {
      const leader = await leaderOf(cluster, spaceId);
      const others = cluster.brokers.map(({ service }) => service.name).filter((name) => name !== leader);
      for (const name of [leader, ...others].slice(0, 2)) await cluster.kill(name);
    },
    heal: ({ cluster }) => cluster.ensureBrokers(),
    takesIn: true,
    // The broker that is left may answer or not. Where it does, that messages wait is told, and not before they have for half a minute.
    alarm: ({ forMs }) =>
      forMs >= STUCK_AFTER_MS ? { kind: 'cause', oneOf: ['BROKER_AWAY', 'OUTBOX_STUCK'], at: COUNTRIES } : null,
  },
  F6: {
    title: 'a broker stands still',
    draw: (random) => ({ target: `kafka-${random.between(1, 3)}`, forMs: 12_000, how: '', skip: 0 }),
    inject: ({ cluster }, { target }) => cluster.pause(target),
    heal: ({ cluster }, { target }) => cluster.resume(target),
    takesIn: true,
  },
  F7: {
    title: 'the database ends at once, or is cut off',
    draw: (random) =>
      ofCountry(random, { forMs: [500, 5_000], how: random.pick(['killed', 'reset', 'blackhole', 'half-open']) }),
    async inject({ cluster }, drawn) {
      const link = cluster.databaseLink(countryOf(drawn));
      if (drawn.how === 'killed') await cluster.kill('postgres');
      else if (drawn.how === 'reset') link.cut();
      else link.set(LINK_FAULTS[drawn.how] ?? PASS);
    },
    async heal({ cluster }, drawn) {
      cluster.databaseLink(countryOf(drawn)).heal();
      await cluster.ensure('postgres');
    },
    takesIn: false,
    says: DATABASE_AWAY,
  },
  F8: {
    title: 'the link of a gateway to the brokers fails',
    draw: (random) => ofCountry(random, { forMs: [3_000, 14_000], how: random.pick(Object.keys(LINK_FAULTS)) }),
    inject({ cluster }, drawn) {
      for (const { link } of cluster.brokers) link.set(LINK_FAULTS[drawn.how] ?? PASS, countryOf(drawn));
    },
    heal({ cluster }, drawn) {
      for (const { link } of cluster.brokers) link.set(PASS, countryOf(drawn));
    },
    takesIn: true,
    alarm: (drawn) =>
      drawn.forMs >= TOLD_AFTER_MS && ['blackhole', 'half-open', 'reset'].includes(drawn.how)
        ? { kind: 'brokers', at: [countryOf(drawn)] }
        : null,
  },
  F9: {
    title: 'what a gateway sent stands on the log, and the answer of the broker is lost',
    draw: (random) => ofCountry(random, { forMs: [2_000, 4_000], skip: random.between(0, 2) }),
    inject({ cluster }, drawn) {
      const { skip } = drawn;
      for (const { link } of cluster.brokers)
        link.set({ kind: 'trip', event: 'produce-answered', skip }, countryOf(drawn));
    },
    heal({ cluster }, drawn) {
      for (const { link } of cluster.brokers) link.set(PASS, countryOf(drawn));
    },
    takesIn: true,
  },
  F11: {
    title: 'strange bytes come to the log under the certificate of a member',
    draw: (random) =>
      ofCountry(random, { forMs: [1_000, 2_000], how: random.pick(STRANGE), skip: random.between(0, 10_000) }),
    inject: injectValues,
    heal: () => {},
    takesIn: true,
    stirs: true,
  },
  F12: {
    title: 'the clock of a gateway is wrong',
    draw: (random) => ofCountry(random, { forMs: [6_000, 9_000], how: random.pick(['-12', '-2', '+2', '+12']) }),
    inject: ({ cluster }, drawn) => shiftClock(cluster, drawn),
    async heal({ cluster }, { target }) {
      await cluster.kill(target);
      await cluster.ensure(target);
    },
    takesIn: false,
    // By the hellos of the others; of its own clock it does not know which one is wrong.
    alarm: (drawn) => ({ kind: 'cause', oneOf: ['CLOCK_OFF'], at: others(drawn), any: true }),
  },
  F13: {
    title: 'a key is replaced and the old one revoked',
    draw: (random) =>
      ofCountry(random, { forMs: [1_000, 2_000], how: random.pick(['record', 'sealing', 'checkpoint']) }),
    inject: changeKeys,
    heal: () => {},
    takesIn: true,
    stirs: true,
  },
  F14: {
    title: 'a second instance of a gateway starts, and is killed',
    draw: (random) =>
      random.chance(0.5)
        ? ofCountry(random, { forMs: [3_000, 20_000], how: 'beside' })
        : ofCountry(random, { forMs: ZOMBIE_MS, how: 'takes over' }),
    inject: ({ cluster }, drawn) => beginSecond(cluster, drawn),
    heal: ({ cluster }, drawn) => endSecond(cluster, drawn),
    takesIn: false,
    // The first one stood still, as in F3.
    says: DATABASE_GONE,
    stirs: true,
    // Two processes beside each other are nothing to be told of; that the one in front stands still is.
    alarm: (drawn) => (drawn.how === 'takes over' ? gatewayAlarm(drawn) : null),
  },
};

function others(drawn: DrawnFault): readonly Country[] {
  return COUNTRIES.filter((country) => country !== drawn.target);
}
