import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { decodeCanonical, SignedTrustListSchema } from '#libs/contracts';
import { trustViewBody } from '#libs/protocol';
import { aMember } from '#libs/testing';
import { openTrustList, signer } from '#libs/trust';
import { identityFiles } from '../../apps/cli/src/local/identity.js';
import type { Network } from '../../apps/cli/src/local/network.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import type { Service } from '../../apps/cli/src/local/service.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';
import { FIRST_PLACE, StolenKey } from '../e2e/stolen-key.js';
import type { Stage } from './stage.js';

const MINUTE_MS = 60_000;

/** The newest record of a member in a space. */
interface Head {
  readonly epoch: number;
  readonly sequence: string;
  readonly identity: Uint8Array;
}

/** What goes wrong in the network of the stage, for as long as a test says: processes, clocks, messages, keys. */
export class PlantedFaults {
  private readonly supervisor: Supervisor;

  private constructor(
    private readonly stage: Stage,
    private readonly network: Network,
  ) {
    this.supervisor = new Supervisor({ home: stage.network.home, progress: silentProgress });
  }

  static async in(stage: Stage): Promise<PlantedFaults> {
    return new PlantedFaults(stage, await stage.network.describe());
  }

  async kill(...parts: readonly string[]): Promise<void> {
    for (const part of parts) await this.supervisor.kill(part);
  }

  async stop(part: string): Promise<void> {
    await this.supervisor.stop(part);
  }

  /** Starts parts as they were before anything was broken, whether they run or not. */
  async revive(...parts: readonly string[]): Promise<void> {
    await Promise.all(parts.map((part) => this.supervisor.ensure(this.service(part))));
  }

  /** Starts all that may have been broken. */
  async mend(): Promise<void> {
    await this.revive('kafka');
    await this.revive('nl', 'hu', 'bg', 'ro');
  }

  /** Starts a gateway with a clock that is minutes ahead. */
  async shiftClock(country: string, minutes: number): Promise<void> {
    const service = this.service(country);
    const preload = pathToFileURL(join(repositoryRoot(), 'test', 'chaos', 'shifted-clock.mjs'));
    preload.searchParams.set('ms', String(minutes * MINUTE_MS));
    await this.supervisor.ensure({ ...service, args: ['--import', preload.href, ...service.args] });
  }

  /** Writes a record in the name of a country that a key which nobody lists has signed. */
  async forge(country: string): Promise<void> {
    await new StolenKey(this.network, country).write(this.stage.spaceId, FIRST_PLACE, {
      key: signer(aMember(country).keys.record),
    });
  }

  /** Writes the next record of a country beside its gateway, with its own key. */
  async misuseKey(country: string): Promise<void> {
    const { home } = this.stage.network;
    const { signedBytes } = openTrustList(readFileSync(identityFiles(home.identity).trustListFile));
    const list = decodeCanonical(SignedTrustListSchema, signedBytes);
    if (list === null) throw new Error('the trust list of the network does not parse');
    const { epoch, sequence, identity } = await this.headOf(country);
    const place = { epoch, sequence: Number(sequence) + 1, previous: identity };
    const content = { kind: 'trustView', body: trustViewBody([list]) } as const;
    await new StolenKey(this.network, country).write(this.stage.spaceId, place, { content });
  }

  /** Writes another record at the first place of a country, with its own key. */
  async fork(country: string): Promise<void> {
    await new StolenKey(this.network, country).write(this.stage.spaceId, FIRST_PLACE);
  }

  private service(part: string): Service {
    const found = this.network.services.get(part);
    if (!found) throw new Error(`there is no ${part} in this network`);
    return found;
  }

  /** Sets the newest message of the case aside, as a build does that cannot apply it. */
  async setAside(country: string): Promise<void> {
    await this.query(
      country,
      `insert into parked (space_no, position, cause, reason, build, parked_at)
       select space_no, max(position), 'DEFECT', 'planted', 'planted', now() from log_record join space using (space_no)
       where space_id = $1 group by space_no`,
      [this.stage.spaceId],
    );
  }

  async takeBack(country: string): Promise<void> {
    await this.query(country, "delete from parked where build = 'planted'", []);
  }

  private async headOf(country: string): Promise<Head> {
    const [head] = await this.query<Head>(
      country,
      'select epoch, sequence, identity from sender_head join space using (space_no) where space_id = $1 and member = $2',
      [this.stage.spaceId, country],
    );
    if (!head) throw new Error(`${country} has sent nothing`);
    return head;
  }

  /** Asks the database of a country, as whoever owns it can. */
  private async query<T extends pg.QueryResultRow>(country: string, text: string, values: unknown[]): Promise<T[]> {
    const url = new URL(this.network.adminUrl);
    url.pathname = `/joinder_${country}`;
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    try {
      return (await database.query<T>(text, values)).rows;
    } finally {
      await database.end();
    }
  }
}
