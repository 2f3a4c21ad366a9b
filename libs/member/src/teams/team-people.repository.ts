import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { PROGRAM_PREFIX, type Role } from '#libs/people';
import { all, array, first, nullable, openText, statement, text } from '#libs/persistence';
import { ServiceRoles } from '#libs/service';
import { DataSource, type EntityManager } from 'typeorm';

/** A person of this country who signed in once, or a program of it. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly roles: readonly Role[];
}

/** Which colleagues are looked for. */
export interface PeopleSearch {
  readonly roles: readonly string[];
  /** Part of a name, or of a desk. */
  readonly words: string;
  /** Id of somebody who is not meant. */
  readonly except: string;
  /** Whether programs are meant as well. */
  readonly programs: boolean;
  readonly most: number;
}

/** Whom to call about a case that one is not on. */
export interface LeadContact {
  readonly name: string;
  readonly desk: string;
  /** As the list of people of this member in the case has it; null where it does not name the lead. */
  readonly phone: string | null;
}

/** People who are or could be on teams. */
@Injectable()
export class TeamPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly roles: ServiceRoles,
  ) {}

  /** Null for an id under which no person signed in yet. */
  find(tx: EntityManager, personId: string): Promise<Colleague | null> {
    return first(tx, PERSON, [personId]);
  }

  /** By name. */
  named(personIds: readonly string[]): Promise<readonly Colleague[]> {
    return all(this.dataSource, PEOPLE, [[...personIds]]);
  }

  /** The first by name of those who have one of these roles, and the words in name or desk. */
  search({ roles, words, except, programs, most }: PeopleSearch): Promise<readonly Colleague[]> {
    return all(this.dataSource, SEARCH, [[...roles], words.trim(), except, programs, PROGRAM_PREFIX, most]);
  }

  /** Those of these leads who still may staff cases: a lead whose roles ended leads nobody. */
  async leading(personIds: readonly string[], tx?: EntityManager): Promise<readonly string[]> {
    if (personIds.length === 0) return [];
    const found = await all(tx ?? this.dataSource, LEADING, [[...personIds], this.roles.rolesOf('case.staff')]);
    return found.map(({ id }) => id);
  }

  /** Those of these leads who still may staff cases, by name, with what the list of people of this member says. */
  async leads(spaceNo: number, personIds: readonly string[]): Promise<readonly LeadContact[]> {
    return all(this.dataSource, LEADS, [spaceNo, this.identity.member, await this.leading(personIds)]);
  }
}

const COLLEAGUE = { id: text, name: text, desk: text, roles: array(openText<Role>()) };

const PERSON = statement(COLLEAGUE, 'select id, name, desk, roles from person_name where id = $1');

const PEOPLE = statement(
  COLLEAGUE,
  'select id, name, desk, roles from person_name where id = any($1) order by name, id',
);

const SEARCH = statement(
  COLLEAGUE,
  `select id, name, desk, roles from person_name
   where roles && $1::text[] and position(lower($2::text) in lower(name || ' ' || desk)) > 0 and id <> $3
     and ($4::boolean or not starts_with(id, $5)) order by name, id limit $6::int`,
);

const LEADING = statement(
  { id: text },
  'select id from person_name where id = any($1) and roles && $2::text[] order by id',
);

/** Lists of people name them by ids of their own, so the name is what a lead and a listed person have in common. */
const LEADS = statement(
  { name: text, desk: text, phone: nullable(text) },
  `select p.name, p.desk, (select c.phone from named_contact c
     where c.space_no = $1 and c.member = $2 and lower(c.name) = lower(p.name) and c.phone <> '' limit 1) as phone
   from person_name p where p.id = any($3) order by p.name, p.id`,
);
