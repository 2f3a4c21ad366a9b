import { Injectable } from '@nestjs/common';
import { Contracts } from '#libs/contracts';
import { ExchangeIdentity, ExchangeRuntime, isDiskFull, type SpaceSession } from '#libs/exchange';
import { Clock } from '#libs/work';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import type { StuckFacts } from './stuck-reason.js';

/** What the database knows of a space where something waits. */
export interface StuckSpace {
  readonly spaceId: string;
  readonly isHalted: boolean;
  readonly isAllPublished: boolean;
  readonly isKeyMissing: boolean;
  /** Full names of the message types that wait to be sealed. */
  readonly waitingTypes: readonly string[];
}

/** Puts together what is known of a space in which something waits: from the session, where this process has it. */
@Injectable()
export class ReadStuckFacts {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly runtime: ExchangeRuntime,
    private readonly broker: BrokerWatch,
    private readonly clock: Clock,
    private readonly contracts: Contracts,
  ) {}

  of({ spaceId, isHalted, isAllPublished, isKeyMissing, waitingTypes }: StuckSpace): StuckFacts {
    const session = this.runtime.spaces.find((space) => space.spaceId === spaceId) ?? null;
    return {
      isBrokerAway: this.broker.awaySince !== null,
      isDiskFull: this.runtime.failing().some(isDiskFull),
      isAllPublished,
      isKeyMissing,
      isHalted: isHalted || (session?.halted ?? null) !== null,
      isHeldHere: session !== null,
      isWorkerFailing: this.isFailing(spaceId),
      listsConflict: session?.listsConflict ?? false,
      isFrozen: session?.frozen ?? false,
      isRestoring: session?.restoring ?? false,
      isReady: session?.ready ?? false,
      openingRefused: session?.openingRefused ?? null,
      waitsForList: session?.waitsForList ?? false,
      ...this.standing(session),
      isContractAdmitted: session === null || this.isSendable(session, waitingTypes),
    };
  }

  /** Whether the list in force admits a contract under which what waits may be sent. */
  private isSendable(session: SpaceSession, waiting: readonly string[]): boolean {
    if (!session.position?.list) return true;
    const types = session.sendable(this.contracts)?.types ?? [];
    return types === 'all' || waiting.every((type) => types.includes(type));
  }

  private isFailing(spaceId: string): boolean {
    return this.runtime.failing().some((failing) => failing.spaceId === null || failing.spaceId === spaceId);
  }

  private standing(session: SpaceSession | null): Pick<StuckFacts, 'isListExpired' | 'takesPart' | 'isStreamFrozen'> {
    const position = session?.position ?? null;
    const list = position?.list ?? null;
    if (position === null || list === null) return { isListExpired: false, takesPart: true, isStreamFrozen: false };
    const { member } = this.identity;
    return {
      isListExpired: position.listExpired(this.clock.now()),
      takesPart: position.takesPart(member),
      isStreamFrozen: position.head(member).frozenAt !== null,
    };
  }
}
