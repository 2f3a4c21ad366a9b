import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import type { Disclosure } from '#libs/approval';
import { PeopleNamedSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { PEOPLE_TYPE } from '#libs/vocabulary';
import { Gate, type Sent } from '../send/gate.js';
import { SpaceMembers } from '../spaces/space-members.service.js';
import type { Drafting } from './draft-agreement.service.js';
import type { NamePeopleDto } from './dto/name-people.dto.js';
import type { PeopleOverlay } from './pending-drafting.js';

/** Names the own people to the members of a space, so that others know whom to call; another person lets the list go. */
@Injectable()
export class NamePeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly gate: Gate,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART, MESSAGE_INVALID */
  async name(spaceId: string, dto: NamePeopleDto, { messageId, by }: Drafting): Promise<Sent> {
    const { members } = await this.members.takingPart(spaceId, this.identity.member);
    const people = dto.people.map(({ id, name, role, desk, phone, languages }) => ({
      id,
      name,
      role,
      desk,
      phone,
      languages,
    }));
    const message = create(PeopleNamedSchema, { people });
    const overlay: PeopleOverlay = { kind: 'people', people, author: by.name };
    const pending = { subject: `people:${messageId}`, overlay, author: by.id };
    const outgoing = { spaceId, schema: PeopleNamedSchema, message, recipients: members, messageId, pending };
    const disclosure: Disclosure = { type: PEOPLE_TYPE, recipients: members, handling: 0, sensitive: false };
    return this.transaction.run((tx) => this.gate.send(tx, outgoing, by, disclosure));
  }
}
