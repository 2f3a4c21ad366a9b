import { setTimeout as delay } from 'node:timers/promises';
import { COUNTRIES, type Country } from '../../apps/cli/src/local/ports.js';
import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import type { Cast } from './cast.js';
import type { Alarm } from './faults.js';
import { groupBy } from './group-by.js';

const EVERY_MS = 1_000;
const ANSWER_MS = 3_000;

/** What stays on the board for a while after its cause is gone, so that people see it: refusals for an hour, turns for a quarter. */
const LASTING = ['RECORD_REFUSED', 'SECOND_INSTANCE'];

interface NetworkView {
  readonly broker: { readonly state: string };
  readonly members: readonly { readonly member: string; readonly state: string }[];
}

interface FlowBoard {
  readonly causes: readonly { readonly cause: string; readonly member?: string; readonly values: object }[];
}

/** I12: looks at what each gateway tells its people, again and again, as they do. */
export class AlarmWatch {
  private readonly told: { readonly at: Country; readonly what: string }[] = [];
  private work: { readonly ended: AbortController; readonly looks: Promise<unknown> } | null = null;

  constructor(private readonly cast: Cast) {}

  begin(): void {
    this.told.length = 0;
    const ended = new AbortController();
    this.work = { ended, looks: Promise.all(COUNTRIES.map((country) => this.lookOn(country, ended.signal))) };
  }

  async end(): Promise<void> {
    this.stop();
    await this.work?.looks;
  }

  stop(): void {
    this.work?.ended.abort();
  }

  /** Everything that was told since the beginning, and where. */
  get heard(): readonly string[] {
    const places = groupBy(this.told, ({ what }) => what);
    return [...places].map(
      ([what, told]) => `${what} (${[...new Set(told.map(({ at }) => at))].toSorted().join(' ')})`,
    );
  }

  /** Where an alarm should have been told since the beginning and was not; of a member, one other that tells it is enough. */
  missing(alarm: Alarm | null | undefined): readonly string[] {
    if (!alarm) return [];
    if (alarm.kind === 'member') {
      const isTold = this.told.some(({ at, what }) => at !== alarm.member && what === `member ${alarm.member}`);
      return isTold ? [] : [`I12 nobody was told that ${alarm.member} is not reached`];
    }
    const due = alarm.kind === 'brokers' ? ['brokers'] : alarm.oneOf;
    const silent = alarm.at.filter(
      (country) => !this.told.some(({ at, what }) => at === country && due.includes(what)),
    );
    if (alarm.kind === 'cause' && alarm.any && silent.length < alarm.at.length) return [];
    return silent.map((country) =>
      alarm.kind === 'brokers'
        ? `I12 ${country} was not told that the brokers are not reached`
        : `I12 ${country} was not shown ${alarm.oneOf.join(' or ')}`,
    );
  }

  /** What a gateway still tells although all is well again. */
  async standing(country: Country): Promise<readonly string[]> {
    const session = await this.cast.as(country, 'operations');
    try {
      const view = await session.get<NetworkView>('network');
      const { causes } = await session.get<FlowBoard>('flows');
      return [
        ...alarmsOf(view).map((what) => `${country}: is told of ${what}`),
        ...causes
          .filter(({ cause }) => !LASTING.includes(cause))
          .map((cause) => `${country}: shows ${cause.cause} ${cause.member ?? ''} ${JSON.stringify(cause.values)}`),
      ];
    } catch (error) {
      return [`${country}: tells nothing, ${error instanceof Error ? error.message : 'unknown'}`];
    }
  }

  private async lookOn(country: Country, signal: AbortSignal): Promise<void> {
    const session = await this.cast.as(country, 'operations');
    while (!signal.aborted) {
      try {
        for (const what of alarmsOf(await look(session, 'network'))) this.told.push({ at: country, what });
        for (const what of causesOf(await look(session, 'flows'))) this.told.push({ at: country, what });
      } catch {
        // Whoever is down tells nothing.
      }
      await delay(EVERY_MS, null, { signal }).catch(() => undefined);
    }
  }
}

/** @throws Error where it does not answer, in time and well */
async function look<T>(session: ApiSession, path: string): Promise<T> {
  const answer = await session.look(path, AbortSignal.timeout(ANSWER_MS));
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return JSON.parse(await answer.text());
}

function causesOf({ causes }: FlowBoard): readonly string[] {
  return causes.map(({ cause }) => cause);
}

function alarmsOf({ broker, members }: NetworkView): readonly string[] {
  const away = members.filter(({ state }) => state !== 'up').map(({ member }) => `member ${member}`);
  return broker.state === 'reachable' ? away : [...away, 'brokers'];
}
