import { atOnce, percentile } from '../exchange/load.mjs';
import { below } from './bounds.mjs';
import { addressOf, fillIn } from './reporter.mjs';

const READS = 100;
/** Of all that were ever told, so many wait; the rest is done. */
const WAITING_OF = 50;

/** The first page of the queue and single signals, among many that were told in a year. */
export async function triage({ place, officer, database }, signals) {
  const told = {
    danger: 'no',
    minor: 'no',
    story: 'Six men sleep in the shed and leave with one van before it is light.',
  };
  await (await fillIn(place.door, { form: 'citizen', told, address: addressOf(900) })).send();
  await database.query(SEED, [signals, WAITING_OF]);
  await database.query('vacuum analyze signal');
  const timed = async (path) => {
    const began = performance.now();
    await officer.get(path);
    return performance.now() - began;
  };
  const { rows } = await database.query("select signal_id as id from signal where state = 'RECEIVED' limit $1", [
    READS,
  ]);
  const pages = await atOnce(READS, 1, () => timed('signals?limit=50'));
  const single = await atOnce(rows.length, 1, (n) => timed(`signals/${rows[n].id}`));
  const counted = await database.query(
    "select count(*)::int as all, count(*) filter (where state = 'RECEIVED')::int as waiting from signal",
  );
  return {
    ...counted.rows[0],
    firstPage: { p50Ms: percentile(pages.results, 0.5), p95Ms: below(200, percentile(pages.results, 0.95)) },
    oneSignal: { p50Ms: percentile(single.results, 0.5), p95Ms: below(150, percentile(single.results, 0.95)) },
  };
}

/** As one that was told for real, over the year. */
const SEED = `insert into signal (signal_id, class, form_version, received_at, due_at, language, priority, child, danger, lane, state, content, retention_until)
  select gen_random_uuid(), class, form_version, now() - n * interval '30 seconds', now() + (n % 1000) * interval '1 hour', language,
    'P' || (1 + n % 3), child, danger, lane, case when n % $2::int = 0 then 'RECEIVED' else 'DISMISSED' end, content, retention_until
  from generate_series(1, $1::int) as n, (select * from signal where class = 'citizen' limit 1) as one`;
