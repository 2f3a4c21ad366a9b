import { Injectable } from '@nestjs/common';
import { ExchangeError, ExchangeIdentity, SpaceDirectory } from '#libs/exchange';
import type { Decision, Person } from '#libs/people';
import { ServiceRoles } from '#libs/service';
import type { Action } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { type CaseTeam, leadsOf, type Via, viaOf } from '../teams/case-team.js';
import { TeamPeople } from '../teams/team-people.repository.js';
import type { AccessContext } from './access-context.js';
import { Access, type Wanted } from './access.service.js';
import { type CaseStanding, CaseStandings, type StandingOf } from './case-standings.service.js';
import { type LabelDefaults, labelDefaults } from './label-defaults.js';
import type { Mandate } from './mandate.js';

declare const entered: unique symbol;

/** Number of a space that a person was let into. A plain number is none, so what takes it is reached through the door alone. */
export type Entered = number & { readonly [entered]: true };

interface Admission {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly by: Person;
  readonly standing: CaseStanding;
  /** This member. */
  readonly own: string;
  readonly via: Via | null;
}

/** What the doors of all cases answered at one moment. */
export interface DoorLook {
  may(by: Person, action: Action, spaceNo: number): boolean;
  /** Spaces in which a person may do something, ascending. */
  spaces(by: Person, action: Action): readonly number[];
}

/** Makes an entry; `CaseDoor` alone reaches it. */
let admit: (admission: Admission) => CaseEntry;

/** Proof that a person was let into a case: what shows or changes one asks for it. */
export class CaseEntry {
  readonly spaceNo: Entered;
  readonly spaceId: string;
  readonly by: Person;
  /** Members that take part beside this one, ascending. */
  readonly others: readonly string[];
  readonly defaults: LabelDefaults;
  readonly mandate: Mandate;
  readonly team: CaseTeam;
  /** Null where the action needs no place on the team, and the person has none. */
  readonly via: Via | null;
  /** All members that take part, ascending. */
  readonly takingPart: readonly string[];

  private constructor({ spaceNo, spaceId, by, standing, own, via }: Admission) {
    this.spaceNo = spaceNo as Entered;
    this.spaceId = spaceId;
    this.by = by;
    this.takingPart = standing.members;
    this.others = standing.members.filter((member) => member !== own);
    this.defaults = labelDefaults(standing.mandate);
    this.mandate = standing.mandate;
    this.team = standing.team;
    this.via = via;
  }

  static {
    admit = (admission) => new CaseEntry(admission);
  }
}

/** A person who comes, and the action they want. */
type Coming = Wanted & { readonly by: Person; readonly action: Action };

type Denial = Extract<Decision, { readonly allowed: false }>;

const OUTSIDER: Denial = { allowed: false, clause: null, reason: 'NOT_ON_TEAM' };
const BREAKER: Denial = { allowed: false, clause: null, reason: 'BREAK_GLASS_READS' };

/** What the role alone opens is narrowed by no agreement. */
const NO_MANDATE: Mandate = { kind: 'none' };

/** The one way into a case. */
@Injectable()
export class CaseDoor {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly directory: SpaceDirectory,
    private readonly standings: CaseStandings,
    private readonly access: Access,
    private readonly roles: ServiceRoles,
    private readonly people: TeamPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a person in for an action. What the role alone opens is asked before the space, as on every other route.
   *
   * @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART where the action says something in the space; AccessError ACCESS_DENIED
   */
  async enter(spaceId: string, by: Person, action: Action): Promise<CaseEntry> {
    const isByRole = !this.roles.underAgreement.includes(action);
    if (isByRole) this.grant(action, this.access.under(NO_MANDATE, by, { action }));
    const spaceNo = await this.directory.require(spaceId);
    const standing = await this.standings.of(spaceNo);
    this.requirePart(action, standing);
    const decision = this.decision(standing, { by, action, isEntering: true });
    if (!decision.allowed) throw this.access.denial(action, await this.withLeads(decision, { spaceNo, standing }));
    return this.entryOf({ spaceNo, spaceId, standing }, by);
  }

  /** An entry as it is now, for what takes its time after a person was let in, as the body of a request does. @throws as `enter` */
  again({ spaceId, by }: CaseEntry, action: Action): Promise<CaseEntry> {
    return this.enter(spaceId, by, action);
  }

  /**
   * Refuses a person who broke the glass of a case and wants to do more than read. Asked by routes that show nothing.
   *
   * @throws AccessError ACCESS_DENIED
   */
  requireHand({ via, by }: CaseEntry, action: Action): void {
    if (via !== 'break-glass' || !this.roles.needsPlace(action, by.roles)) return;
    throw this.access.denial(action, BREAKER);
  }

