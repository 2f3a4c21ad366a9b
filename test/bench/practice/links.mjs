import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dist } from '../exchange/dist.mjs';
import { atOnce, percentile } from '../exchange/load.mjs';
import { below } from './bounds.mjs';
import { addressOf, fillIn } from './reporter.mjs';

const { LinkRepository } = await dist('apps/intake/src/shared/links/link.repository.js');
const { linkValuesOf } = await dist('libs/forms/src/index.js');
const { AlikeCompanies } = await dist('apps/intake/src/desk/linking/alike-companies.js');
const { readBuilt } = await dist('libs/content/src/index.js');

const LOOKS = 200;
const OF_A_SIGNAL = 4;
/** How many share a key with each signal that is looked at. */
const SHARED_BY = 5;
const DIGESTED = 2_000;
const NAMES = 100_000;
/** Invented names of two to four syllables, of companies that work in so many trades. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ta', 're', 'su', 'no', 'vi', 'pe', 'dra', 'sto', 'bel', 'gor'];
const TRADES = ['Uitzend', 'Bouw', 'Agro', 'Horeca', 'Transport', 'Schoonmaak', 'Textiel', 'Metaal'];
const DAY_MS = 86_400_000;
const TOLD = {
  danger: 'no',
  minor: 'no',
  seen: ['HOT.01'],
  place: 'Voorbeeldkade 3, 1234 AB Demostad',
  plate: 'XX-000-X',
};

/** Which signals share a key, among many keys: the statement, the page of one, and what their keys cost the door. */
export async function links({ place, officer, database }, keys) {
  await (await fillIn(place.door, { form: 'hotel', told: TOLD, address: addressOf(901) })).send();
  const today = Math.floor(Date.now() / DAY_MS);
  await database.query(SIGNALS, [Math.ceil(keys / OF_A_SIGNAL)]);
  await database.query(KEYS, [OF_A_SIGNAL, today]);
  const { rows } = await database.query(SHARED, [LOOKS, SHARED_BY, today]);
  for (const table of ['signal', 'link_key']) await database.query(`vacuum analyze ${table}`);
  const repository = new LinkRepository({ query: async (text, values) => (await database.query(text, values)).rows });
  const timed = async (work) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const ofEach = (work) => atOnce(rows.length, 1, (n) => timed(() => work(rows[n].id)));
  const looked = await ofEach((id) => repository.equal(id, { since: today - 180, limit: 60 }));
  const pages = await ofEach((id) => Promise.all([officer.get(`signals/${id}`), officer.get(`signals/${id}/links`)]));
  const stored = await ofEach((id) =>
    database.query(STORE, [id, today, Array.from({ length: OF_A_SIGNAL }, () => randomBytes(16))]),
  );
  const counted = await database.query('select count(*)::int as keys from link_key');
  return {
    ...counted.rows[0],
    lookup: { p50Ms: percentile(looked.results, 0.5), p95Ms: below(20, percentile(looked.results, 0.95)) },
    page: { p50Ms: percentile(pages.results, 0.5), p95Ms: below(150, percentile(pages.results, 0.95)) },
    names: alike(),
    atDoor: { digestMs: digested(), storeMs: percentile(stored.results, 0.5) },
  };
}

/** Companies that are named alike, of many: taken into memory one by one, then asked for each misspelt. */
function alike() {
  const companies = new AlikeCompanies(new Date().getFullYear());
  const began = performance.now();
  for (let n = 0; n < NAMES; n += 1) companies.put(String(n), [companyOf(n)]);
  const readMs = performance.now() - began;
  const took = [];
  let missed = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const n = (look * 7_919) % NAMES;
    companies.put('asked', [companyOf(n).replace('e', 'a').replace('k', 'c')]);
    const from = performance.now();
    const found = companies.of('asked', LOOKS);
    took.push(performance.now() - from);
    missed += found.some(({ there }) => there === companyOf(n)) ? 0 : 1;
  }
  return {
    count: NAMES,
    readMs,
    missed,
    p50Ms: percentile(took, 0.5),
    p95Ms: below(300, percentile(took, 0.95)),
  };
}

/** The same company for the same number, and seldom the same for another one. */
function companyOf(n) {
  const word = [n % 13, Math.floor(n / 13) % 13, Math.floor(n / 169) % 13, Math.floor(n / 2_197) % 13];
  const second = [Math.floor(n / 28_561) % 13, (n * 7) % 13];
  const spoken = (parts) => parts.map((part) => SYLLABLES[part]).join('');
  return `${spoken(word)} ${spoken(second)} ${TRADES[n % TRADES.length]} B.V.`;
}

/** What the keys of one signal take without a database. */
function digested() {
  const { content } = readBuilt(readFileSync(new URL('../../../dist/content.json', import.meta.url), 'utf8'));
  const [form, key] = [content.reporters.get('hotel'), randomBytes(32)];
  const began = performance.now();
  for (let n = 0; n < DIGESTED; n += 1) {
    const told = { ...TOLD, place: `Voorbeeldkade ${n}, 1234 AB Demostad` };
    for (const { kind, value } of linkValuesOf(form, told, { country: 'nl', asOf: '2026-11-28' }))
      createHmac('sha256', key).update(`${kind}\n${value}`).digest();
  }
  return (performance.now() - began) / DIGESTED;
}

/** As one that was told for real, over half a year. */
const SIGNALS = `insert into signal (signal_id, class, form_version, received_at, due_at, language, priority, child, danger, lane, state, content, retention_until)
  select gen_random_uuid(), class, form_version, now() - (n % 170) * interval '1 day', due_at, language, priority, child, danger, lane, 'SCREENED', content, retention_until
  from generate_series(1, $1::int) as n, (select * from signal where class = 'hotel' order by received_at desc limit 1) as one`;
const KEYS = `insert into link_key (kind, digest, day, signal_id)
  select 'address', decode(md5(signal_id::text || n), 'hex'), $2::int - (extract(day from now() - received_at))::int, signal_id
  from signal, generate_series(1, $1::int) as n where class = 'hotel' on conflict do nothing`;
const SHARED = `with looked as (select signal_id, row_number() over () as n from signal where class = 'hotel' and state = 'SCREENED' limit $1::int),
  others as (select signal_id, row_number() over () as n from signal where class = 'hotel' and state = 'SCREENED' offset $1::int limit $1::int * $2::int),
  shared as (insert into link_key (kind, digest, day, signal_id)
    select 'plate', decode(md5('shared' || n), 'hex'), $3::int, signal_id from looked
    union all select 'plate', decode(md5('shared' || (1 + (n - 1) % $1::int)), 'hex'), $3::int, signal_id from others
    on conflict do nothing)
  select signal_id as id from looked`;
const STORE = `insert into link_key (kind, digest, day, signal_id)
  select 'phone', digest, $2::int, $1::uuid from unnest($3::bytea[]) as digest on conflict do nothing`;
