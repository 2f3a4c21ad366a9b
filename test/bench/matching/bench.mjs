import { alphabetFigures } from './alphabet-figures.mjs';
import { calibrationFigures } from './calibration.mjs';
import { ENGINE, judge, national, pairFigures, resolvedOver, round, searcherOver } from './engine.mjs';
import { companyPairs } from './companies.mjs';
import { fewFieldFigures } from './few-field-figures.mjs';
import { listsOfFewFields } from './few-fields.mjs';
import { clusters } from './groups.mjs';
import { historicalPeople } from './historical.mjs';
import { addressFigures, companyFigures } from './kind-figures.mjs';
import { listFigures } from './list-figures.mjs';
import { live } from './live.mjs';
import { hasNameLists, nameListFigures } from './name-lists.mjs';
import { inventedPeople } from './people.mjs';
import { phoneFigures } from './phones.mjs';
import { searchSets } from './searches.mjs';
import * as sets from './sets.mjs';
import { speed } from './speed.mjs';
import { spellingFigures } from './spelling-figures.mjs';
import { strangerFigures } from './stranger-figures.mjs';
import { variedCompanyPairs } from './varied-companies.mjs';

const PEERS = {
  nameBench: { by: 'nomenklatura logic-v2', averagePrecision: 0.872, f1: 0.797, personsF1: 0.745 },
  fake1000: { by: 'reference floor, Fellegi-Sunter with closure', f1: 0.955 },
  febrl: { by: 'reference floor, Fellegi-Sunter', febrl3: 0.9988, febrl4: 0.9998 },
};
/** A case. */
const MOST_LIVE = 100_000;
/** Not the one that weights were chosen with. */
const STRANGER_SEED = 7_301;
/** Companies that the calibration hears: twice as many as those of name_bench. */
const COMPANIES_HEARD = { seed: 1913, pairs: 140 };
/** About fifty thousand records. */
const HISTORICAL_PEOPLE = 5000;

/**
 * Measures speed on invented people, before anything else takes memory, then all sets found in a folder; gives one object.
 * `only` names the figures that are wanted.
 */
export async function benchMatching({ data, records = 100_000, threads = 2, only = null }) {
  const figures = {};
  for (const [name, figure] of Object.entries(FIGURES)) {
    if (only !== null && !only.includes(name)) continue;
    const measured = await figure({ data, records, threads });
    if (measured !== undefined) figures[name] = measured;
  }
  return figures;
}

const isThere = (data, name) => data !== undefined && sets.has(data, name);

const FIGURES = {
  speed: ({ records, threads }) => speed(records, threads),
  live: ({ records }) => live(Math.min(records, MOST_LIVE)),
  nameBench: ({ data }) => (isThere(data, 'namebench') ? nameFigures(sets.nameBench(data)) : undefined),
  fake1000: ({ data }) => (isThere(data, 'splink') ? clusters(sets.fake1000(data), false, PEERS.fake1000) : undefined),
  febrl: ({ data }) => (isThere(data, 'febrl') ? febrlFigures(data) : undefined),
  senzing: ({ data }) => (isThere(data, 'senzing') ? clusters(sets.senzing(data), false) : undefined),
  nameLists: ({ data }) => (data !== undefined && hasNameLists(data) ? nameListFigures(data, national) : undefined),
  invented: () => clusters(inventedPeople(10_000), false),
  historical: () => clusters(historicalPeople({ seed: 77, people: HISTORICAL_PEOPLE }), false),
  spellings: () => spellingFigures(searcherOver, 93),
  alphabets: () => alphabetFigures(searcherOver, STRANGER_SEED),
  fewFields: () => fewFieldFigures(STRANGER_SEED),
  lists: ({ data }) => listFigures(listSets(data)),
  addresses: () => addressFigures(STRANGER_SEED),
  companies: () => companyFigures(companyPairs({ seed: STRANGER_SEED, pairs: 400 })),
  variedCompanies: () => companyFigures(variedCompanyPairs({ seed: STRANGER_SEED, pairs: 400 })),
  telephones: () => phoneFigures(national.normalisePhone, STRANGER_SEED),
  strangers: () => strangerFigures(resolvedOver, STRANGER_SEED),
  calibration: ({ data }) => calibration(data),
};

async function febrlFigures(data) {
  return {
    febrl3: await clusters(sets.febrl(data, ['dataset3.csv']), false),
    febrl4: await clusters(sets.febrl(data, ['dataset4a.csv', 'dataset4b.csv']), true),
    peer: PEERS.febrl,
  };
}

function nameFigures(pairs) {
  const judged = pairs.map(({ left, right, isSame, isPerson }) => {
    const { score, probability } = judge(left, right);
    return { score, probability, label: isSame, isPerson };
  });
  const all = pairFigures(judged);
  const persons = pairFigures(judged.filter(({ isPerson }) => isPerson));
  return {
    averagePrecision: round(all.averagePrecision),
    f1: round(all.f1),
    personsF1: round(persons.f1),
    alwaysYesF1: round(all.alwaysYesF1),
    calibrationError: round(all.calibrationError),
    peer: PEERS.nameBench,
  };
}

/** Sets of which pairs are judged in their list and side by side. */
function listSets(data) {
  const has = (name) => isThere(data, name);
  return [
    { name: 'invented', rows: inventedPeople(10_000) },
    { name: 'fewFields', rows: listsOfFewFields({ seed: STRANGER_SEED, records: 6000 }) },
    { name: 'historical', rows: historicalPeople({ seed: 77, people: 1000 }) },
    ...(has('splink') ? [{ name: 'fake1000', rows: sets.fake1000(data) }] : []),
    ...(has('febrl') ? [{ name: 'febrl3', rows: sets.febrl(data, ['dataset3.csv']) }] : []),
  ];
}

/** Sets that the four ways of judging are calibrated by. */
async function calibration(data) {
  const has = (name) => isThere(data, name);
  const of = (kin, rows) => ({ name: kin, kin, rows });
  const grouped = [
    of('invented', inventedPeople(10_000)),
    of('historical', historicalPeople({ seed: 77, people: 1000 })),
    ...(has('splink') ? [of('fake1000', sets.fake1000(data))] : []),
    ...(has('febrl') ? [of('febrl3', sets.febrl(data, ['dataset3.csv']))] : []),
    ...(has('senzing') ? [{ ...of('senzing', sets.senzing(data)), isUnseen: true }] : []),
  ];
  const labelled = has('splink') ? [{ name: 'fake1000Clerks', kin: 'fake1000', pairs: sets.fake1000Clerks(data) }] : [];
  const nameBench = has('namebench') ? [{ name: 'nameBench', kin: 'nameBench', pairs: sets.nameBench(data) }] : [];
  const only = (kind) =>
    nameBench.map((set) => ({ ...set, pairs: set.pairs.filter(({ isPerson }) => isPerson === (kind === 'people')) }));
  const invented = [
    { name: 'varied', kin: 'varied', pairs: variedCompanyPairs(COMPANIES_HEARD) },
    { name: 'invented', kin: 'invented', pairs: companyPairs({ seed: STRANGER_SEED, pairs: 400 }), isUnseen: true },
  ];
  const asked = [
    ...grouped.filter(({ name }) => name !== 'febrl3' && name !== 'senzing'),
    ...(has('febrl') ? [of('febrl4', sets.febrl(data, ['dataset4a.csv', 'dataset4b.csv']))] : []),
  ];
  const alone = { names: only('people'), companies: [...only('companies'), ...invented] };
  return calibrationFigures(ENGINE, { grouped, labelled, ...alone, searches: searchSets(asked) });
}
