import { Injectable } from '@nestjs/common';
import { handlingCode, handlingName, type HandlingName } from '#libs/approval';
import { ExchangeError, ExchangeIdentity } from '#libs/exchange';
import { type OnceRequest, requireOneOf } from '#libs/http';
import { CaseDoor, type CaseEntry, MessageGates } from '#libs/member';
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
    private readonly door: CaseDoor,
    private readonly clock: Clock,
    private readonly approvals: StandingApprovalRepository,
    private readonly gates: MessageGates,
  ) {}

  /** @throws HttpError VALIDATION_FAILED; AccessError ACCESS_DENIED; ApprovalError APPROVAL_PERIOD, APPROVAL_BY_PROGRAM; ExchangeError NOT_TAKING_PART, RECIPIENT_UNKNOWN */
  async give(once: OnceRequest, dto: StandingApprovalDto, by: Person): Promise<{ approvalId: string }> {
    dto.types.forEach((value) => requireOneOf(this.gates.disclosureTypes, { path: 'types', value }));
    const { member } = this.identity;
    const entry = await this.door.enter(dto.spaceId, by, 'agreement.read');
    this.access.requireDeciderOfAll(entry, dto.types);
    if (!entry.takingPart.includes(member)) throw new ExchangeError('NOT_TAKING_PART', 'nothing leaves from here yet');
    const now = this.clock.now();
    if (dto.ends < dto.starts || dto.ends < now.toISOString().slice(0, 10)) {
      throw new ApprovalError('APPROVAL_PERIOD', 'ends before it starts, or is over');
    }
    const stranger = dto.recipients.find((recipient) => !entry.others.includes(recipient));
    if (stranger !== undefined) throw new ExchangeError('RECIPIENT_UNKNOWN', `${stranger} does not take part`);
    const { types, recipients, starts, ends, reason } = dto;
    const highestHandling = handlingCode(dto.highestHandling);
    const whatFor = { types, recipients, highestHandling, starts, ends, reason };
    return once.run(async (tx) => {
      await this.approvals.give(tx, {
        approvalId: once.id,
        spaceNo: entry.spaceNo,
        ...whatFor,
        givenBy: by.id,
        givenAt: now,
      });
      return { approvalId: once.id };
    });
  }

  /** Messages that left by it stay sent. @throws ApprovalError APPROVAL_NOT_FOUND, APPROVAL_BY_PROGRAM; AccessError ACCESS_DENIED */
  async end(approvalId: string, by: Person): Promise<void> {
    const found = await this.approvals.find(approvalId);
    // A person who may not see it gets the same answer as for one that is not there.
    const entry = found && (await this.access.cases(by)).get(found.spaceNo);
    if (!entry || !this.access.sees(entry, found.types)) {
      throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such standing approval');
    }
    this.access.requireDeciderOfAll(entry, found.types);
    await this.approvals.end(approvalId, by.id, this.clock.now());
  }

  /** Lists under which approvals something leaves a space, for those who work there; of all spaces where none is named. */
  async list(spaceId: string | undefined, by: Person): Promise<readonly StandingApprovalView[]> {
    const one = spaceId === undefined ? null : await this.access.toReadStanding(spaceId, by);
    const cases = one === null ? await this.access.cases(by) : new Map<number, CaseEntry>([[one.spaceNo, one]]);
    const rows = await this.approvals.list([...cases.values()].map(({ spaceNo }) => spaceNo));
    const isSeen = ({ spaceNo, types }: StandingRow): boolean => {
      const entry = cases.get(spaceNo);
      return entry !== undefined && this.access.sees(entry, types);
    };
    return rows.filter(isSeen).map(viewOf);
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
