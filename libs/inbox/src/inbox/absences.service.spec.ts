import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/people';
import { AbsenceRepository } from './absence.repository.js';
import type { AbsenceView } from './absence-view.js';
import { Absences } from './absences.service.js';

const ANNA: Person = { id: 'anna', name: 'Anna Voorbeeld', desk: 'Demo', roles: ['liaison'] };
const NOW = new Date('2026-03-31T08:00:00Z');
const NOTE = 'Hearing abroad';

let kept: Map<string, AbsenceView>;
let absences: Absences;

beforeEach(() => {
  kept = new Map();
  const repository = Object.assign(Object.create(AbsenceRepository.prototype), {
    find: async (id: string) => kept.get(id) ?? null,
    put: async (id: string, absence: AbsenceView) => void kept.set(id, absence),
    remove: async (id: string) => void kept.delete(id),
  });
  absences = new Absences(repository, { now: () => NOW });
});

describe('an absence', () => {
  it('is kept as moments, whatever offset it was said with, and the newest word counts', async () => {
    await absences.put({ from: '2026-04-01T00:00:00+02:00', until: '2026-04-03T00:00:00+02:00', note: '' }, ANNA);
    const said = await absences.put({ from: '2026-03-31T07:00:00Z', until: '2026-04-02T07:00:00Z', note: NOTE }, ANNA);
    expect(said).toEqual({
      from: new Date('2026-03-31T07:00:00Z'),
      until: new Date('2026-04-02T07:00:00Z'),
      note: NOTE,
    });
    expect(await absences.find(ANNA)).toEqual(said);
  });

  it.each([
    ['ends before it begins', '2026-04-02T00:00:00Z', '2026-04-01T00:00:00Z'],
    ['ends when it begins', '2026-04-02T00:00:00Z', '2026-04-02T00:00:00Z'],
    ['is over', '2026-03-01T00:00:00Z', '2026-03-31T07:59:59Z'],
    ['ends now', '2026-03-01T00:00:00Z', '2026-03-31T08:00:00Z'],
  ])('is refused where it %s', async (_, from, until) => {
    await expect(absences.put({ from, until, note: NOTE }, ANNA)).rejects.toMatchObject({ code: 'ABSENCE_PERIOD' });
    expect(kept.size).toBe(0);
  });

  it('ends for the one who ends it', async () => {
    const until = '2026-04-02T00:00:00Z';
    const boris = { ...ANNA, id: 'boris' };
    for (const person of [ANNA, boris]) await absences.put({ from: '2026-03-31T00:00:00Z', until, note: NOTE }, person);
    await absences.end(ANNA);
    expect(await absences.find(ANNA)).toBeNull();
    expect(await absences.find(boris)).toMatchObject({ note: NOTE });
  });
});
