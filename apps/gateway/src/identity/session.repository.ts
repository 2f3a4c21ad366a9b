import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { IDLE_MS, LONGEST_MS } from '#libs/sign-in';
import { DataSource } from 'typeorm';
import type { Person } from '../person.js';
import { knownRoles } from './roles.js';

/** The last request is noted this often at most. */
const NOTED_EVERY_MS = 60_000;

const TOKEN_BYTES = 32;

/** Sessions of browsers. The database knows hashes of tokens only: who reads it cannot act as anybody. */
@Injectable()
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a session and answers its token; sessions that are over go at this occasion. */
  async open(personId: string, idToken: string, now: Date): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.dataSource.query('delete from web_session where last_seen_at < $1 or opened_at < $2', limits(now));
    await this.dataSource.query(
      'insert into web_session (token_hash, person_id, id_token, opened_at, last_seen_at) values ($1, $2, $3, $4, $4)',
      [hashOf(token), personId, idToken, now],
    );
    return token;
  }

  /** Finds the person of a live session, with the roles of their newest sign-in, and keeps the session from idling. */
  async find(token: string, now: Date): Promise<Person | null> {
    const [row] = await this.dataSource.query<SessionRow[]>(
      `select p.id, p.name, p.desk, p.roles, s.last_seen_at from web_session s join person p on p.id = s.person_id
       where s.token_hash = $3 and s.last_seen_at >= $1 and s.opened_at >= $2`,
      [...limits(now), hashOf(token)],
    );
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > NOTED_EVERY_MS) await this.noteSeen(token, now);
    return { id: row.id, name: row.name, desk: row.desk, roles: knownRoles(row.roles) };
  }

  /** Ends a session and answers the ID token that opened it, for the sign-out at the issuer. */
  async end(token: string): Promise<string | null> {
    const [rows] = await this.dataSource.query<[{ id_token: string }[], number]>(
      'delete from web_session where token_hash = $1 returning id_token',
      [hashOf(token)],
    );
    return rows[0]?.id_token ?? null;
  }

  /** Those of these sessions that are live; named by the hashes of their tokens, hex. */
  async among(names: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ name: string }[]>(
      `select encode(token_hash, 'hex') as name from web_session
       where token_hash = any($3::bytea[]) and last_seen_at >= $1 and opened_at >= $2`,
      [...limits(now), names.map((name) => Buffer.from(name, 'hex'))],
    );
    return new Set(rows.map(({ name }) => name));
  }

  private async noteSeen(token: string, now: Date): Promise<void> {
    await this.dataSource.query(
      `with seen as (update web_session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2 returning person_id)
       update person set last_seen_at = $2 from seen where id = seen.person_id and last_seen_at < $2`,
      [hashOf(token), now],
    );
  }
}

interface SessionRow {
  id: string;
  name: string;
  desk: string;
  roles: string[];
  last_seen_at: Date;
}

function limits(now: Date): [Date, Date] {
  return [new Date(now.getTime() - IDLE_MS), new Date(now.getTime() - LONGEST_MS)];
}

/** How the database and this process name a session. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
