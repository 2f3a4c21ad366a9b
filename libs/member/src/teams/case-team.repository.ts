import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { KnownListRepository, SpaceDirectory } from '#libs/exchange';
import { lockNames } from '#libs/persistence';
import { Clock } from '#libs/work';
import { type EntityManager, In, IsNull, MoreThan, Repository } from 'typeorm';
import { CaseGrant } from './case-grant.entity.js';
import type { CaseTeam, Grant, TeamMode } from './case-team.js';
import { TeamOptions } from './team-options.js';
import { TeamSetting } from './team-setting.entity.js';

/** Said of a case whose first word is a grant, where the gateway is set to teams. */
const BY_SETTING = 'CASE_TEAM_DEFAULT';

/** Keeps who is on the cases of this country. */
@Injectable()
export class CaseTeamRepository {
  constructor(
    @InjectRepository(TeamSetting) private readonly settings: Repository<TeamSetting>,
    @InjectRepository(CaseGrant) private readonly grants: Repository<CaseGrant>,
    private readonly options: TeamOptions,
    private readonly spaces: SpaceDirectory,
    private readonly lists: KnownListRepository,
    private readonly clock: Clock,
  ) {}

  /** Teams of these spaces: two statements for all of them, one where none is a team. Each space has one. */
  async of(spaceNos: readonly number[], tx?: EntityManager): Promise<ReadonlyMap<number, CaseTeam>> {
    const settings = await (tx?.getRepository(TeamSetting) ?? this.settings).findBy({ spaceNo: In([...spaceNos]) });
    const inTeams = settings.flatMap(({ mode, spaceNo }) => (mode === 'team' ? [spaceNo] : []));
    const grants = inTeams.length === 0 ? [] : await this.openGrants(inTeams, tx);
    const unsaid = await this.unsaid(spaceNos);
    return new Map([...unsaid, ...settings.map((setting) => [setting.spaceNo, teamOf(setting, grants)] as const)]);
  }

  /** One change of a team at a time. Gives the team as it is under the lock. */
  async lock(tx: EntityManager, spaceNo: number): Promise<CaseTeam> {
    await lockNames(tx, [`${spaceNo} team`]);
    const team = (await this.of([spaceNo], tx)).get(spaceNo);
    if (!team) throw new Error('a space without a team');
    return team;
  }

  async setMode(tx: EntityManager, spaceNo: number, said: { mode: TeamMode; by: string; at: Date }): Promise<void> {
    await tx.query(
      `insert into case_team (space_no, mode, version, set_by, set_at) values ($1, $2, 1, $3, $4)
       on conflict (space_no) do update set mode = excluded.mode, version = case_team.version + 1,
         set_by = excluded.set_by, set_at = excluded.set_at`,
      [spaceNo, said.mode, said.by, said.at],
    );
  }

  /** Ends what ran out of the person before: one place is open at a time. */
  async add(tx: EntityManager, spaceNo: number, grant: Grant): Promise<void> {
    await tx.query(
      `update case_grant set ended_at = ends_at, ended_by = given_by
       where space_no = $1 and person_id = $2 and ended_at is null and ends_at <= $3`,
      [spaceNo, grant.personId, grant.givenAt],
    );
    await tx.getRepository(CaseGrant).insert({ ...grant, spaceNo, endedBy: null, endedAt: null });
    await this.raiseVersion(tx, spaceNo, grant.givenAt);
  }

  async end(tx: EntityManager, spaceNo: number, ended: EndedGrants): Promise<void> {
    const { grantIds, by, at } = ended;
    const open = { grantId: In([...grantIds]), endedAt: IsNull() };
    await tx.getRepository(CaseGrant).update(open, { endedBy: by, endedAt: at });
    await this.raiseVersion(tx, spaceNo, at);
  }

  /** Counts how often a person broke the glass since a moment, in all cases. Only one of a person is counted at a time. */
  async glassBroken(tx: EntityManager, personId: string, since: Date): Promise<number> {
    await lockNames(tx, [`break-glass ${personId}`]);
    return tx.getRepository(CaseGrant).countBy({ personId, kind: 'break-glass', givenAt: MoreThan(since) });
  }

  private async openGrants(spaceNos: readonly number[], tx?: EntityManager): Promise<readonly CaseGrant[]> {
    const now = this.clock.now();
    const open = { spaceNo: In([...spaceNos]), endedAt: IsNull() };
    return (tx?.getRepository(CaseGrant) ?? this.grants).find({
      where: [
        { ...open, endsAt: IsNull() },
        { ...open, endsAt: MoreThan(now) },
      ],
      order: { givenAt: 'ASC', grantId: 'ASC' },
    });
  }

  /** `network` is no case and has no team, also where a gateway is set to teams. */
  private async unsaid(spaceNos: readonly number[]): Promise<readonly (readonly [number, CaseTeam])[]> {
    const network = this.options.byDefault === 'team' ? await this.spaces.find(this.lists.networkSpaceId) : null;
    return spaceNos.map((spaceNo) => [
      spaceNo,
      {
        mode: spaceNo === network?.spaceNo ? 'everybody' : this.options.byDefault,
        version: 0n,
        grants: [],
        set: null,
      },
    ]);
  }

  private async raiseVersion(tx: EntityManager, spaceNo: number, at: Date): Promise<void> {
    await tx.query(
      `insert into case_team (space_no, mode, version, set_by, set_at) values ($1, 'team', 1, '${BY_SETTING}', $2)
       on conflict (space_no) do update set version = case_team.version + 1`,
      [spaceNo, at],
    );
  }
}

/** Grants that end now. */
export interface EndedGrants {
  readonly grantIds: readonly string[];
  readonly by: string;
  readonly at: Date;
}

function teamOf({ spaceNo, mode, version, setBy, setAt }: TeamSetting, grants: readonly CaseGrant[]): CaseTeam {
  return {
    mode,
    version: BigInt(version),
    set: { by: setBy, at: setAt },
    grants: grants.filter((grant) => grant.spaceNo === spaceNo).map(grantOf),
  };
}

function grantOf({ grantId, personId, kind, givenBy, givenAt, endsAt, reason }: CaseGrant): Grant {
  return { grantId, personId, kind, givenBy, givenAt, endsAt, reason };
}
