import { describe, expect, it } from '@jest/globals';
import { type ChangeEffect, effectsOf, type ForeseenMessage, type ToldValue, untoldBy } from './audience.js';

const LEAVES = { kind: 'leaves', standing: { approvalId: 'first', ends: '2026-12-31' } } as const;
const WAITS = { kind: 'waits', grounds: ['no-standing-approval'] } as const;

type Short = readonly [effect: string, members: string, values: string];

const message = (
  recipients: string,
  says: { readonly gives?: string; readonly takes?: string },
  fate: ForeseenMessage['fate'] = LEAVES,
): ForeseenMessage => ({ recipients: list(recipients), gives: list(says.gives), takes: list(says.takes), fate });

const held = (property: string, members: string): ToldValue => ({ property, members: list(members) });

function list(text = ''): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

/** Effects as one would say them. */
function said(effects: readonly ChangeEffect[]): readonly Short[] {
  return effects.map(({ effect, members, values }) => [
    effect,
    members.join(' '),
    values.map(({ property, count }) => (count === 1 ? property : `${count} ${property}`)).join(' '),
  ]);
}

describe('the effects of a change', () => {
  it.each<[string, readonly ForeseenMessage[], readonly ToldValue[], readonly Short[]]>([
    ['nothing', [], [], []],
    [
      'a new record: members that get the same stand together',
      [message('hu ro', { gives: 'name phone' }), message('hu', { gives: 'note' })],
      [],
      [
        ['gains', 'hu', 'name note phone'],
        ['gains', 'ro', 'name phone'],
      ],
    ],
    ['what stays at home', [message('', { gives: 'note note' })], [], [['stays', '', '2 note']]],
    [
      'a correction: whoever gets it in the place of another keeps the value, as what is left alone',
      [message('hu ro', { gives: 'name', takes: 'name' })],
      [held('phone', 'hu')],
      [
        ['keeps', 'hu', 'name phone'],
        ['keeps', 'ro', 'name'],
      ],
    ],
    [
      'line 1: a release to another country takes it from those who had it',
      [message('bg', { gives: 'name' }), message('hu ro', { takes: 'name' })],
      [held('phone', 'hu ro')],
      [
        ['loses', 'hu ro', 'name'],
        ['gains', 'bg', 'name'],
        ['keeps', 'hu ro', 'phone'],
      ],
    ],
    [
      'line 1: with a prosecutor asked, what is lost is named before it waits',
      [message('bg', { gives: 'name' }, WAITS), message('hu ro', { takes: 'name' }, WAITS)],
      [],
      [
        ['loses', 'hu ro', 'name'],
        ['waits', 'bg hu ro', 'name'],
      ],
    ],
    [
      'a correction that waits',
      [message('hu', { gives: 'name', takes: 'name' }, WAITS)],
      [],
      [['waits', 'hu', 'name']],
    ],
    [
      'a value that one more country is to get: whoever has it is to have it once',
      [message('bg hu', { gives: 'name' }, WAITS), message('hu', { takes: 'name' }, WAITS)],
      [],
      [['waits', 'bg hu', 'name']],
    ],
    [
      'a record of which a part waits',
      [message('hu ro', { gives: 'name' }), message('hu', { gives: 'note' }, WAITS)],
      [],
      [
        ['gains', 'hu ro', 'name'],
        ['waits', 'hu', 'note'],
      ],
    ],
    [
      'two values for one that goes, and one for two',
      [
        message('hu', { gives: 'phone phone', takes: 'phone' }),
        message('ro', { gives: 'phone', takes: 'phone phone' }),
      ],
      [],
      [
        ['loses', 'ro', 'phone'],
        ['gains', 'hu', 'phone'],
        ['keeps', 'hu ro', 'phone'],
      ],
    ],
  ])('are said of %s', (_, messages, untouched, effects) => {
    expect(said(effectsOf({ messages, untouched, refusal: null }))).toEqual(effects);
  });

  it('are a refusal and nothing else where it is refused', () => {
    const refusal = { reason: 'VICTIM_IDENTITY', clause: '6.1', values: [held('name', 'hu bg')] };
    expect(
      effectsOf({ messages: [message('hu', { gives: 'name' })], untouched: [held('name', 'ro')], refusal }),
    ).toEqual([
      {
        effect: 'refused',
        members: ['bg', 'hu'],
        values: [{ property: 'name', count: 1 }],
        reason: 'VICTIM_IDENTITY',
        clause: '6.1',
      },
    ]);
    const ofAll = { ...refusal, values: [] };
    expect(said(effectsOf({ messages: [], untouched: [], refusal: ofAll }))).toEqual([['refused', '', '']]);
  });

  it('name the standing approval of what leaves, and why the rest waits', () => {
    const effects = effectsOf({
      messages: [
        message('hu', { gives: 'name' }),
        message('ro', { gives: 'name' }, { kind: 'leaves', standing: null }),
        message('bg', { gives: 'name' }, WAITS),
      ],
      untouched: [],
      refusal: null,
    });
    expect(effects.map(({ members, standing, grounds }) => [members, standing?.approvalId, grounds])).toEqual([
      [['hu'], 'first', undefined],
      [['ro'], undefined, undefined],
      [['bg'], undefined, ['no-standing-approval']],
    ]);
    expect(untoldBy(effects, ['hu', 'ro', 'bg', 'cz'])).toEqual(['cz']);
  });
});
