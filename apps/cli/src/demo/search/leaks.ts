import { join } from 'node:path';
import { groupPrefix } from '#libs/spacelog';
import { partDatabase } from '../../local/databases.js';
import type { Network } from '../../local/network.js';
import type { Home } from '../../local/paths.js';
import { logAs } from '../log-as.js';
import { findIn, type Findings } from './find-in.js';
import { files, metrics, tables } from './places.js';
import { topics } from './topics.js';
import type { ValueSearch } from './value-search.js';

/** A running network and the folder it lives in. */
export interface SearchedNetwork {
  readonly home: Home;
  readonly network: Network;
}

/** Searches all files of the broker. */
export function searchBrokerFiles({ home }: SearchedNetwork, search: ValueSearch): Promise<Findings> {
  return findIn(search, files(home.kafka));
}

/** Searches what the neutral parts and every program tell: topics, logs, metrics, what the operator remembers. */
export function searchOutside(searched: SearchedNetwork, search: ValueSearch): Promise<Findings> {
  const { home, network } = searched;
  return findIn(
    search,
    topics(logAs(searched, 'operator'), `${groupPrefix('operator')}search`),
    files(home.logs),
    metrics(network),
    files(join(home.state, 'operator')),
  );
}

/** Searches what a country holds: its tables and the files of its gateway. */
export function searchCountry(searched: SearchedNetwork, search: ValueSearch, country: string): Promise<Findings> {
  const { home, network } = searched;
  const { name } = partDatabase(home, network.adminUrl, country);
  return findIn(search, tables(network.adminUrl, name), files(join(home.state, country)));
}
