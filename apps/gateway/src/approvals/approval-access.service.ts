import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '../access/access.service.js';
import { COMMENT_TYPE } from '../disclosure-types.table.js';
import { isProgram, type Person } from '../person.js';
import { ApprovalError } from './approval.errors.js';

/** Who decides, who reads. */
@Injectable()
export class ApprovalAccess {
  constructor(
    private readonly access: Access,
    private readonly spaces: SpaceDirectory,
  ) {}

  /** A decision is a person's: a program has no hands. @throws AccessError ACCESS_DENIED; ApprovalError APPROVAL_BY_PROGRAM */
  async requireDecider(by: Person, spaceNo: number, type: string | null = null): Promise<void> {
    if (type === COMMENT_TYPE) await this.access.require(by, 'agreement.sign');
    else await this.access.require(by, 'approval.decide', { spaceNo });
    if (isProgram(by)) throw new ApprovalError('APPROVAL_BY_PROGRAM', 'programs decide nothing');
  }

  async decides(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    return !isProgram(by) && this.mayDecide(by, spaceNo, type);
  }

  /** As far as roles and agreement say: a program has no hands, and may know. */
  async mayDecide(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    if (type === COMMENT_TYPE) return (await this.access.decide(by, 'agreement.sign')).allowed;
    return (await this.access.decide(by, 'approval.decide', { spaceNo })).allowed;
  }

  /** Standing approvals are seen by those who read and by those who decide. */
  async sees(by: Person, spaceNo: number): Promise<boolean> {
    return (await this.reads(by, spaceNo)) || this.mayDecide(by, spaceNo);
  }

  /** Comments lead to an agreement, so no agreement says yet who lets them go: whoever may sign does. */
  async decidesComments(by: Person): Promise<boolean> {
    return !isProgram(by) && (await this.access.decide(by, 'agreement.sign')).allowed;
  }

  async reads(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    if (type === COMMENT_TYPE) return (await this.access.decide(by, 'agreement.read')).allowed;
    return (await this.access.decide(by, 'record.read', { spaceNo })).allowed;
  }

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toRead(spaceId: string, by: Person): Promise<number> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return spaceNo;
  }
}
