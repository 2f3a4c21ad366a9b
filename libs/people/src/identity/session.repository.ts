import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { all, array, filled, first, statement, text, ts } from '#libs/persistence';
import { ServiceRoles } from '#libs/service';
import {
  CONFIRM_EVERY_MS,
  type Confirmable,
  type ConfirmedSignIn,
  IDLE_MS,
  LONGEST_MS,
  SignInOptions,
  TextSeal,
  UNCONFIRMED_MS,
} from '#libs/sign-in';
import { DataSource } from 'typeorm';
import type { Person, Role } from '../person.js';

/** The last request is noted this often at most. */
const NOTED_EVERY_MS = 60_000;

const TOKEN_BYTES = 32;

/** Sessions of one person: browsers and tabs of a day. Whoever signs in without end, as with a stolen password, ends own ones. */
export const MOST_OF_PERSON = 20;

/** Asked about in one step. */
const MOST_DUE = 8;

/** A session that the issuer is to be asked about. */
export interface DueSession extends Confirmable {
  /** Hash of the token, hex. */
  readonly name: string;
}

/**
 * Sessions of browsers. The database knows hashes of tokens only, and what the issuer is asked with is sealed: who reads it cannot act as
 * anybody.
 */
@Injectable()
export class SessionRepository {
  private readonly seal: TextSeal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly roles: ServiceRoles,
    options: SignInOptions,
  ) {
    this.seal = new TextSeal(options.clientSecret, 'refresh token');
  }

  /** Opens a session and answers its token; sessions that are over, and the oldest of a person who has too many, go at this occasion. */
  async open(personId: string, { idToken, refreshToken }: Kept, now: Date): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.dataSource.query(
      'delete from web_session where last_seen_at < $1 or opened_at < $2 or confirmed_at < $3',
      limits(now),
    );
    await this.dataSource.query(
      `insert into web_session (token_hash, person_id, id_token, refresh_token, opened_at, last_seen_at, asked_at, confirmed_at)
       values ($1, $2, $3, $4, $5, $5, $5, $5)`,
      [hashOf(token), personId, idToken, this.sealed(refreshToken), now],
    );
    await this.dataSource.query(
      `delete from web_session where token_hash in (
         select token_hash from web_session where person_id = $1 order by opened_at desc, token_hash offset $2)`,
      [personId, MOST_OF_PERSON],
    );
    return token;
  }

  /** Finds the person of a live session, with the roles of their newest sign-in, and keeps the session from idling. */
  async find(token: string, now: Date): Promise<Person | null> {
    const row = await first(this.dataSource, FIND, [...limits(now), hashOf(token)]);
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > NOTED_EVERY_MS) await this.noteSeen(token, now);
    return { id: row.id, name: row.name, desk: row.desk, roles: this.roles.known(row.roles) };
  }

  /** Ends a session and answers the ID token that opened it, for the sign-out at the issuer. */
  async end(token: string): Promise<string | null> {
    const ended = await first(this.dataSource, END, [hashOf(token)]);
    return ended?.id_token ?? null;
  }

  /** Those of these sessions that are live, and the roles that their people have now; named by the hashes of their tokens, hex. */
  async among(names: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly Role[]>> {
    const rows = await all(this.dataSource, AMONG, [...limits(now), names.map(hashNamed)]);
    return new Map(rows.map(({ name, roles }) => [name, this.roles.known(roles)]));
  }

  /** Takes live sessions that the issuer was not asked about for a while; no other process gets the same ones. */
  async takeDue(now: Date): Promise<readonly DueSession[]> {
    const asked = new Date(now.getTime() - CONFIRM_EVERY_MS);
    const rows = await all(this.dataSource, TAKE_DUE, [...limits(now), asked, now]);
    return rows.map(({ name, person_id: subject, id_token: idToken, refresh_token: sealed }) => {
      return { name, subject, idToken, refreshToken: this.seal.open(sealed) ?? '' };
    });
  }

  /** Notes that the issuer confirmed a session, and what it is asked with next. */
  async confirm(name: string, { idToken, refreshToken }: Kept, now: Date): Promise<void> {
    await this.dataSource.query(
      'update web_session set id_token = $2, refresh_token = $3, confirmed_at = $4 where token_hash = $1',
      [hashNamed(name), idToken, this.sealed(refreshToken), now],
    );
  }

  /** Ends a session by its name. */
  async drop(name: string): Promise<void> {
    await this.dataSource.query('delete from web_session where token_hash = $1', [hashNamed(name)]);
  }

  private sealed(refreshToken: string | null): string | null {
    return refreshToken === null ? null : this.seal.seal(refreshToken);
  }

  private async noteSeen(token: string, now: Date): Promise<void> {
    await this.dataSource.query(
      `with seen as (update web_session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2 returning person_id)
       update person set last_seen_at = $2 from seen where id = seen.person_id and last_seen_at < $2`,
      [hashOf(token), now],
    );
  }
}

type Kept = Pick<ConfirmedSignIn, 'idToken' | 'refreshToken'>;

function limits(now: Date): Date[] {
  return [IDLE_MS, LONGEST_MS, UNCONFIRMED_MS].map((ms) => new Date(now.getTime() - ms));
}

function hashNamed(name: string): Buffer {
  return Buffer.from(name, 'hex');
}

/** How the database and this process name a session. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const FIND = statement(
  { id: text, name: text, desk: text, roles: array(text), last_seen_at: ts },
  `select p.id, p.name, p.desk, p.roles, s.last_seen_at from web_session s join person p on p.id = s.person_id
   where s.token_hash = $4 and s.last_seen_at >= $1 and s.opened_at >= $2 and s.confirmed_at >= $3`,
);

const AMONG = statement(
  { name: text, roles: array(text) },
  `select encode(s.token_hash, 'hex') as name, p.roles from web_session s join person p on p.id = s.person_id
   where s.token_hash = any($4::bytea[]) and s.last_seen_at >= $1 and s.opened_at >= $2 and s.confirmed_at >= $3`,
);

const END = statement({ id_token: text }, 'delete from web_session where token_hash = $1 returning id_token');

const TAKE_DUE = statement(
  { name: text, person_id: text, id_token: text, refresh_token: filled(text) },
  `update web_session set asked_at = $5 where token_hash in (
     select token_hash from web_session
     where asked_at < $4 and refresh_token is not null and last_seen_at >= $1 and opened_at >= $2 and confirmed_at >= $3
     order by asked_at limit ${MOST_DUE} for update skip locked)
   returning encode(token_hash, 'hex') as name, person_id, id_token, refresh_token`,
);
