import { describe, expect, it } from '@jest/globals';
import { worstNews } from './worst-news.js';

const SINCE = '2026-03-31T08:00:00Z';
const LATER = '2026-03-31T09:00:00Z';
type Known = Parameters<typeof worstNews>[0];
type Network = NonNullable<Known['network']>;
type Member = Network['members'][number];

const member = (id: string, state: Member['state'], since: string | null = SINCE): Member => ({
  member: id,
  state,
  since,
  lastContact: null,
  behind: 0,
});
const well: Network = {
  member: 'xa',
  broker: { state: 'reachable', since: SINCE },
  waitingToSend: 0,
  members: [member('xb', 'up'), member('xc', 'behind')],
};
const noLog: Network = { ...well, waitingToSend: 4, broker: { state: 'not-reached', since: SINCE } };
const noMembers: Network = {
  ...well,
  members: [member('xb', 'not-reached', LATER), member('xc', 'not-reached', SINCE), member('xd', 'up')],
};
const known = (some: Partial<Known>): Known => ({
  isSignedOut: false,
  notice: null,
  network: well,
  waiting: 0,
  ...some,
});

describe('the worst news', () => {
  const lostSince = new Date(SINCE);
  it.each<[string, Partial<Known>, ReturnType<typeof worstNews>]>([
    ['nothing is known', { network: undefined }, null],
    ['all is well', {}, { kind: 'all-sent', members: ['xb', 'xc'] }],
    ['something is being sent', { network: { ...well, waitingToSend: 2 } }, { kind: 'sending', count: 2 }],
    [
      'acts of the person wait for a prosecutor',
      { waiting: 3, network: { ...well, waitingToSend: 2 } },
      { kind: 'waiting', count: 3 },
    ],
    [
      'members are away, whatever waits',
      { waiting: 3, network: noMembers },
      { kind: 'members-lost', members: ['xb', 'xc'], since: SINCE },
    ],
    [
      'members are away',
      { network: noMembers, isSignedOut: true },
      { kind: 'members-lost', members: ['xb', 'xc'], since: SINCE },
    ],
    [
      'a member was never reached',
      { network: { ...noMembers, members: [member('xb', 'not-reached', null)] } },
      { kind: 'members-lost', members: ['xb'], since: null },
    ],
    ['the session ended', { isSignedOut: true }, { kind: 'signed-out' }],
    ['the log is away', { network: noLog }, { kind: 'log-lost', since: SINCE, kept: 4 }],
    [
      'the log and members are away',
      { network: { ...noMembers, ...noLog, members: noMembers.members } },
      { kind: 'log-lost', since: SINCE, kept: 4 },
    ],
    [
      'the screen has a notice',
      { notice: 'opened in an emergency', network: noLog },
      { kind: 'notice', sentence: 'opened in an emergency' },
    ],
    [
      'the own gateway is away, whatever else was known',
      { lostSince, notice: 'opened', network: noLog, isSignedOut: true },
      { kind: 'gateway-lost', since: lostSince },
    ],
  ])('where %s', (_, some, news) => {
    expect(worstNews(known(some))).toEqual(news);
  });
});
