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
import type { Accepted, OutgoingMessage } from './outgoing-message.js';
import { OutboxRepository } from './outbox.repository.js';
import { RetiredTypes } from './retired-types.js';

/** The one way to send: checks the message against its schema and writes the outbox row and the pending overlay. */
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
   * Must be the last statement of the caller's transaction.
   *
   * @throws ExchangeError MESSAGE_INVALID, SPACE_UNKNOWN; RECIPIENT_UNKNOWN where one never took part in the space
   */
  async submit(tx: EntityManager, outgoing: OutgoingMessage): Promise<Accepted> {
    const type = catalogue.get(outgoing.schema.typeName);
    if (!type) throw new ExchangeError('MESSAGE_INVALID', `${outgoing.schema.typeName} is not in the catalogue`);
    if (this.retired.has(type.name)) {
      throw new ExchangeError('MESSAGE_INVALID', `${type.name} is retired: it is read; send what took its place`);
    }
    requireValid(outgoing);
    const spaceNo = await this.spaces.require(outgoing.spaceId);
    const recipients = [...new Set([...outgoing.recipients, this.identity.member])].sort();

    const isAccepted = await this.outbox.accept(tx, {
      spaceNo,
      messageId: outgoing.messageId,
      sender: this.identity.member,
      urgent: outgoing.urgent ?? false,
      type: type.name,
      recipients,
      inReplyTo: outgoing.inReplyTo ?? null,
      payload: payloadOf(outgoing),
      pending: outgoing.pending ?? null,
      acceptedAt: this.clock.now(),
    });
    if (!isAccepted) throw new ExchangeError('RECIPIENT_UNKNOWN', 'a recipient never took part in the space');
    this.wakes.afterCommit(tx, 'sealer');
    return { messageId: outgoing.messageId, spaceId: outgoing.spaceId, recipients };
  }
}

function requireValid(outgoing: OutgoingMessage): void {
  const broken = violations(outgoing.schema, outgoing.message);
  if (broken.length > 0)
    throw new ExchangeError('MESSAGE_INVALID', `${outgoing.schema.name} breaks its schema`, broken);
}

/** @throws ExchangeError MESSAGE_INVALID for a payload that no record could carry */
function payloadOf(outgoing: OutgoingMessage): Uint8Array {
  const payload = encode(
    PayloadSchema,
    create(PayloadSchema, {
      typeName: outgoing.schema.typeName,
      message: encode(outgoing.schema, outgoing.message),
    }),
  );
  if (payload.length <= MAX_SENT_PAYLOAD_BYTES) return payload;
  throw new ExchangeError(
    'MESSAGE_INVALID',
    `a message has at most ${MAX_SENT_PAYLOAD_BYTES} bytes, got ${payload.length}`,
  );
}
