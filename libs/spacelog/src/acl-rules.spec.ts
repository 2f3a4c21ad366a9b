import { describe, expect, it } from '@jest/globals';
import { groupPrefix, groupRule, inOrder, memberRules, operatorRules } from './acl-rules.js';

describe('access rules', () => {
  it('let a member read, append and find, and the operator read and find', () => {
    expect(memberRules('nl', ['t']).map(({ operation }) => operation)).toEqual(['READ', 'WRITE', 'DESCRIBE']);
    expect(operatorRules('operator', ['t']).map(({ operation }) => operation)).toEqual(['READ', 'DESCRIBE']);
    expect(memberRules('nl', ['a', 'b']).map(({ name }) => name)).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
  });

  it('keep a member out of the groups of a service of the same country', () => {
    const desk = `${groupPrefix('nl-nrm')}shard-1`;
    expect(desk.startsWith(groupPrefix('nl-nrm'))).toBe(true);
    expect(desk.startsWith(groupPrefix('nl'))).toBe(false);
    expect(groupPrefix('nl.0123456789abcdef')).toBe(groupPrefix('nl'));
    expect(groupRule('nl')).toEqual({
      principal: 'nl',
      resource: 'groupPrefix',
      name: 'joinder.nl.',
      operation: 'READ',
    });
  });

  it('have one order', () => {
    const rules = [...memberRules('ro', ['b']), ...memberRules('nl', ['b', 'a']), groupRule('nl')];
    expect(inOrder(rules)).toEqual(inOrder(rules.toReversed()));
  });
});
