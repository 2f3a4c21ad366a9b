import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { SignalAnsweredSchema, SignalPassedSchema } from '#libs/contracts';
import { HandedSignalError } from '../handed-signal.errors.js';
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

describe('N09 a text of a signal', () => {
  const written = { country: 'nl', asOf: '2026-11-28' };
  const codeOf = (text: string): string | null => {
    try {
      requireNameless(new Map([['seen', text]]), written);
      return null;
    } catch (error) {
      return error instanceof HandedSignalError ? error.code : String(error);
    }
  };

  it.each([
    ['Six men leave with one van before it is light.', null],
    ['Van +31 6 1234 5678, ook +31 6 1234 5679, mail a@demo.example', 'SIGNAL_TEXT_LISTS'],
    ['They work for Gábor Minta at night.', 'SIGNAL_TEXT_NAMES'],
    ['They call +31 6 1234 5678 when the van is late.', 'SIGNAL_TEXT_NAMES'],
  ])('%s: %s', (text, code) => expect(codeOf(text)).toBe(code));
});
