import { describe, expect, it } from '@jest/globals';
import type { QueryKey } from '@tanstack/react-query';
import { foldFeatures } from '../case/feature/features.js';
import type { DutyKind, GatewayEvent } from '../lib/api-types.js';
import { FEATURES, staleOf } from './features.js';

/** Every kind that a gateway has; one that this page does not name does not compile. */
const KINDS: Readonly<Record<DutyKind, null>> = {
  approval: null,
  'request-unseen': null,
  request: null,
  'request-due': null,
  proposal: null,
  'passed-signal': null,
  refused: null,
  'key-missing': null,
  invitation: null,
  pairs: null,
  'request-news': null,
  'proposal-news': null,
  'new-record': null,
  remark: null,
  comment: null,
  'new-facts': null,
  'case-opened': null,
  'handed-signal': null,
  'passed-answer': null,
};

describe('the features of the workspace', () => {
  it('show every kind of duty, in the order of the inbox', () => {
    const duties = [...FEATURES.duties.values()].sort((a, b) => a.place - b.place);
    expect(duties.map(({ kind }) => kind)).toEqual(Object.keys(KINDS));
  });

  it('say a sentence for every message that people may know of', () => {
    expect(Object.keys(FEATURES.messages).sort()).toEqual([
      'joinder.agreement.v1.AgreementCommented',
      'joinder.agreement.v1.AgreementDrafted',
      'joinder.agreement.v1.PeopleNamed',
      'joinder.check.v1.CheckAnswered',
      'joinder.check.v1.CheckAsked',
      'joinder.check.v1.CheckKeys',
      'joinder.commitment.v1.CommitmentMoved',
      'joinder.commitment.v1.CommitmentOffered',
      'joinder.contribution.v1.CommentPosted',
      'joinder.contribution.v1.ProposalMade',
      'joinder.contribution.v1.ProposalSettled',
      'joinder.contribution.v1.RemarkMade',
      'joinder.directory.v1.DesksPosted',
      'joinder.identity.v1.IdentityJudged',
      'joinder.record.v1.DataRecalled',
      'joinder.record.v1.HoldersWidened',
      'joinder.record.v1.RecordChanged',
      'joinder.record.v1.RecordSnapshot',
      'joinder.request.v1.ReleaseAnswered',
      'joinder.request.v1.ReleaseAsked',
      'joinder.signal.v1.SignalAnswered',
      'joinder.signal.v1.SignalPassed',
    ]);
  });

  it('lead to their screens in the order of the rail, each by a key of its own', () => {
    expect(FEATURES.rail.map(({ name }) => name)).toEqual([
      'inbox',
      'cases',
      'overview',
      'records',
      'requests',
      'who',
      'chart',
      'disagreements',
      'list-check',
      'approvals',
      'flows',
      'freezes',
    ]);
    expect(FEATURES.rail.flatMap(({ key }) => key ?? [])).toEqual([
      'go-work',
      'go-cases',
      'go-records',
      'go-requests',
      'go-who',
      'go-chart',
      'go-approvals',
      'go-flows',
    ]);
  });

  it('do not add what another one has', () => {
    expect(() => foldFeatures([...FEATURES.all, { name: 'novel', messages: FEATURES.messages }])).toThrow(
      /^two features of the workspace add .*ReleaseAsked.*: take one away$/,
    );
  });
});

describe('what an event makes stale', () => {
  const of = { spaceId: 's', messageId: 'm' };
  const inSpace = (...resources: readonly string[]) => resources.map((resource) => [resource, 's']);
  it.each<[GatewayEvent, readonly QueryKey[]]>([
    [
      {
        kind: 'changed',
        ...of,
        type: 'joinder.record.v1.RecordChanged',
        sender: 'xb',
        recordId: 'r',
        about: ['record:r', 'inbox'],
      },
      [
        ...inSpace('records', 'space', 'activity', 'sealed', 'delivery', 'commitments', 'thread'),
        ...inSpace('graph', 'timeline', 'disagreements', 'places'),
        ['record', 's', 'r'],
        ['record', 's', { r: true }],
        ['approvals', 'request'],
        ['spaces'],
        ['inbox'],
      ],
    ],
    [
      {
        kind: 'changed',
        ...of,
        type: 'joinder.request.v1.ReleaseAsked',
        sender: 'xb',
        recordId: null,
        about: ['position:7', 'inbox'],
      },
      [
        ...inSpace('records', 'space', 'activity', 'sealed', 'delivery', 'commitments', 'thread'),
        ['approvals', 'request'],
        ['spaces'],
        ['inbox'],
      ],
    ],
    [
      { kind: 'space-changed', spaceId: 's', about: ['space:s', 'inbox'] },
      [['spaces'], ['inbox'], ...inSpace('space', 'audience')],
    ],
    [
      { kind: 'delivery', spaceId: 's', member: 'xb', size: '7', about: ['space:s'] },
      inSpace('delivery', 'space', 'records', 'thread'),
    ],
    [
      { kind: 'delivery', spaceId: 's', member: 'xb', size: null, about: ['position:7'] },
      inSpace('delivery', 'space', 'records', 'commitments', 'thread'),
    ],
    [
      { kind: 'approval-waiting', ...of, mustAct: true, about: ['inbox'] },
      [['approvals'], ['audience'], ['inbox'], ...inSpace('space')],
    ],
    [
      { kind: 'approval-settled', ...of, state: 'approved', about: ['record:r', 'inbox'] },
      [
        ['approvals'],
        ['audience'],
        ['inbox'],
        ['record', 's', 'r'],
        ['record', 's', { r: true }],
        ...inSpace('space', 'records', 'commitments', 'thread'),
      ],
    ],
    [
      { kind: 'refused', ...of, code: 'E_POLICY', member: null, mustAct: true, about: ['inbox'] },
      [['inbox'], ...inSpace('records', 'record', 'delivery', 'commitments', 'thread')],
    ],
    [{ kind: 'flows-changed' }, [['flows']]],
    [{ kind: 'network-changed', sendingWaits: false, members: {} }, [['network']]],
  ])('is read again: %j', (event, keys) => {
    const sorted = (all: readonly unknown[]): string[] => [...new Set(all.map((key) => JSON.stringify(key)))].sort();
    expect(sorted(staleOf(event))).toEqual(sorted(keys));
  });
});
