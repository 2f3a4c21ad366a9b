import { randomUUID } from 'node:crypto';
import { MailServer } from '../../../local/mail-server.js';
import type { Country } from '../../../local/ports.js';
import type { ApiSession } from '../../api-session.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { closedDesks, type NightDesk } from './closed-desks.js';
import { letGo, type Sent } from './let-go.js';

/** Invented. */
const TEXT = 'Who pays for the room above the bar Mintacsillag?';
const FOUND = 'A man by the name of Próba Ottó, in cash, every Friday.';
const UNSEEN_MS = 15 * 60_000;
const EIGHT_HOURS_MS = 8 * 3_600_000;
const SIDES: readonly Country[] = ['ro', 'hu'];

interface Asked {
  readonly version: string;
  readonly at: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly remainingMs: number | null;
  readonly acknowledgedAt: string | null;
  readonly partial: boolean;
  readonly callAt: string | null;
  readonly movePending: boolean;
  readonly timeline: readonly { readonly move: string; readonly at: string; readonly text: string }[];
}

/** RO asks HU what cannot wait while the desk of HU is closed; whom it wakes learns nothing from the mail, and both sides have one clock. */
export const ask: Act = {
  no: 7,
  name: 'Ask',
  async play(stage) {
    const mails = await MailServer.start(stage.network.ports.mail);
    const desks = await closedDesks(stage, 'hu', 'ro');
    try {
      const night = await Night.begin(stage, desks.night);
      const mailed = await night.wakes(mails);
      const silence = await night.isSilent(desks.night);
      const [paused, answered] = [await night.pauses(), await night.answersInPart()];
      await night.ends();
      return [mailed, silence, paused, answered];
    } finally {
      await Promise.all([desks.open(), mails.stop()]);
    }
  },
};

/** One request as both sides read it. */
class Night {
  private constructor(
    private readonly stage: Stage,
    private readonly id: string,
    private readonly channelId: string,
  ) {}

  /** The room that answers at night has a mailbox, and RO asks. */
  static async begin(stage: Stage, { deskId }: NightDesk): Promise<Night> {
    const { cast, spaceId } = stage;
    const channelId = randomUUID();
    const channel = { kind: 'mail', address: 'duty@hu.example.org', language: 'en', desk: deskId };
    await put(cast.liaison.hu, `desk-channels/${channelId}`, channel);
    stage.planted.push(TEXT, FOUND);
    const question = { kind: 'information', debtor: 'hu', term: 'h8', ground: 'life', text: TEXT };
    const sent = await cast.investigator.ro.post<Sent>(`spaces/${spaceId}/commitments`, question);
    await letGo(stage, 'ro', [sent]);
    return new Night(stage, `ro.${sent.messageId}`, channelId);
  }

  async wakes({ taken }: MailServer): Promise<string> {
    const began = performance.now();
    const mail = await eventually('a mail for the duty room of HU', async () => taken[0] ?? null);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    expect(
      taken.length === 1 && mail.includes('One urgent request waits in Joinder.'),
      'one mail to the duty room',
      mail,
    );
    const words = [...TEXT.split(' ').filter((word) => word.length > 4), this.id, this.stage.spaceId, 'RO', 'Demo'];
    const told = words.filter((word) => mail.includes(word));
    expect(told.length === 0, 'a mail without content', told.join());
    return `RO asks HU what cannot wait 8 hours, while the desk of HU is closed: ${seconds} s later its duty room has a mail, without a word of it`;
  }

  /** Nobody of HU opened it so far, and then somebody does. */
  async isSilent({ phone }: NightDesk): Promise<string> {
    const { at, callAt, dueAt } = await this.read('ro');
    const due = Date.parse(dueAt ?? '') - Date.parse(at);
    expect(due === EIGHT_HOURS_MS, 'an answer by 8 hours after T', `${due} ms`);
    const silent = Date.parse(callAt ?? '') - Date.parse(at);
    expect(silent === UNSEEN_MS, 'a call after 15 minutes', `${silent} ms`);
    await this.stands('hu', ({ state }) => state === 'offered');
    await this.stands('ro', (asked) => asked.callAt === null);
    return `15 minutes of silence, and RO is told to call ${phone}, where HU answers at night; HU opens it before, and nobody needs to`;
  }

