import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import pg from 'pg';
import { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { intakeOfNl, report, type Reported, signInAtDesk, weighed } from '../../apps/cli/src/demo/practice-desk.js';
import { findIn, type Findings } from '../../apps/cli/src/demo/search/find-in.js';
import { searchBrokerFiles, searchCountry, searchOutside } from '../../apps/cli/src/demo/search/leaks.js';
import { type Piece, tables } from '../../apps/cli/src/demo/search/places.js';
import type { ValueSearch } from '../../apps/cli/src/demo/search/value-search.js';
import type { ServicePlace } from '../../apps/cli/src/local/access.js';
import { partDatabase } from '../../apps/cli/src/local/databases.js';
import type { Network } from '../../apps/cli/src/local/network.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import type { Told } from '../../apps/cli/src/demo/door-visit.js';
import { PlayedNetwork } from '../e2e/played-network.js';
import { SocketWatch } from './open-sockets.js';

/** A word that stands nowhere else, in letters that a text may hold. */
export const word = (): string => `zoekwoord${randomBytes(6).toString('hex').replaceAll(/\d/g, 'x')}`;

const INTAKES = ['nl-intake', 'hu-intake'] as const;

/** Gateways, intakes, broker and operator as processes, on which the demo was played. */
export class NeverListStage {
  readonly played = new PlayedNetwork(INTAKES.join());
  private readonly people = new Map<Role, Promise<ApiSession>>();
  private readonly sockets = new SocketWatch(() => this.intakePids());
  private started: { readonly network: Network; readonly place: ServicePlace; readonly spaceId: string } | null = null;

  async start(): Promise<void> {
    this.sockets.start();
    await this.played.play('--short', '--no-filled');
    const network = await this.played.describe();
    const place = intakeOfNl({ home: this.played.home, network });
    this.started = { network, place, spaceId: (await this.played.caseSpace()).spaceId };
  }

  /** Ports that each process of the intakes connected to since its start. */
  connected(): ReadonlyMap<string, readonly number[]> {
    return this.sockets.stop();
  }

  private intakePids(): ReadonlyMap<string, number> {
    const records = new ProcessRecords(this.played.home.processes);
    const ofIntakes = records
      .names()
      .filter((name) => INTAKES.some((intake) => name.startsWith(intake)) && !name.endsWith('-proxy'));
    const live = ofIntakes.map((name) => [name, records.findLive(name)?.pid] as const);
    return new Map(live.flatMap(([name, pid]) => (pid === undefined ? [] : [[name, pid] as const])));
  }

  get network(): Network {
    return this.standing.network;
  }

  get spaceId(): string {
    return this.standing.spaceId;
  }

  get place(): ServicePlace {
    return this.standing.place;
  }

  private get standing() {
    if (!this.started) throw new Error('the network was not started');
    return this.started;
  }

  /** Somebody of the desk of NL. */
  atDesk(role: Role): Promise<ApiSession> {
    const known = this.people.get(role) ?? signInAtDesk(this.place, role);
    this.people.set(role, known);
    return known;
  }

  async told(form: string, told: Told): Promise<Reported> {
    return report(this.place.door, await this.atDesk('triage'), { form, told });
  }

  /** Told, weighed and sent to those who investigate. */
  async handedOver(told: Told): Promise<Reported> {
    const officer = await this.atDesk('triage');
    const reported = await this.told('citizen', told);
    await weighed(officer, reported.signalId);
    await officer.post(`signals/${reported.signalId}/routes`, { targets: ['INVESTIGATION'] });
    return reported;
  }

  /** Tells something, is asked where it was, and answers; gives how many answers stand in the box then. */
  async answered(form: string, told: Told, said: string): Promise<number> {
    const officer = await this.atDesk('triage');
    const { signalId, access, reporter } = await this.told(form, told);
    await officer.post(`signals/${signalId}/screening`, {});
    await officer.post(`signals/${signalId}/questions`, { question: 'where' });
    await reporter.open(access);
    await reporter.reply(said);
    const counted = `select from mailbox_item join mailbox using (mailbox_id) where signal_id = $1 and way = 'in'`;
    return (await this.sql('nl-intake', counted, [signalId])).length;
  }

  /** Where the gateway of NL is reached. */
  get gateway(): string {
    return `http://127.0.0.1:${this.network.ports.countries.get('nl')?.gateway.http}`;
  }

  /** Port at which a gateway or the desk of an intake says how it is. */
  metricsOf(part: string): number {
    const { countries, services } = this.network.ports;
    const port = countries.get(part)?.gateway.metrics ?? services.get(part)?.metrics;
    if (port === undefined) throw new Error(`nothing is measured of ${part}`);
    return port;
  }

  /** A record that NL shares with HU. */
  async aSharedRecord(): Promise<{ readonly recordId: string }> {
    const investigator = await this.played.as('nl', 'investigator');
    const plate = { property: 'registrationNumber', value: 'XX-333-X', handling: { code: 'H1' } };
    const record = { type: 'vehicle', release: ['hu'], legalBasis: 'Demo code, art. 5', statements: [plate] };
    const made = await investigator.post<{ readonly recordId: string }>(`spaces/${this.spaceId}/records`, record);
    const hu = await this.played.as('hu', 'investigator');
    await eventually('the record at hu', () => hu.get<object>(`spaces/${this.spaceId}/records/${made.recordId}`));
    return made;
  }

  /** An investigator of NL sends something, and the prosecutor lets it go where it waits. */
  async sent(path: string, body: object): Promise<{ readonly messageId: string }> {
    const investigator = await this.played.as('nl', 'investigator');
    const sent = await investigator.post<{ messageId: string; state: string }>(`spaces/${this.spaceId}/${path}`, body);
    if (sent.state !== 'waiting-for-approval') return sent;
    const decision = { decision: 'approve', reason: 'Read and weighed' };
    await (await this.played.as('nl', 'prosecutor')).post(`approvals/requests/${sent.messageId}/decision`, decision);
    return sent;
  }

  /** Asks the database of a part as its superuser, whom no right stops. */
  async sql(part: string, statement: string, values: readonly unknown[] = []): Promise<readonly object[]> {
    const url = new URL(this.network.adminUrl);
    url.pathname = `/${partDatabase(this.played.home, this.network.adminUrl, part).name}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query(statement, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Asks the inner listener of NL with the certificate of the gateway, as whoever stole it could. */
  inner(method: string, path: string, body: string, type = 'application/json'): Promise<number> {
    const env = this.network.services.get('nl')?.env ?? {};
    const pem = (name: string): string => readFileSync(env[name] ?? '', 'utf8');
    const tls = { ca: pem('INTAKE_CA_FILE'), cert: pem('INTAKE_CERT_FILE'), key: pem('INTAKE_KEY_FILE') };
    const options = { method, agent: false, headers: { 'content-type': type }, ...tls };
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, env['INTAKE_URL']), options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  /** Which values lie where: a name of each place that holds one, and the values there. */
  async holders(search: ValueSearch, exports: Iterable<Piece>): Promise<ReadonlyMap<string, readonly string[]>> {
    const searched = { home: this.played.home, network: this.network };
    const found = new Map<string, Findings>();
    found.set('broker', await searchBrokerFiles(searched, search));
    found.set('topics, logs, metrics, operator', await searchOutside(searched, search));
    found.set('exports', await findIn(search, exports));
    for (const country of COUNTRIES) found.set(country, await searchCountry(searched, search, country));
    for (const intake of INTAKES) {
      const { name } = partDatabase(this.played.home, this.network.adminUrl, intake);
      found.set(intake, await findIn(search, tables(this.network.adminUrl, name)));
    }
    const empty = [...found].find(([, { pieces }]) => pieces === 0);
    if (empty) throw new Error(`nothing was searched in ${empty[0]}`);
    return new Map([...found].map(([name, { values }]) => [name, [...values].toSorted()]));
  }
}
