import { create, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { createValidator } from '@bufbuild/protovalidate';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { HandlingCode, ReporterKind, SignalAnsweredSchema, SignalPassedSchema } from '#libs/contracts';
import { EXPLOITATION } from '#libs/vocabulary';
import { HandedSignalError } from '../handed-signal.errors.js';
import { PassSignalDto } from './dto/pass-signal.dto.js';
import { requireNameless } from './signal-text.js';

/** Every field of a message, and of those in it. */
function fieldsOf(message: DescMessage): readonly DescField[] {
  return message.fields.flatMap((field) => [field, ...(field.message ? fieldsOf(field.message) : [])]);
}

describe('N12 what a signal says to another country', () => {
  it('has no score, no tick and no priority in it', () => {
    const fields = [SignalPassedSchema, SignalAnsweredSchema].flatMap(fieldsOf);
    expect(fields.map(({ parent, name }) => `${parent.name}.${name}`)).toEqual([
      'SignalPassed.signal',
      'SignalPassed.reporter',
      'SignalPassed.seen',
      'SignalPassed.when',
      'SignalPassed.places',
      'SignalPassed.persons',
      'Observed.count',
      'Observed.age',
      'SignalPassed.things',
      'Thing.kind',
      'Thing.said',
      'SignalPassed.forms',
      'SignalPassed.handling',
      'SignalPassed.onward',
      'SignalAnswered.signal',
      'SignalAnswered.use',
      'SignalAnswered.reason',
    ]);
    const yesOrNo = fields.filter(({ scalar }) => scalar === 8).map(({ name }) => name);
    expect(yesOrNo).toEqual(['onward']);
  });
});

describe('N09 texts of a signal', () => {
  const refused = (texts: Record<string, string>, things: Record<string, string> = {}) => {
    try {
      const said = { texts: new Map(Object.entries(texts)), things: new Map(Object.entries(things)) };
      requireNameless(said, { country: 'nl', asOf: '2026-11-28' });
      return null;
    } catch (error) {
      if (!(error instanceof HandedSignalError)) throw error;
      return [error.code, ...error.violations.map(({ path }) => path)].join(' ');
    }
  };
  const phone = (last: number) => `+31 6 1234 567${last}`;

  it.each([
    ['Six men leave with one van before it is light.', null],
    [`Van ${phone(8)}, ook ${phone(9)}, mail a@demo.example`, 'SIGNAL_TEXT_LISTS seen'],
    ['They work for Gábor Minta at night.', 'SIGNAL_TEXT_NAMES seen'],
    [`They call ${phone(8)} when the van is late.`, 'SIGNAL_TEXT_NAMES seen'],
  ])('%s: %s', (seen, code) => expect(refused({ seen })).toBe(code));

  it('are a list where three identifiers stand in all of them together', () => {
    const texts = { seen: `Call ${phone(1)}`, 'places[0]': `at ${phone(2)}` };
    expect(refused(texts)).toBe('SIGNAL_TEXT_NAMES seen places[0]');
    const list = 'SIGNAL_TEXT_LISTS seen places[0]';
    expect(refused({ ...texts, 'places[1]': `at ${phone(3)}` })).toBe(`${list} places[1]`);
    expect(refused(texts, { 'things[0].said': `${phone(4)} ${phone(5)}` })).toBe(`${list} things[0].said`);
  });

  it('have one number in each thing, and no name', () => {
    const seen = 'Six men leave with one van.';
    const things = Object.fromEntries([1, 2, 3, 4].map((i) => [`things[${i}].said`, phone(i)]));
    expect(refused({ seen }, things)).toBeNull();
    const named = { 'things[0].said': 'van Gábor Minta' };
    expect(refused({ seen }, named)).toBe('SIGNAL_TEXT_NAMES things[0].said');
    const two = { 'things[0].said': `${phone(1)}, ${phone(2)}` };
    expect(refused({ seen }, two)).toBe('SIGNAL_TEXT_NAMES things[0].said');
  });
});

describe('what is asked to pass a signal', () => {
  const body = { recipient: 'hu', reporter: 'public', seen: 'x', onward: false };
  const ID = '018f0000-0000-7000-8000-0000000000aa';
  const wrong = (more: object) =>
    validateSync(plainToInstance(PassSignalDto, { ...body, ...more })).map(({ property, constraints = {} }) => ({
      property,
      constraints,
    }));

  it('names one source', () => {
    const one = {
      property: 'signalId',
      constraints: { exactlyOneOf: 'expected exactly one of signalId and onwardOf' },
    };
    expect(wrong({ signalId: ID })).toEqual([]);
    expect(wrong({ onwardOf: `hu.${ID}` })).toEqual([]);
    expect(wrong({ signalId: ID, onwardOf: `hu.${ID}` })).toEqual([one]);
    expect(wrong({})).toMatchObject([one]);
  });

  it('names forms of the list alone, each of which a message takes', () => {
    expect(wrong({ signalId: ID, forms: Object.keys(EXPLOITATION) })).toEqual([]);
    for (const forms of [['GaborMinta'], ['ForcedLabour', 'ForcedLabour'], ['toString']])
      expect(wrong({ signalId: ID, forms })).toMatchObject([{ property: 'forms' }]);
    const told = create(SignalPassedSchema, {
      signal: new Uint8Array(16),
      reporter: ReporterKind.PUBLIC,
      seen: 'x',
      forms: Object.keys(EXPLOITATION),
      handling: HandlingCode.H1,
    });
    expect(createValidator().validate(SignalPassedSchema, told).kind).toBe('valid');
  });
});