  async pauses(): Promise<string> {
    const before = await this.read('hu');
    await this.say({ move: 'pause', code: 'judicial-authorisation' });
    const [here, there] = await this.both(({ state }) => state === 'paused');
    const paused = timeOf(here, 'pause');
    const left = Date.parse(before.dueAt ?? '') - paused;
    for (const { remainingMs, dueAt } of [here, there])
      expect(remainingMs === left && dueAt === null, `${left} ms left and no moment`, `${remainingMs} ms, ${dueAt}`);
    await this.say({ move: 'resume' });
    const resumed = await this.both(({ state }) => state === 'accepted');
    const due = timeOf(resumed[0], 'resume') + left;
    for (const { dueAt } of resumed)
      expect(Date.parse(dueAt ?? '') === due, `due at ${new Date(due).toISOString()}`, String(dueAt));
    return 'HU waits for a judge, and the clock stands still; it goes on, and RO and HU have the same moment, later by the pause';
  }

  async answersInPart(): Promise<string> {
    await this.say({ move: 'part', text: FOUND });
    const [here, there] = await this.both(({ partial }) => partial);
    const times = (asked: Asked): string =>
      JSON.stringify([asked.at, asked.dueAt, asked.acknowledgedAt, asked.timeline]);
    expect(times(here) === times(there), `the times of RO, ${times(here)}`, times(there));
    expect(
      there.timeline.some(({ text }) => text === FOUND),
      'the words of HU at RO',
      'none',
    );
    return `HU answers in part once its prosecutor read it: RO reads it, it stays open, and all ${here.timeline.length} times are the same at both`;
  }

  /** What rings later has nobody who listens. */
  async ends(): Promise<void> {
    const gone = await this.stage.cast.liaison.hu.send(`desk-channels/${this.channelId}`, '', { method: 'DELETE' });
    expect(gone.status === 204, 'a mailbox that is taken away', `${gone.status}`);
  }

  private read(country: Country): Promise<Asked> {
    const path = `spaces/${this.stage.spaceId}/commitments/${this.id}`;
    return eventually(`the request at ${country}`, () => this.stage.cast.investigator[country].get<Asked>(path));
  }

  private stands(country: Country, isSo: (asked: Asked) => boolean): Promise<Asked> {
    return eventually(`the request as it should stand at ${country}`, async () => {
      const asked = await this.read(country);
      return isSo(asked) && !asked.movePending && asked;
    });
  }

  private async both(isSo: (asked: Asked) => boolean): Promise<readonly [Asked, Asked]> {
    const [ro, hu] = await Promise.all(SIDES.map((country) => this.stands(country, isSo)));
    expect(ro !== undefined && hu !== undefined, 'the request at both', 'one');
    return [ro, hu];
  }

  private async say(move: object): Promise<void> {
    const { version } = await this.stands('hu', () => true);
    const path = `spaces/${this.stage.spaceId}/commitments/${this.id}/moves`;
    const headers = { 'if-match': `"${version}"` };
    const answer = await this.stage.cast.investigator.hu.send(path, JSON.stringify(move), { headers });
    const text = await answer.text();
    expect(answer.status === 202, `${JSON.stringify(move)} that is taken`, `${answer.status} ${text}`);
    await letGo(this.stage, 'hu', [JSON.parse(text)]);
  }
}

function timeOf({ timeline }: Asked, move: string): number {
  return Date.parse(timeline.find((one) => one.move === move)?.at ?? '');
}

async function put(session: ApiSession, path: string, body: object): Promise<void> {
  const answer = await session.send(path, JSON.stringify(body), { method: 'PUT' });
  expect(answer.ok, `PUT ${path} that is taken`, `${answer.status} ${await answer.text()}`);
}
