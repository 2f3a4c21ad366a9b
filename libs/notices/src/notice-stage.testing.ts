import { EventLog } from '#libs/observability';
import { IdentityOptions } from '#libs/people';
import type { MigrationClass } from '#libs/persistence';
import { type TestDatabase, testDatabase, TestMailServer, WebhookReceiver } from '#libs/testing';
import { Clock } from '#libs/work';
import { type Called, CalledDesks, type Ring } from './called-desks.js';
import { ChannelSecrets } from './channels/channel-secrets.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeWorker } from './notice.worker.js';
import type { NoticesOptions } from './notices.options.js';
import { MailSender } from './sending/mail-sender.js';
import { TellChannel } from './sending/tell-channel.service.js';
import { WebhookSender } from './sending/webhook-sender.js';

export const FRONT = '018f0000-0000-7000-8000-0000000000f1';
export const NIGHT = '018f0000-0000-7000-8000-0000000000f2';
export const MAIL = '018f0000-0000-7000-8000-000000000001';
export const HOOK = '018f0000-0000-7000-8000-000000000002';
export const SECRET = 'an invented secret of 32 letters';
export const START = new Date('2026-12-01T02:00:00.250Z');
const IDENTITY = { publicUrl: new URL('https://joinder.example.org'), clientSecret: 'invented' } as IdentityOptions;

interface Waiting {
  readonly kind?: string;
  readonly urgent?: boolean;
  readonly at?: Date;
  readonly dueAt?: Date;
  readonly mustAct?: boolean;
  readonly held?: boolean;
  readonly seen?: boolean;
  /** For whom alone; null for all who may act on it. */
  readonly person?: string;
}

interface Where {
  readonly id?: string;
  /** Null for every desk. */
  readonly desk?: string | null;
  readonly language?: string;
}

/** A worker of notices on a real database, with a mail server and a receiver of webhooks on this machine. */
export class NoticeStage {
  /** Desks that are called, whatever rings; NIGHT answers for them. */
  called: Called = { desks: [FRONT], inHours: false };
  calledFor: (ring: Ring) => Called = () => this.called;
  readonly clock = new HandClock();
  options: NoticesOptions = { hosts: [] };
  /** Of the log. */
  readonly lines: string[] = [];
  readonly secrets = new ChannelSecrets(IDENTITY);

  private constructor(
    readonly database: TestDatabase,
    readonly mails: TestMailServer,
    readonly hooks: WebhookReceiver,
  ) {}

  static async open(migrations: readonly MigrationClass[]): Promise<NoticeStage> {
    const database = await testDatabase({ migrations });
    await database.dataSource.query(
      `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ('ops', 'Ops', '', '{}', now(), now())`,
    );
    return new NoticeStage(database, await TestMailServer.start(), await WebhookReceiver.start());
  }

  async close(): Promise<void> {
    await Promise.all([this.database.drop(), this.mails.stop(), this.hooks.stop()]);
  }

  /** Nobody is told of anything, and all servers take what comes. */
  async empty(): Promise<void> {
    for (const table of ['notice', 'desk_channel', 'duty'])
      await this.database.dataSource.query(`delete from ${table}`);
    this.mails.taken.length = 0;
    this.mails.refusesWith = null;
    this.hooks.taken.length = 0;
    this.hooks.answer = (response) => response.writeHead(204).end();
    this.lines.length = 0;
    this.clock.at = START;
    this.called = { desks: [FRONT], inHours: false };
    this.calledFor = () => this.called;
    this.options = { mail: { url: this.mails.url(), from: 'joinder@example.org' }, hosts: [this.hooks.host] };
  }

  get notices(): NoticeRepository {
    return new NoticeRepository(this.database.dataSource);
  }

  /** One step of another process each time. */
  async step(): Promise<void> {
    await this.process().step();
  }

  process(): NoticeWorker {
    const log = new EventLog({
      service: 'gateway',
      country: 'nl',
      level: 'info',
      destination: { write: (line: string) => void this.lines.push(line) },
    });
    const told = new TellChannel(new MailSender(this.options, IDENTITY), new WebhookSender(this.options));
    const desks = new SaidDesks((ring) => this.calledFor(ring));
    const { transaction } = this.database;
    return new NoticeWorker(this.notices, desks, this.secrets, told, transaction, this.clock, log);
  }

  async mailTo(address: string, { id = MAIL, desk = FRONT, language = 'en' }: Where = {}): Promise<void> {
    const values = [id, desk, address, language];
    const sql = `insert into desk_channel values ($1, $2, 'mail', $3, $4, null, 'ops', now())`;
    await this.database.dataSource.query(sql, values);
  }

  async hookTo(address: string): Promise<void> {
    const values = [HOOK, FRONT, address, this.secrets.seal(SECRET)];
    const sql = `insert into desk_channel values ($1, $2, 'webhook', $3, 'en', $4, 'ops', now())`;
    await this.database.dataSource.query(sql, values);
  }

  async waits(
    key: string,
    {
      kind = 'request',
      urgent = true,
      at = START,
      dueAt,
      mustAct = true,
      held = false,
      seen = false,
      person,
    }: Waiting = {},
  ): Promise<void> {
    await this.database.dataSource.query(
      `insert into duty (key, kind, space_no, person_id, action, at, due_at, harm, urgent, must_act, clearable, matter, held_by, origin)
       values ($1, $8, 7, $9, case when $9::text is null then 'request.send' end, $2, $3, 0, $4, $5, true, $7, $6, 'log')`,
      [
        key,
        at,
        dueAt ?? null,
        urgent,
        mustAct,
        held ? MAIL : null,
        { text: 'Zsófia Példa in DEMO-001', isSeen: seen },
        kind,
        person ?? null,
      ],
    );
  }

  async answered(key: string): Promise<void> {
    await this.database.dataSource.query('delete from duty where key = $1', [key]);
  }

  /** What became of all notices, in the order of duties and channels. */
  states(): Promise<readonly { readonly key: string; readonly state: string }[]> {
    return this.database.dataSource.query(
      'select key, channel_id as channel, says, state, attempts, error from notice order by key, due_at, channel_id',
    );
  }
}

class HandClock extends Clock {
  at = START;

  override now(): Date {
    return this.at;
  }

  later(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

class SaidDesks extends CalledDesks {
  constructor(private readonly called: (ring: Ring) => Called) {
    super();
  }

  override async for(rings: readonly Ring[]): Promise<readonly Called[]> {
    return rings.map((ring) => (ring.unanswered ? { desks: [NIGHT], inHours: false } : this.called(ring)));
  }
}
