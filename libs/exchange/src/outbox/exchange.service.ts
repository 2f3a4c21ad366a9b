import { Injectable, Optional } from '@nestjs/common';
import { catalogue, encode, PayloadSchema, violations } from '#libs/contracts';
import { MAX_SENT_PAYLOAD_BYTES } from '#libs/protocol';
import { Clock } from '#libs/work';
import { create } from '@bufbuild/protobuf';
import type { EntityManager } from 'typeorm';
import { ExchangeError } from '../space/exchange.errors.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { Wakes } from '../space/wakes.js';
import type { OutgoingMessage } from './outgoing-message.js';
import { type AcceptedRow, OutboxRepository } from './outbox.repository.js';
import { RetiredTypes } from './retired-types.js';

/** The one way to send: checks messages against their schemas and writes the outbox rows and the pending overlays. */
@Injectable()
export class Exchange {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly spaces: SpaceDirectory,
    private readonly outbox: OutboxRepository,
    private readonly clock: Clock,
    private readonly wakes: Wakes,
    @Optional() private readonly retired: RetiredTypes = new RetiredTypes(new Set()),
  ) {}

  /**
   * Sends messages of one space in their order, all of them or none, by one statement. Must be the last statement of the caller's
   * transaction.
   *
   * @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN; RECIPIENT_UNKNOWN where one never took part in the space
   */
  async submit(tx: EntityManager, ...outgoing: readonly OutgoingMessage[]): Promise<void> {
    const [first] = outgoing;
    if (!first) return;
    if (outgoing.some(({ spaceId }) => spaceId !== first.spaceId)) throw new Error('one call sends to one space');
    const rows = outgoing.map((message) => this.rowOf(message));
    const spaceNo = await this.spaces.require(first.spaceId);
    const isAccepted = await this.outbox.accept(
      tx,
      { spaceNo, sender: this.identity.member, at: this.clock.now() },
      rows,
    );
    if (!isAccepted) throw new ExchangeError('RECIPIENT_UNKNOWN', 'a recipient never took part in the space');
    this.wakes.afterCommit(tx, 'sealer');
  }

  /** Checks a message that somebody has to let go first: nobody is asked about what could not be sent. @throws ExchangeError MESSAGE_INVALID */
  check(outgoing: Omit<OutgoingMessage, 'spaceId' | 'pending'>): void {
    this.rowOf(outgoing);
  }

  private rowOf(outgoing: Omit<OutgoingMessage, 'spaceId'>): AcceptedRow {
    const type = catalogue.get(outgoing.schema.typeName);
    if (!type) throw new ExchangeError('MESSAGE_INVALID', `${outgoing.schema.typeName} is not in the catalogue`);
    if (this.retired.has(type.name)) {
      throw new ExchangeError('MESSAGE_INVALID', `${type.name} is retired: it is read; send what took its place`);
    }
    requireValid(outgoing);
    return {
      messageId: outgoing.messageId,
      urgent: outgoing.urgent ?? false,
      type: type.name,
      recipients: [...new Set([...outgoing.recipients, this.identity.member])].sort(),
      inReplyTo: outgoing.inReplyTo ?? null,
      payload: payloadOf(outgoing),
      right: outgoing.right ?? null,
      pending: outgoing.pending ?? null,
    };
  }
}

function requireValid({ schema, message }: Pick<OutgoingMessage, 'schema' | 'message'>): void {
  const broken = violations(schema, message);
  if (broken.length > 0) throw new ExchangeError('MESSAGE_INVALID', `${schema.name} breaks its schema`, broken);
}

/** @throws ExchangeError MESSAGE_INVALID for a payload that no record could carry */
function payloadOf({ schema, message }: Pick<OutgoingMessage, 'schema' | 'message'>): Uint8Array {
  const payload = encode(
    PayloadSchema,
    create(PayloadSchema, { typeName: schema.typeName, message: encode(schema, message) }),
  );
  if (payload.length <= MAX_SENT_PAYLOAD_BYTES) return payload;
  throw new ExchangeError(
    'MESSAGE_INVALID',
    `a message has at most ${MAX_SENT_PAYLOAD_BYTES} bytes, got ${payload.length}`,
  );
}
