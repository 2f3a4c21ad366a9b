import { Injectable } from '@nestjs/common';
import { handlingCode, handlingName, type HandlingName } from '#libs/approval';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { requireOneOf } from '#libs/http';
import { MessageGates, SpaceMembers } from '#libs/member';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalError } from './approval.errors.js';
import type { StandingApprovalDto } from './dto/standing-approval.dto.js';
import { StandingApprovalRepository, type StandingRow } from './standing-approval.repository.js';

export interface StandingApprovalView {
  readonly approvalId: string;
  readonly spaceId: string;
  readonly types: readonly string[];
  readonly recipients: readonly string[];
  readonly highestHandling: HandlingName;
  readonly starts: string;
  readonly ends: string;
  readonly reason: string;
  readonly givenBy: { readonly id: string; readonly name: string };
  readonly givenAt: Date;
  readonly ended: { readonly by: string; readonly at: Date } | null;
  readonly used: number;
}

/** Gives, ends and shows what prosecutors allow once for many messages. */
@Injectable()
export class StandingApprovals {
  constructor(
    private readonly access: ApprovalAccess,
    private readonly identity: ExchangeIdentity,
    private readonly members: SpaceMembers,
    private readonly clock: Clock,
    private readonly approvals: StandingApprovalRepository,
    private readonly gates: MessageGates,
  ) {}

  /** @throws HttpError VALIDATION_FAILED; AccessError ACCESS_DENIED; ApprovalError APPROVAL_PERIOD, APPROVAL_BY_PROGRAM; ExchangeError RECIPIENT_UNKNOWN */
  async give(approvalId: string, dto: StandingApprovalDto, by: Person): Promise<{ approvalId: string }> {
    dto.types.forEach((value) => requireOneOf(this.gates.disclosureTypes, { path: 'types', value }));
    const { member } = this.identity;
    const { spaceNo, members } = await this.members.takingPart(dto.spaceId, member);
    await this.access.requireDeciderOfAll(by, spaceNo, dto.types);
    const now = this.clock.now();
    if (dto.ends < dto.starts || dto.ends < now.toISOString().slice(0, 10)) {
      throw new ApprovalError('APPROVAL_PERIOD', 'ends before it starts, or is over');
    }
    const stranger = dto.recipients.find((recipient) => recipient === member || !members.includes(recipient));
    if (stranger !== undefined) throw new ExchangeError('RECIPIENT_UNKNOWN', `${stranger} does not take part`);
    const { types, recipients, starts, ends, reason } = dto;
    const highestHandling = handlingCode(dto.highestHandling);
    const whatFor = { types, recipients, highestHandling, starts, ends, reason };
    await this.approvals.give({ approvalId, spaceNo, ...whatFor, givenBy: by.id, givenAt: now });
    return { approvalId };
  }

  /** Messages that left by it stay sent. @throws ApprovalError APPROVAL_NOT_FOUND, APPROVAL_BY_PROGRAM; AccessError ACCESS_DENIED */
  async end(approvalId: string, by: Person): Promise<void> {
    const found = await this.approvals.find(approvalId);
    // Whoever may not see it hears the same as of one that is not there.
    if (found === null || !(await this.access.sees(by, found.spaceNo, found.types))) {
      throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such standing approval');
    }
    await this.access.requireDeciderOfAll(by, found.spaceNo, found.types);
    await this.approvals.end(approvalId, by.id, this.clock.now());
  }

  /** Whoever works in a space sees under which approvals something leaves there; of all spaces where none is named. */
  async list(spaceId: string | undefined, by: Person): Promise<readonly StandingApprovalView[]> {
    const spaceNo = spaceId === undefined ? null : await this.access.toReadStanding(spaceId, by);
    const seen: StandingRow[] = [];
    for (const row of await this.approvals.list(spaceNo)) {
      if (await this.access.sees(by, row.spaceNo, row.types)) seen.push(row);
    }
    return seen.map(viewOf);
  }
}

function viewOf(row: StandingRow): StandingApprovalView {
  const { approvalId, spaceId, types, recipients, starts, ends, reason, givenAt, used } = row;
  return {
    approvalId,
    spaceId,
    types,
    recipients,
    highestHandling: handlingName(row.highestHandling),
    starts,
    ends,
    reason,
    givenBy: { id: row.givenBy, name: row.givenByName ?? row.givenBy },
    givenAt,
    ended: row.endedAt === null ? null : { by: row.endedByName ?? '', at: row.endedAt },
    used,
  };
}
