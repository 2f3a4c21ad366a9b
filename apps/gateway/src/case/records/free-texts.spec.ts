import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { Sensitivity, StatementSchema } from '#libs/contracts';
import { freeTextsOf } from './free-texts.js';

const said = (type: string, property: string, more: object = {}) => {
  const statement = create(StatementSchema, { property, value: 'said', ...more });
  return [...freeTextsOf(type, [{ statement, path: 'assert[3]' }])];
};
const MARKED = { sensitivities: [Sensitivity.VICTIM_IDENTITY] };

describe('N06 words of a person in a record', () => {
  it.each([
    ['person', 'notes'],
    ['person', 'summary'],
    ['person', 'appearance'],
    ['note', 'text'],
    ['place', 'full'],
    ['vehicle', 'owner'],
    ['vehicle', 'registrationNumber'],
    ['person', 'birthDate'],
    ['person', 'phone'],
    ['person', 'of-no-list'],
  ])('are those of a %s in %s', (type, property) => {
    expect(said(type, property)).toEqual([['assert[3].value', 'said']]);
  });

  it.each([
    ['person', 'name'],
    ['person', 'alias'],
    ['identity-document', 'holder'],
  ])('are none of a %s in %s: a name has a mark of its own', (type, property) => {
    expect(said(type, property)).toEqual([]);
  });

  it('are not whose something is where that is marked, and are a note, marked or not', () => {
    expect(said('vehicle', 'owner', MARKED)).toEqual([]);
    expect(said('person', 'notes', MARKED)).toEqual([['assert[3].value', 'said']]);
  });

  it('are what stands beside a value too, whatever it is', () => {
    const beside = { original: 'as told', origin: { kind: 'tip', detail: 'by whom' }, handling: { text: 'why' } };
    expect(said('person', 'name', { ...beside, purpose: 'for what', legalBasis: 'by what' })).toEqual([
      ['assert[3].origin.detail', 'by whom'],
      ['assert[3].handling.text', 'why'],
      ['assert[3].purpose', 'for what'],
      ['assert[3].legalBasis', 'by what'],
    ]);
    expect(said('person', 'notes', beside)).toContainEqual(['assert[3].original', 'as told']);
  });
});
