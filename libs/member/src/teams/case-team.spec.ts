import { describe, expect, it } from '@jest/globals';
import { type CaseTeam, type Grant, leadsOf, type Via, viaOf } from './case-team.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const BEFORE = new Date('2026-06-01T11:59:59Z');
const LATER = new Date('2026-06-01T12:00:01Z');

function grant(personId: string, kind: Grant['kind'], endsAt: Date | null = null): Grant {
  return { grantId: `${personId} ${kind}`, personId, kind, givenBy: 'x', givenAt: BEFORE, endsAt, reason: '' };
}

function teamOf(...grants: readonly Grant[]): CaseTeam {
  return { mode: 'team', version: 1n, grants, set: { by: 'x', at: BEFORE } };
}

describe('what lets somebody into a case', () => {
  it.each<[string, CaseTeam, Via | null]>([
    ['a case of everybody', { ...teamOf(), mode: 'everybody' }, 'everybody'],
    ['a team without them', teamOf(grant('maarten', 'lead')), null],
    ['a team of which they are a member', teamOf(grant('sanne', 'member')), 'team'],
    ['a team that they lead', teamOf(grant('sanne', 'lead')), 'team'],
    ['a place that ends later', teamOf(grant('sanne', 'member', LATER)), 'team'],
    ['a place that ends now', teamOf(grant('sanne', 'member', NOW)), null],
    ['a place that ended', teamOf(grant('sanne', 'member', BEFORE)), null],
    ['broken glass', teamOf(grant('sanne', 'break-glass', LATER)), 'break-glass'],
    ['glass that was broken long ago', teamOf(grant('sanne', 'break-glass', NOW)), null],
    ['broken glass and a place', teamOf(grant('sanne', 'break-glass', LATER), grant('sanne', 'member')), 'team'],
    [
      'broken glass and a place that ended',
      teamOf(grant('sanne', 'break-glass', LATER), grant('sanne', 'member', BEFORE)),
      'break-glass',
    ],
  ])('%s', (_, team, via) => {
    expect(viaOf(team, 'sanne', NOW)).toBe(via);
  });
});

describe('the leads of a case', () => {
  it('are people, not members, nor who broke the glass', () => {
    const team = teamOf(grant('a', 'lead'), grant('b', 'member'), grant('c', 'break-glass', LATER), grant('d', 'lead'));
    expect(leadsOf(team, NOW)).toEqual(['a', 'd']);
  });
});
