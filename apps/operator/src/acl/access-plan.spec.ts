import { describe, expect, it } from '@jest/globals';
import { type AclRule, groupRule, memberRules, operatorRules } from '#libs/spacelog';
import { type AccessRequest, planAccess, ruleName } from './access-plan.js';

const TOPICS = ['space.a.log.0', 'space.a.notes'];
const LISTED = new Map(['hu', 'nl', 'ro'].map((member) => [member, [member]]));
const GROUPS = [groupRule('operator'), ...[...LISTED.keys()].map(groupRule)];

describe('access plan', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['opens the topics to the opener alone', ['nl'], ['nl']],
    ['opens the topics to every member in force', ['hu', 'nl', 'ro'], ['hu', 'nl', 'ro']],
    ['keeps a member out that the trust list does not name', ['nl', 'xx'], ['nl']],
    ['opens nothing for nobody', [], []],
  ])('%s', (_, members, writers) => {
    const { expected } = plan({ spaces: [{ topics: TOPICS, members }] });
    expect(names(expected)).toEqual(
      names([
        ...GROUPS,
        ...operatorRules('operator', TOPICS),
        ...writers.flatMap((member) => memberRules(member, TOPICS)),
      ]),
    );
  });

  it('never lets the operator write', () => {
    const { expected } = plan({ spaces: [{ topics: TOPICS, members: ['nl'] }] });
    expect(expected.filter(({ principal, operation }) => principal === 'operator' && operation === 'WRITE')).toEqual(
      [],
    );
  });

  it('adds what is missing and removes what is too much, and nothing else', () => {
    const live = [...GROUPS, ...operatorRules('operator', TOPICS), ...memberRules('hu', TOPICS)];
    const { missing, extra } = plan({ spaces: [{ topics: TOPICS, members: ['nl'] }], live });
    expect(names(missing)).toEqual(names(memberRules('nl', TOPICS)));
    expect(names(extra)).toEqual(names(memberRules('hu', TOPICS)));
  });

  it.each<[string, Partial<AccessRequest>]>([
    ['the members of a space are not known', { spaces: [{ topics: TOPICS, members: null }] }],
    ['the newest trust list is not known', { listed: null, spaces: [{ topics: TOPICS, members: ['nl'] }] }],
  ])('leaves members as they are while %s', (_, request) => {
    const live = [...GROUPS, groupRule('xx'), ...memberRules('hu', TOPICS)];
    const { missing, extra } = plan({ ...request, live });
    expect(names(missing)).toEqual(names(operatorRules('operator', TOPICS)));
    expect(names(extra)).toEqual(request.listed === null ? [] : names([groupRule('xx')]));
  });

  it('lets members into the topic in which their log goes on, also where it is not known who they are', () => {
    const topics = [...TOPICS, 'space.a.log.7'];
    const reader: AclRule = { principal: 'xx', resource: 'topic', name: 'space.a.notes', operation: 'READ' };
    const live = [...GROUPS, ...operatorRules('operator', TOPICS), ...memberRules('hu', TOPICS), reader];
    const { missing, extra } = plan({ spaces: [{ topics, members: null }], live });
    const next = ['space.a.log.7'];
    expect(names(missing)).toEqual(names([...operatorRules('operator', next), ...memberRules('hu', next)]));
    expect(extra).toEqual([reader]);
  });

  it.each<[string, readonly string[] | null]>([
    ['is known', ['hu', 'nl']],
    ['is not known', null],
  ])('S23.6 takes the rights of one certificate and gives them to the next, where the charter %s', (_, members) => {
    const before = new Map([
      ['hu', ['hu.00000000000000aa']],
      ['nl', ['nl.00000000000000bb']],
    ]);
    const { expected: live } = plan({ listed: before, spaces: [{ topics: TOPICS, members: ['hu', 'nl'] }] });
    const listed = new Map([...before, ['nl', ['nl.00000000000000cc']]]);
    const { missing, extra } = plan({ listed, spaces: [{ topics: TOPICS, members }], live });
    const rulesOf = (principal: string) => [groupRule(principal), ...memberRules(principal, TOPICS)];
    expect(names(extra)).toEqual(names(rulesOf('nl.00000000000000bb')));
    expect(names(missing)).toEqual(names(rulesOf('nl.00000000000000cc')));
  });

  it('removes a right to write that somebody gave the operator, also where members are not known', () => {
    const given: AclRule = { principal: 'operator', resource: 'topic', name: 'space.a.notes', operation: 'WRITE' };
    expect(plan({ spaces: [{ topics: TOPICS, members: null }], live: [given] }).extra).toEqual([given]);
  });

  it('removes rules of topics that do not exist and of groups of members that are not listed', () => {
    const live = [...memberRules('nl', ['space.gone.log.0']), groupRule('xx')];
    expect(names(plan({ live }).extra)).toEqual(names(live));
  });

  it('shows rules of others that reach into the network, and leaves them', () => {
    const all: AclRule = { principal: 'backup', resource: 'topic', name: '*', operation: 'READ' };
    const groups: AclRule = { principal: 'backup', resource: 'groupPrefix', name: 'joi', operation: 'READ' };
    expect(plan({ live: [all, groups, ...GROUPS] })).toMatchObject({ wide: [all, groups], extra: [] });
  });

  it('K5 takes from a member the right to append, and no other', () => {
    const space = { topics: TOPICS, members: ['hu', 'nl'] };
    const before = plan({ spaces: [space] });
    const after = plan({ spaces: [space], taken: new Set(['hu']), live: before.expected });
    expect(after.missing).toEqual([]);
    expect(names(after.extra)).toEqual(TOPICS.map((topic) => `hu topic ${topic} WRITE`).sort());
    const held = plan({ spaces: [{ ...space, members: null }], taken: new Set(['hu']), live: before.expected });
    expect(held.extra).toEqual(after.extra);
    const given = plan({ spaces: [{ ...space, members: null }], live: after.expected });
    expect(names(given.missing)).toEqual(names(after.extra));
  });

  it('K5 takes it from one certificate of a member alone', () => {
    const listed = new Map([['hu', ['hu.00000000000000aa', 'hu.00000000000000bb']]]);
    const { expected } = plan({
      listed,
      spaces: [{ topics: TOPICS, members: ['hu'] }],
      taken: new Set(['hu.00000000000000aa']),
    });
    const writers = expected.filter(({ operation }) => operation === 'WRITE').map(({ principal }) => principal);
    expect(new Set(writers)).toEqual(new Set(['hu.00000000000000bb']));
  });

  it('touches no rule of another program', () => {
    const live: AclRule[] = [...memberRules('billing', ['invoices']), { ...groupRule('x'), name: 'billing.' }];
    expect(plan({ live }).extra).toEqual([]);
  });
});

function plan(request: Partial<AccessRequest>) {
  return planAccess({ operator: 'operator', listed: LISTED, spaces: [], taken: new Set(), live: [], ...request });
}

function names(rules: readonly AclRule[]): string[] {
  return rules.map(ruleName).sort();
}
