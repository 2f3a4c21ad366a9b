import { describe, expect, it } from '@jest/globals';
import { foldFeatures } from '../case/feature/features.js';
import type { DutyKind, GatewayEvent } from '../lib/api-types.js';
import { FEATURES, staleOf } from './features.js';

/** Every kind that a gateway has; one that this page does not name does not compile. */
const KINDS: Readonly<Record<DutyKind, null>> = {
  approval: null,
  question: null,
  refused: null,
  'key-missing': null,
  invitation: null,
  answer: null,
  'new-facts': null,
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
      'joinder.record.v1.RecordChanged',
      'joinder.record.v1.RecordSnapshot',
      'joinder.request.v1.ReleaseAnswered',
      'joinder.request.v1.ReleaseAsked',
    ]);
  });

  it('lead to their screens in the order of the rail, each by a key of its own', () => {
    expect(FEATURES.rail.map(({ name }) => name)).toEqual([
      'inbox',
      'cases',
      'overview',
      'records',
      'approvals',
      'flows',
      'freezes',
    ]);
    expect(FEATURES.rail.flatMap(({ key }) => key ?? [])).toEqual(['1', '2', '3', '4', '5']);
  });

  it('do not add what another one has', () => {
    expect(() => foldFeatures([...FEATURES.all, { name: 'novel', messages: FEATURES.messages }])).toThrow(
      /^two features of the workspace add .*ReleaseAsked.*: take one away$/,
    );
  });
});

describe('what an event makes stale', () => {
  const about = { spaceId: 's', messageId: 'm' };
  it.each<[GatewayEvent, readonly (readonly string[])[]]>([
    [
      { kind: 'changed', ...about, type: 'joinder.record.v1.RecordChanged', sender: 'xb', recordId: 'r' },
      [
        ...['records', 'space', 'activity', 'sealed', 'delivery', 'asks'].map((resource) => [resource, 's']),
        ['record', 's', 'r'],
        ['spaces'],
        ['inbox'],
      ],
    ],
    [
      { kind: 'delivery', spaceId: 's', member: 'xb', size: '7' },
      [
        ['delivery', 's'],
        ['space', 's'],
      ],
    ],
    [{ kind: 'approval-waiting', ...about, mustAct: true }, [['approvals'], ['inbox'], ['space', 's']]],
    [
      { kind: 'approval-settled', ...about, state: 'approved' },
      [['approvals'], ['inbox'], ...['space', 'records', 'record', 'asks'].map((resource) => [resource, 's'])],
    ],
    [
      { kind: 'refused', ...about, code: 'E_POLICY', member: null, mustAct: true },
      [['inbox'], ...['records', 'record', 'delivery', 'asks'].map((resource) => [resource, 's'])],
    ],
    [{ kind: 'flows-changed' }, [['flows']]],
    [{ kind: 'network-changed', sendingWaits: false, members: {} }, [['network']]],
  ])('is read again: %j', (event, keys) => {
    const sorted = (all: readonly unknown[]): string[] => all.map((key) => JSON.stringify(key)).sort();
    expect(sorted(staleOf(event))).toEqual(sorted(keys));
  });
});
