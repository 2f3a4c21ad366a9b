import { setTimeout as delay } from 'node:timers/promises';
import { dist } from '../exchange/dist.mjs';
import { atOnce, percentile } from '../exchange/load.mjs';
import { below } from './bounds.mjs';
import { addressOf, fillIn, holdsAddress } from './reporter.mjs';

const { files, tables } = await dist('apps/cli/src/demo/search/places.js');

/** So many of each network: half of them within its limit of an hour, and all its pages within that of a minute. */
const OF_EACH = 10;
const FIRST_NETWORK = 1_000;
const IN_PARALLEL = 16;
const QUICKEST_MS = 5_000;
const FOUND = { danger: 'no', minor: 'no', seen: ['HOT.01', 'HOT.04'], place: 'Voorbeeldkade 12, Demostad' };

/** A flood of one kind of form from many networks, with somebody in danger and a minor among what is beyond the limits. */
export async function flood({ network, place, officer, database }, sends) {
  const networks = Math.ceil(sends / OF_EACH);
  // Round after round, so that the last of each network is beyond its limit.
  const toldBy = (n) => {
    if (n === sends - 1) return { ...FOUND, danger: 'yes' };
    return n === sends - 2 ? { ...FOUND, minor: 'yes' } : FOUND;
  };
  await database.query("update signal set state = 'DISMISSED'");
  const forms = await atOnce(sends, IN_PARALLEL, (n) =>
    fillIn(place.door, { form: 'hotel', told: toldBy(n), address: addressOf(FIRST_NETWORK + (n % networks)) }),
  );
  await delay(QUICKEST_MS);
  const sent = await atOnce(sends, IN_PARALLEL, (n) => forms.results[n].send());
  const { items } = await officer.get('signals?limit=1');
  const { rows } = await database.query(
    "select priority, lane, child, count(*)::int as n from signal where state = 'RECEIVED' group by priority, lane, child",
  );
  const stored = (is) => rows.filter(is).reduce((sum, { n }) => sum + n, 0);
  return {
    sent: sends,
    networks,
    aSecond: Math.round(sends / sent.seconds),
    p50Ms: percentile(
      sent.results.map(({ ms }) => ms),
      0.5,
    ),
    withoutMailbox: sent.results.filter(({ access }) => access === null).length,
    lost: below(1, sends - stored(() => true)),
    notReceived: below(1, sent.results.filter(({ isReceived }) => !isReceived).length),
    inTheFlood: stored(({ lane }) => lane === 'flood'),
    dangerNotFirst: below(1, items[0]?.priority === 'P0' && items[0].lane === 'flood' ? 0 : 1),
    minorBelowP1: below(1, stored(({ child, priority }) => child && priority === 'P1') === 1 ? 0 : 1),
    addressesKept: below(1, await addressesKept(network)),
  };
}

/** Places in database and logs that hold an address of a sender. */
async function addressesKept({ home, network }) {
  let found = 0;
  for await (const { content } of tables(network.adminUrl, 'joinder_nl_intake')) if (holds(content)) found += 1;
  for (const { content } of files(home.logs)) if (holds(content)) found += 1;
  return found;
}

const holds = (content) => holdsAddress(Buffer.from(content).toString('latin1'));
