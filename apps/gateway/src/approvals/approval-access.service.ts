import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '../access/access.service.js';
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
  async requireDecider(by: Person, spaceNo: number): Promise<void> {
    await this.access.require(by, 'approval.decide', { spaceNo });
    if (isProgram(by)) throw new ApprovalError('APPROVAL_BY_PROGRAM', 'programs decide nothing');
  }

  async decides(by: Person, spaceNo: number): Promise<boolean> {
    return !isProgram(by) && (await this.access.decide(by, 'approval.decide', { spaceNo })).allowed;
  }

  async reads(by: Person, spaceNo: number): Promise<boolean> {
    return (await this.access.decide(by, 'record.read', { spaceNo })).allowed;
  }

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toRead(spaceId: string, by: Person): Promise<number> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return spaceNo;
  }
}
