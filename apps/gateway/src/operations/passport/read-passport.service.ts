import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, type MessageName, type MessagePassport, MessagePassportRepository } from '#libs/exchange';
import { PersonRepository } from '#libs/people';
import { GateFactsRepository } from '../outbox/gate-facts.repository.js';

/** Shows the passport of a message, with the people behind it. */
@Injectable()
export class ReadPassport {
  constructor(
    private readonly passports: MessagePassportRepository,
    private readonly gate: GateFactsRepository,
    private readonly people: PersonRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Null for a message that never left the approvals, or is of somebody else and not on the log. */
  async find(spaceNo: number, name: MessageName): Promise<MessagePassport | null> {
    const isOwn = (name.sender ?? this.identity.member) === this.identity.member;
    const acceptedAt = isOwn ? await this.gate.sentAt(name.messageId) : null;
    const passport = await this.passports.find(spaceNo, name, acceptedAt);
    if (!passport || passport.leftOut.length === 0) return passport;
    const names = await this.people.names(passport.leftOut.map(({ by }) => by));
    return { ...passport, leftOut: passport.leftOut.map((left) => ({ ...left, by: names.get(left.by) ?? left.by })) };
  }
}
