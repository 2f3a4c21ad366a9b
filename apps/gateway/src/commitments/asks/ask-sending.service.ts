import { Injectable } from '@nestjs/common';
import type { Disclosure } from '#libs/approval';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { Access, RecordDefaults, type Sent, SpaceMembers } from '#libs/member';
import type { Person } from '#libs/people';
import type { EntityManager } from 'typeorm';
import { ApprovedSending, type Leaving } from '../../gate/approvals/approved-sending.service.js';

const HANDLING_CODES = { H0: 0, H1: 1, H2: 2, H3: 3 } as const;

/** Sends questions and answers: under the agreement in force, and through the gate, because what people write is free text. */
@Injectable()
export class AskSending {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
    private readonly access: Access,
    private readonly defaults: RecordDefaults,
    private readonly sending: ApprovedSending,
  ) {}

  /** Whether somebody may ask or answer here at all. @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART; AccessError ACCESS_DENIED */
  async requireMay(spaceId: string, by: Person): Promise<void> {
    const { spaceNo } = await this.members.takingPart(spaceId, this.identity.member);
    await this.access.require(by, 'request.send', { spaceNo });
  }

  /** Whether they may say something to a member. @throws ExchangeError RECIPIENT_UNKNOWN; AccessError ACCESS_DENIED */
  async requireTo(spaceId: string, member: string, by: Person): Promise<void> {
    const { spaceNo, members } = await this.members.takingPart(spaceId, this.identity.member);
    await this.access.require(by, 'request.send', { spaceNo, recipients: [member] });
    if (!members.includes(member)) throw new ExchangeError('RECIPIENT_UNKNOWN', `${member} does not take part`);
  }

  /** Must be the last statement of the caller's transaction. */
  async send(tx: EntityManager, outgoing: OutgoingMessage, by: Person): Promise<Sent> {
    return this.sendWith(tx, [], outgoing, by);
  }

  /** With what leaves in the same act, before it. */
  async sendWith(tx: EntityManager, before: readonly Leaving[], outgoing: OutgoingMessage, by: Person): Promise<Sent> {
    const { spaceNo } = await this.members.takingPart(outgoing.spaceId, this.identity.member);
    const { handling } = await this.defaults.of(spaceNo);
    const disclosure: Disclosure = {
      type: 'question',
      recipients: outgoing.recipients,
      handling: HANDLING_CODES[handling],
      sensitive: false,
    };
    const sent = (await this.sending.sendAct(tx, [...before, { outgoing, disclosure }], by)).at(-1);
    if (!sent) throw new Error('an answer became nothing');
    return sent;
  }
}
