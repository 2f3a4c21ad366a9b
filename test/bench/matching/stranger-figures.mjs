import { fewDuplicates, fewLists, relatives } from './strangers.mjs';

const round = (value) => Math.round(value * 10_000) / 10_000;
/** Levels of words that have nothing in common. */
const APART = ['far', 'differ'];
const NAMES = ['familyName', 'givenName', 'patronymic'];

/** How strangers fare that look like one; `resolve` gives edges and what explains each. */
export async function strangerFigures(resolve, seed) {
  const { lists, without } = fewLists(seed);
  const few = [];
  for (const list of lists) few.push(await keptOf(resolve, fewDuplicates(list)));
  const alone = await keptOf(resolve, fewDuplicates(without));
  return {
    relatives: await relativeFigures(resolve, seed),
    fewDuplicates: {
      lists: few.length,
      mostWithoutCommonWord: round(Math.max(...few.map(({ strangers, kept }) => strangers / Math.max(1, kept)))),
      withPriors: few.filter(({ origin }) => origin === 'priors').length,
    },
    withoutDuplicates: { records: without.records, believed: alone.believed },
  };
}

async function relativeFigures(resolve, seed) {
  const { rows, pairs } = relatives(seed);
  const { explain } = await resolve(rows, -10_000);
  const explained = pairs.map(({ left, right }) => explain(left, right));
  return {
    pairs: pairs.length,
    believed: explained.filter(({ probability }) => probability >= 0.5).length,
    veryLikely: explained.filter(({ band }) => band === 'very-likely').length,
    saidToBeRelatives: explained.filter(({ band }) => band === 'relatives').length,
  };
}

async function keptOf(resolve, rows) {
  const { edges, origin, explain } = await resolve(rows, 0);
  let [strangers, believed] = [0, 0];
  for (let i = 0; i < edges.left.length; i++) {
    const { fields, probability } = explain(edges.left[i], edges.right[i]);
    if (probability >= 0.5) believed++;
    if (!fields.some(({ field, level }) => NAMES.includes(field) && !APART.includes(level))) strangers++;
  }
  return { kept: edges.left.length, strangers, believed, origin };
}
