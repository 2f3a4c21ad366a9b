/** A part of the network as the supervisor sees it: how to start one process and how to know that it works. */
export interface Service {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Complete, apart from PATH, HOME, LANG and TZ. Never a secret: those are files. */
  readonly env: Readonly<Record<string, string>>;
  /** Ports it will listen on; they are checked before the start. */
  readonly ports: readonly number[];
  readonly readyTimeoutMs: number;
  /** Asks the service itself; must not throw. */
  readonly ready: () => Promise<boolean>;
  /** Runs before each start, for example to create a data folder. */
  readonly prepare?: () => Promise<void>;
  readonly stopSignal?: 'SIGTERM' | 'SIGINT';
  readonly stopTimeoutMs?: number;
  readonly cwd?: string;
  readonly user?: SystemUser;
  /** Changes when the program behind the command changed, so that a running old one is replaced. */
  readonly version?: string;
}

/** A user of this machine under which a process runs. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}
