import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { PeopleNamedSchema } from '#libs/contracts';
import { Exchange, ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { SpaceMembers } from '../spaces/space-members.service.js';
import type { NamePeopleDto } from './dto/name-people.dto.js';

/** Names the own people to the members of a space, so that others know whom to call. */
@Injectable()
export class NamePeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART, MESSAGE_INVALID */
  async name(spaceId: string, messageId: string, { people }: NamePeopleDto): Promise<{ messageId: string }> {
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const message = create(PeopleNamedSchema, {
      people: people.map(({ id, name, role, desk, phone, languages }) => ({ id, name, role, desk, phone, languages })),
    });
    const outgoing = { spaceId, schema: PeopleNamedSchema, message, recipients: members, messageId };
    await this.transaction.run((tx) => this.exchange.submit(tx, outgoing));
    return { messageId };
  }
}
