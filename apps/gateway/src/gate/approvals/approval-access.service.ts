import { Injectable } from '@nestjs/common';
import { SpaceDirectory } from '#libs/exchange';
import { Access } from '#libs/member';
import { isProgram, type Person } from '#libs/people';
import { isDrafting } from '#libs/vocabulary';
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
    if (isDrafting(type)) await this.access.require(by, 'agreement.sign');
    else await this.access.require(by, 'approval.decide', { spaceNo });
    if (isProgram(by)) throw new ApprovalError('APPROVAL_BY_PROGRAM', 'programs decide nothing');
  }

  /** Whoever allows many kinds at once may decide each of them. @throws as `requireDecider` */
  async requireDeciderOfAll(by: Person, spaceNo: number, types: readonly string[]): Promise<void> {
    for (const type of kindsOf(types)) await this.requireDecider(by, spaceNo, type);
  }

  async decides(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    return !isProgram(by) && this.mayDecide(by, spaceNo, type);
  }

  /** As far as roles and agreement say: a program has no hands, and may know. */
  async mayDecide(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    if (isDrafting(type)) return (await this.access.decide(by, 'agreement.sign')).allowed;
    return (await this.access.decide(by, 'approval.decide', { spaceNo })).allowed;
  }

  /** Standing approvals are seen by those who decide what they are about, and by those who work under them. */
  async sees(by: Person, spaceNo: number, types: readonly string[]): Promise<boolean> {
    for (const type of kindsOf(types)) {
      const works = isDrafting(type) ? await this.comments(by) : await this.reads(by, spaceNo);
      if (!works && !(await this.mayDecide(by, spaceNo, type))) return false;
    }
    return true;
  }

  /** What leads to an agreement is under none yet: whoever may sign lets it go. */
  async decidesDrafting(by: Person): Promise<boolean> {
    return !isProgram(by) && (await this.access.decide(by, 'agreement.sign')).allowed;
  }

  async reads(by: Person, spaceNo: number, type: string | null = null): Promise<boolean> {
    if (isDrafting(type)) return (await this.access.decide(by, 'agreement.read')).allowed;
    return (await this.access.decide(by, 'record.read', { spaceNo })).allowed;
  }

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toRead(spaceId: string, by: Person): Promise<number> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return spaceNo;
  }

  /** Of whoever reads records, or has a say before there are any. @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toReadStanding(spaceId: string, by: Person): Promise<number> {
    if (await this.comments(by)) return this.spaces.require(spaceId);
    return this.toRead(spaceId, by);
  }

  private async comments(by: Person): Promise<boolean> {
    return (await this.access.decide(by, 'agreement.comment')).allowed;
  }
}

/** One type of each kind that is decided by a rule of its own. */
function kindsOf(types: readonly string[]): readonly string[] {
  return [types.find((type) => isDrafting(type)), types.find((type) => !isDrafting(type))].flatMap(
    (type) => type ?? [],
  );
}