  /** An entry, or null where the person is not let in. @throws ExchangeError SPACE_UNKNOWN */
  async find(spaceId: string, by: Person, action: Action): Promise<CaseEntry | null> {
    const spaceNo = await this.directory.require(spaceId);
    const standing = await this.standings.of(spaceNo);
    const { allowed } = this.decision(standing, { by, action, isEntering: true });
    return allowed ? this.entryOf({ spaceNo, spaceId, standing }, by) : null;
  }

  /** Entries of all cases in which a person may do something, for lists over all of them. One statement. */
  async everywhere(by: Person, action: Action): Promise<readonly CaseEntry[]> {
    const found = await this.standings.ofAll();
    return found.flatMap((of) =>
      this.decision(of.standing, { by, action, isEntering: true }).allowed ? [this.entryOf(of, by)] : [],
    );
  }

  /** Spaces in which a person may do something, ascending. One statement. */
  async spaces(by: Person, action: Action): Promise<readonly Entered[]> {
    return (await this.everywhere(by, action)).map(({ spaceNo }) => spaceNo);
  }

  /**
   * Returns what all doors would decide now, for feeds that ask for many people at once; of no space, by roles alone. One statement; the
   * look itself needs none.
   */
  async look(): Promise<DoorLook> {
    const standings = new Map((await this.standings.ofAll()).map(({ spaceNo, standing }) => [spaceNo, standing]));
    return {
      may: (by, action, spaceNo) => {
        const standing = standings.get(spaceNo);
        if (standing) return this.decision(standing, { by, action, isEntering: true }).allowed;
        return this.access.under(NO_MANDATE, by, { action }).allowed;
      },
      spaces: (by, action) =>
        [...standings].flatMap(([spaceNo, standing]) =>
          this.decision(standing, { by, action, isEntering: true }).allowed ? [spaceNo] : [],
        ),
    };
  }

  /**
   * Asks about what a person wants to do inside, in all particulars. Without a statement.
   *
   * @throws ExchangeError NOT_TAKING_PART; AccessError ACCESS_DENIED
   */
  require(entry: CaseEntry, action: Action, about: AccessContext): void {
    const standing = standingOf(entry);
    this.requirePart(action, standing);
    this.grant(action, this.decision(standing, { by: entry.by, action, ...about }));
  }

  /** Returns the decision instead of refusing; without particulars, whether it could be done at all. Without a statement. */
  decide(entry: CaseEntry, action: Action, about?: AccessContext): Decision {
    return this.decision(standingOf(entry), { by: entry.by, action, ...(about ?? { isEntering: true }) });
  }

  /** Whether the door of a case that somebody entered would let a colleague do something there. Without a statement. */
  lets(entry: CaseEntry, colleague: Person, action: Action): boolean {
    return this.decision(standingOf(entry), { by: colleague, action, isEntering: true }).allowed;
  }

  /** Makes every decision of the door. A person who is not on the team does not learn what the agreement says. */
  private decision({ mandate, team }: CaseStanding, { by, ...wanted }: Coming): Decision {
    const decision = this.access.under(mandate, by, wanted);
    if (!decision.allowed && decision.reason === 'ROLE') return decision;
    return this.refusedByTeam(team, by, wanted.action) ?? decision;
  }

  /** The clock decides each time which grants have ended by themselves. */
  private refusedByTeam(team: CaseTeam, by: Person, action: Action): Denial | null {
    if (!this.roles.needsPlace(action, by.roles)) return null;
    const via = viaOf(team, by.id, this.clock.now());
    if (via === null) return OUTSIDER;
    return via === 'break-glass' && !this.roles.reading.includes(action) ? BREAKER : null;
  }

  private async withLeads(denial: Denial, { spaceNo, standing }: Omit<StandingOf, 'spaceId'>): Promise<Denial> {
    if (denial.reason !== 'NOT_ON_TEAM') return denial;
    const leads = await this.people.leads(spaceNo, leadsOf(standing.team, this.clock.now()));
    return { ...denial, leads };
  }

  private requirePart(action: Action, { members }: CaseStanding): void {
    if (!this.roles.writes(action) || members.includes(this.identity.member)) return;
    throw new ExchangeError('NOT_TAKING_PART', 'the own charter is not published yet');
  }

  private grant(action: Action, decision: Decision): void {
    if (!decision.allowed) throw this.access.denial(action, decision);
  }

  private entryOf(of: StandingOf, by: Person): CaseEntry {
    const via = viaOf(of.standing.team, by.id, this.clock.now());
    return admit({ ...of, by, own: this.identity.member, via });
  }
}

function standingOf({ mandate, takingPart, team }: CaseEntry): CaseStanding {
  return { mandate, members: takingPart, team };
}
