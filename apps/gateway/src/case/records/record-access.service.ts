import { Injectable } from '@nestjs/common';
import { Sensitivity, type Statement } from '#libs/contracts';
import { ExchangeIdentity, SpaceDirectory } from '#libs/exchange';
import { Access, type MandateToWrite, RecordDefaults, SpaceMembers } from '#libs/member';
import type { Person } from '#libs/people';

/** A space in which somebody may write. */
export interface WritableSpace extends MandateToWrite {
  readonly spaceNo: number;
  /** Members that take part beside the own one. */
  readonly others: readonly string[];
}

/** What is to be released: statements of a record of this type, as named at the API. */
interface Released {
  readonly type: string;
  readonly statements: readonly Statement[];
}

/** Opens spaces to people, as far as their roles and the agreement in force allow. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly spaces: SpaceDirectory,
    private readonly members: SpaceMembers,
    private readonly access: Access,
    private readonly defaults: RecordDefaults,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async toRead(spaceId: string, by: Person): Promise<number> {
    const spaceNo = await this.spaces.require(spaceId);
    await this.access.require(by, 'record.read', { spaceNo });
    return spaceNo;
  }

  /** @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART; AccessError ACCESS_DENIED */
  async toCreate(spaceId: string, type: string, by: Person): Promise<WritableSpace> {
    const space = await this.writable(spaceId);
    const { spaceNo, mandate } = space;
    await this.access.require(by, 'record.create', { spaceNo, mandate, type });
    return space;
  }

  /** @throws ExchangeError SPACE_UNKNOWN, NOT_TAKING_PART; AccessError ACCESS_DENIED */
  async toChange(spaceId: string, by: Person): Promise<WritableSpace> {
    const space = await this.writable(spaceId);
    const { spaceNo, mandate } = space;
    await this.access.require(by, 'record.change', { spaceNo, mandate });
    return space;
  }

  /** Statements that stay at home need no release. @throws AccessError ACCESS_DENIED */
  async requireRelease({ spaceNo, mandate }: WritableSpace, { type, statements }: Released, by: Person): Promise<void> {
    const released = statements.filter(({ release }) => release.length > 0);
    if (released.length === 0) return;
    const marks = new Set(released.flatMap(({ sensitivities }) => sensitivities));
    await this.access.require(by, 'record.release', {
      spaceNo,
      mandate,
      type,
      recipients: [...new Set(released.flatMap(({ release }) => release))],
      handling: Math.max(...released.map(({ handling }) => (handling?.code ?? 1) - 1)),
      purposes: [...new Set(released.map(({ purpose }) => purpose))],
      sensitive: marks.size > 0,
      victimIdentity: marks.has(Sensitivity.VICTIM_IDENTITY),
    });
  }

  private async writable(spaceId: string): Promise<WritableSpace> {
    const { spaceNo, members } = await this.members.takingPart(spaceId, this.identity.member);
    const others = members.filter((member) => member !== this.identity.member);
    return { spaceNo, others, ...(await this.defaults.withMandate(spaceNo)) };
  }
}
