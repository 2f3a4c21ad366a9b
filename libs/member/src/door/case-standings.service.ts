import { Injectable } from '@nestjs/common';
import { all, first, int4, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { CaseTeam } from '../teams/case-team.js';
import { CaseTeamRepository } from '../teams/case-team.repository.js';
import { AgreementsInForce, type InForce } from './agreements-in-force.repository.js';

/** What decides at the door of a space, beside who comes. */
export interface CaseStanding extends Pick<InForce, 'mandate' | 'members'> {
  readonly team: CaseTeam;
}

/** A space, and what decides at its door. */
export interface StandingOf {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly standing: CaseStanding;
}

interface Kept {
  readonly version: string;
  readonly standing: CaseStanding;
}

type VersionRow = Omit<StandingOf, 'standing'> & { readonly version: string };

/**
 * Keeps what decides at the doors of spaces, each under the version that its tables have. One statement asks for the version; what moved is read
 * again. The version is read first, so what is kept is never older than it.
 */
@Injectable()
export class CaseStandings {
  /** By space. Owned by this class. */
  private readonly kept = new Map<number, Kept>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly inForce: AgreementsInForce,
    private readonly teams: CaseTeamRepository,
  ) {}

  async of(spaceNo: number): Promise<CaseStanding> {
    const row = await first(this.dataSource, VERSION, [spaceNo]);
    if (!row) throw new Error('a space without a version');
    const [found] = await this.under([row]);
    if (!found) throw new Error('a space without a standing');
    return found.standing;
  }

  /** Of these spaces, or of all. */
  async ofAll(spaceNos?: readonly number[]): Promise<readonly StandingOf[]> {
    const wanted = spaceNos === undefined ? null : [...new Set(spaceNos)];
    return this.under(await all(this.dataSource, VERSIONS, [wanted]));
  }

  private async under(rows: readonly VersionRow[]): Promise<readonly StandingOf[]> {
    const moved = rows.filter(({ spaceNo, version }) => this.kept.get(spaceNo)?.version !== version);
    const read = moved.length === 0 ? new Map<number, CaseStanding>() : await this.read(moved);
    return rows.flatMap(({ spaceNo, spaceId }) => {
      const standing = read.get(spaceNo) ?? this.kept.get(spaceNo)?.standing;
      return standing ? [{ spaceNo, spaceId, standing }] : [];
    });
  }

  private async read(moved: readonly VersionRow[]): Promise<ReadonlyMap<number, CaseStanding>> {
    const spaceNos = moved.map(({ spaceNo }) => spaceNo);
    const [inForce, teams] = await Promise.all([this.inForce.of(spaceNos), this.teams.of(spaceNos)]);
    const read = new Map<number, CaseStanding>();
    for (const { spaceNo, version } of moved) {
      const [found, team] = [inForce.get(spaceNo), teams.get(spaceNo)];
      if (!found || !team) continue;
      const standing = { mandate: found.mandate, members: found.members, team };
      read.set(spaceNo, standing);
      if (found.isComplete) this.kept.set(spaceNo, { version, standing });
      else this.kept.delete(spaceNo);
    }
    return read;
  }
}

const COLUMNS = { spaceNo: int4, spaceId: uuid, version: text };

const VERSION = statement(
  COLUMNS,
  'select space_no as "spaceNo", space_id as "spaceId", version from door_version where space_no = $1',
);

const VERSIONS = statement(
  COLUMNS,
  `select space_no as "spaceNo", space_id as "spaceId", version from door_version
   where $1::int[] is null or space_no = any($1) order by space_no`,
);
