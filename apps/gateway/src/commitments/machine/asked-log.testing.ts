import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { ReleaseAnswer, ReleaseAnsweredSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { Applied, ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { CommitmentApplier } from './commitment.applier.js';

const SEALED = 1n;
const IDENTITY = Buffer.alloc(32, 7);

/** What each question and answer says. */
export const SAID = { reason: 'the same person', author: 'Anna Voorbeeld' };

export const applierOf = (member: string): CommitmentApplier => new CommitmentApplier({ member } as ExchangeIdentity);

/** Of a header, by where it stands. */
export const identityOf = (at: bigint): Uint8Array => (at === SEALED ? IDENTITY : new Uint8Array(32).fill(Number(at)));

type Between = Partial<Pick<OpenedMessage, 'sender' | 'recipients'>>;
type Header = Pick<OpenedMessage, 'position' | 't' | 'sender' | 'recipients' | 'messageId'>;

/** A log with questions of the builds before, in a space where xa sent a message to xb alone. */
export class AskedLog {
  spaceNo = 0;
  spaceId = '';
  private position = SEALED;

  private constructor(readonly database: TestDatabase) {}

  static async open(): Promise<AskedLog> {
    return new AskedLog(await testDatabase({ migrations: gatewayMigrations }));
  }

  /** A space of its own for each test. */
  async begin(): Promise<void> {
    this.spaceId = uuid();
    const [space] = await this.database.dataSource.query(
      'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
      [this.spaceId],
    );
    this.spaceNo = space.space_no;
    this.position = SEALED;
    await this.archive({ position: SEALED, t: 1n, sender: 'xa', recipients: ['xa', 'xb'], messageId: uuid() });
  }

  /** As a follower does, before it is applied. */
  async archive({ position, t, sender, messageId, recipients }: Header): Promise<void> {
    await this.database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, created_at_ms, stored_at)
         values ($1, $2, $3, 0, true, $4, $5, 1, $6, $7, $3, now()) on conflict do nothing`,
        [this.spaceNo, `${position}`, `${t}`, identityOf(position), sender, messageId, recipients],
      ),
    );
  }

  /** Of xc to xa, where nothing else is said. */
  opened(message: OpenedMessage['message'], { sender = 'xc', recipients = ['xa', 'xc'] }: Between = {}): OpenedMessage {
    this.position += 1n;
    const { spaceNo, spaceId, position } = this;
    const where = { spaceNo, spaceId, position, t: position * 1000n, sender, recipients, messageId: uuid() };
    return { ...where, inReplyTo: null, typeName: message.$typeName, message };
  }

  ask(between: Between = {}, named: MessageInitShape<typeof ReleaseAskedSchema> = {}): OpenedMessage {
    const message = { ...SAID, position: SEALED, identity: IDENTITY, ...named };
    return this.opened(create(ReleaseAskedSchema, message), between);
  }

  /** Of xa, where nobody else says it. */
  answer({ messageId }: OpenedMessage, between: Between = {}, answer = ReleaseAnswer.LATER): OpenedMessage {
    const message = create(ReleaseAnsweredSchema, { ...SAID, question: uuidBytes(messageId), answer });
    return this.opened(message, { sender: 'xa', ...between });
  }

  async applyAt(member: string, messages: readonly OpenedMessage[]): Promise<Applied> {
    for (const one of messages) await this.archive(one);
    return this.database.transaction.runAsApplier((tx) => applierOf(member).apply(tx, messages));
  }

  /** As who is asked sees it. */
  apply(...messages: readonly OpenedMessage[]): Promise<Applied> {
    return this.applyAt('xa', messages);
  }

  async dutiesAt(member: string, ...messages: readonly OpenedMessage[]) {
    return (await this.applyAt(member, messages)).duties?.filter(({ duty }) => duty !== null);
  }

  rows(table: string): Promise<Record<string, unknown>[]> {
    return this.database.dataSource.query(`select * from ${table} where space_no = $1 order by position`, [
      this.spaceNo,
    ]);
  }
}
