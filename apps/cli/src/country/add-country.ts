import type { ApiSession } from '../demo/api-session.js';
import { signInAs } from '../demo/cast.js';
import { type Access, describeAccess } from '../local/access.js';
import { countriesOf, enterCountry } from '../local/countries.js';
import { describeNetwork, type Network, type NetworkOptions } from '../local/network.js';
import { ownRecord, ProcessRecords } from '../local/process-records.js';
import { Supervisor } from '../local/supervisor.js';
import { RefusedError } from '../refused-error.js';
import { ensureCountryKeys } from './country-keys.js';
import { findNetwork, isNamed, openNetwork, takesPart } from './network-space.js';
import { publishList } from './publish-list.js';
import { requireFreePorts, requireNew, requireRunning } from './require-addable.js';

const CLAIM = 'country-add';

export interface CountryAdded {
  /** False where it took part already. */
  readonly added: boolean;
  readonly place: Access['countries'][number];
}

/**
 * Adds a country to a running network. Each step finds what an earlier, interrupted call did.
 *
 * @throws RefusedError saying what stands in the way
 */
export async function addCountry(country: string, options: NetworkOptions): Promise<CountryAdded> {
  requireNew(options.home, country);
  const records = new ProcessRecords(options.home.processes);
  if (!records.claim(ownRecord(CLAIM))) throw new RefusedError('another `joinder country add` is at work');
  try {
    return await new CountryAddition(country, options).run();
  } finally {
    records.remove(CLAIM);
  }
}

class CountryAddition {
  private readonly supervisor: Supervisor;

  constructor(
    private readonly country: string,
    private readonly options: NetworkOptions,
  ) {
    this.supervisor = new Supervisor(options);
  }

  async run(): Promise<CountryAdded> {
    const before = await describeNetwork(this.options);
    requireRunning(before, this.supervisor, [this.country]);
    const session = await this.operationsOf(before, this.first);
    if (await this.isThere(session)) return { added: false, place: this.placeIn(before) };
    await requireFreePorts(this.options.home, this.options.basePort, this.country);
    await this.admit(before, session);
    return { added: true, place: await this.start(session) };
  }

  /** Makes the country a member by list and charter, while none of its programs runs. */
  private async admit(network: Network, session: ApiSession): Promise<void> {
    const { home, progress } = this.options;
    const member = await ensureCountryKeys(home, this.country, Date.now());
    progress.step(`keys and certificate of ${this.country} are in ${home.identity}/${this.country}`);
    const others = [...network.ports.countries.keys()].filter((one) => one !== this.country);
    await openNetwork(session, others);
    const route = { home, ports: network.ports, first: this.first, session };
    const { version, quorum } = await publishList(route, member);
    progress.step(`trust list ${version} names ${this.country}, the next needs ${quorum} signatures`);
    await isNamed(session, this.country);
    progress.step(`the charter of network names ${this.country}, published by ${others.join(', ')}`);
  }

  /** Starts what the country runs, and waits until it takes part. */
  private async start(session: ApiSession): Promise<CountryAdded['place']> {
    const { home, progress } = this.options;
    enterCountry(home, this.country);
    const network = await describeNetwork(this.options);
    await network.prepareDatabases([this.country]);
    progress.step(`the database of ${this.country} has the schema of this build`);
    for (const part of ['issuer', this.country]) {
      const service = network.services.get(part);
      if (service) await this.supervisor.ensure(service);
    }
    const own = await this.operationsOf(network, this.country);
    await Promise.all([session, own].map((each) => takesPart(each, [this.country])));
    progress.step(`${this.country} takes part in network`);
    return this.placeIn(network);
  }

  private get first(): string {
    const [first = ''] = countriesOf(this.options.home);
    return first;
  }

  private async isThere(session: ApiSession): Promise<boolean> {
    if (!countriesOf(this.options.home).includes(this.country) || !this.supervisor.isRunning(this.country))
      return false;
    return (await findNetwork(session))?.takingPart.includes(this.country) ?? false;
  }

  private async operationsOf(network: Network, country: string): Promise<ApiSession> {
    try {
      return await signInAs(describeAccess(this.options.home, network.ports), country, 'operations');
    } catch (cause) {
      const hint = 'is JOINDER_BASE_PORT the one that the network was started with?';
      throw new RefusedError(`${country} cannot be signed in to (${String(cause)}): ${hint}`, { cause });
    }
  }

  private placeIn({ ports }: Network): CountryAdded['place'] {
    const place = describeAccess(this.options.home, ports).countries.find(({ country }) => country === this.country);
    if (!place) throw new Error(`${this.country} has no place in the network`);
    return place;
  }
}
