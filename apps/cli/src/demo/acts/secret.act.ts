import { expect } from '../eventually.js';
import type { Findings } from '../search/find-in.js';
import { searchBrokerFiles, searchCountry, searchOutside } from '../search/leaks.js';
import { ValueSearch } from '../search/value-search.js';
import type { Act } from '../stage.js';

/** Searches for the case values in every spelling that a leak could have; the same search finds all of them where they belong. */
export const secret: Act = {
  name: 'Secret',
  async play(stage) {
    const search = new ValueSearch(stage.planted);
    const count = stage.planted.length;
    if (stage.network.services.has('kafka')) expectNone(await searchBrokerFiles(stage, search), 'files of the broker');
    expectNone(await searchOutside(stage, search), 'topics, logs and metrics');
    expectNone(await searchCountry(stage, search, 'bg'), 'what BG holds');
    const { values } = await searchCountry(stage, search, 'hu');
    expect(values.size === count, `all ${count} case values in what HU holds`, `${values.size}`);
    return [
      `searched all files of the broker for ${count} case values: none found`,
      `none in topics, logs, metrics and what BG holds; the same search finds all ${count} at HU`,
    ];
  },
};

function expectNone({ values, places, pieces }: Findings, where: string): void {
  expect(pieces > 0, `something to search in ${where}`, 'nothing');
  expect(values.size === 0, `no case value in ${where}`, `${values.size} in ${[...places].join(', ')}`);
}
