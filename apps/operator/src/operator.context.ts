/** What the broker lets one member use. */
export interface MemberQuota {
  readonly bytesPerSecond: number;
  /** Share of one thread of the broker, in per cent. */
  readonly requestPercentage: number;
}

interface Told {
  readonly stateFolder: string;
  readonly quota: MemberQuota;
  readonly environmentName?: string | undefined;
}

/** What every part of the operator is told. */
export class OperatorContext {
  constructor(
    /** Kafka principal of the operator. */
    readonly principal: string,
    /** Replicas of a new topic. */
    readonly replication: number,
    /** Milliseconds since 1970 by the clock of this host. */
    readonly nowMs: () => number,
    private readonly told: Told,
  ) {}

  /** What the broker lets each member use. */
  get quota(): MemberQuota {
    return this.told.quota;
  }

  /** How the page names the network where it is not the one for real work; null where it is. */
  get environment(): string | null {
    return this.told.environmentName ?? null;
  }

  /** Where the operator remembers, in files of its own. */
  get stateFolder(): string {
    return this.told.stateFolder;
  }
}
