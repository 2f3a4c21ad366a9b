import { expect } from '@jest/globals';
import { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { signInAs } from '../../apps/cli/src/demo/cast.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import { describeNetwork, type Network } from '../../apps/cli/src/local/network.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import type { Place } from '../elsewhere.js';
import { JoinderRun, joinderUnder, ownPorts } from './joinder-run.js';

const HELD = 'Ctrl-C ends all';
const IS_UP = 'Stop it with Ctrl-C';

/** What `demo --json` ends with. */
export interface DemoSummary {
  readonly ok: boolean;
  readonly secondsToReady: number;
  readonly acts: readonly { readonly name: string; readonly ok: boolean; readonly ms: number }[];
  readonly messages: number;
  readonly stored: Readonly<Record<string, number>>;
  readonly checkpoints: Readonly<Record<string, { readonly size: number; readonly root: string }>>;
}

/** A space as a member sees it. */
export interface SpaceView {
  readonly spaceId: string;
  readonly kind: string;
  readonly revision: number;
  readonly members: readonly string[];
  readonly takingPart: readonly string[];
  readonly size: string;
}

/** The network of one state folder on which the demo was played as a person plays it; every suite works on this one. */
export class PlayedNetwork {
  readonly home = ownedHome();
  private readonly env: Readonly<Record<'JOINDER_HOME' | 'JOINDER_BASE_PORT' | 'JOINDER_SERVICES', string>>;
  private readonly sessions = new Map<string, Promise<ApiSession>>();
  private held: JoinderRun | null = null;

  /** @param services what stands beside the gateways, as `nl-intake,hu-intake` */
  constructor(services = 'none') {
    this.env = { JOINDER_HOME: this.home.root, JOINDER_BASE_PORT: ownPorts(), JOINDER_SERVICES: services };
  }

  /** Starts the demo and waits until it has played and holds the network; its options say what else. */
  async play(...options: readonly string[]): Promise<void> {
    this.held = this.joinder('demo', '--json', ...options);
    await this.held.shows(HELD);
  }

  /** Starts the network alone and waits until a launcher holds it. */
  async up(): Promise<void> {
    this.held = this.joinder('up');
    await this.held.shows(IS_UP);
  }

  /** The run that holds the network. */
  get demo(): JoinderRun {
    if (!this.held) throw new Error('the demo was not started');
    return this.held;
  }

  joinder(...args: readonly string[]): JoinderRun {
    return new JoinderRun(args, this.env);
  }

  /** The same command under another Node, time zone and locale. */
  joinderElsewhere(node: string, { TZ, LC_ALL }: Place, ...args: readonly string[]): JoinderRun {
    return new JoinderRun(args, { ...this.env, TZ, LC_ALL, LANG: LC_ALL }, joinderUnder(node));
  }

  describe(): Promise<Network> {
    const basePort = Number(this.env.JOINDER_BASE_PORT);
    return describeNetwork({ home: this.home, basePort, progress: silentProgress });
  }

  /** Somebody with a role in a country: signed in once, and again where others who signed in as the same person ended that. */
  async as(country: string, role: Role): Promise<ApiSession> {
    const key = `${country} ${role}`;
    const kept = this.sessions.get(key);
    if (kept && !(await hasEnded(await kept))) return kept;
    const session = this.signIn(country, role);
    this.sessions.set(key, session);
    return session;
  }

  /** Somebody of the host, signed in at the operator. */
  async asStaff(): Promise<ApiSession> {
    const { url, logins } = describeAccess(this.home, (await this.describe()).ports).operator;
    const [first] = logins;
    if (!first) throw new Error('nobody may sign in at the operator');
    return ApiSession.signIn(url, first.login, first.password);
  }

  /** The space of the case. */
  async caseSpace(): Promise<SpaceView> {
    const spaces = await (await this.as('nl', 'operations')).get<SpaceView[]>('spaces');
    const agreed = spaces.find(({ kind }) => kind === 'agreement');
    expect(agreed).toBeDefined();
    return agreed!;
  }

  async remove(): Promise<void> {
    await this.joinder('down').exitCode();
    await removeOwnedHome(this.home);
  }

  private async signIn(country: string, role: Role): Promise<ApiSession> {
    return signInAs(describeAccess(this.home, (await this.describe()).ports), country, role);
  }
}

/** A gateway that is not there says nothing about its sessions. */
async function hasEnded(session: ApiSession): Promise<boolean> {
  const status = await session.look('session').then(
    (answer) => answer.status,
    () => null,
  );
  return status === 401;
}

/** Reads the line of JSON that a run ends with. */
export function summaryOf(run: JoinderRun): DemoSummary {
  const line = run.stdout.split('\n').findLast((text) => text.startsWith('{'));
  return JSON.parse(line ?? 'null');
}
