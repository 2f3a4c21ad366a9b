import { describe, expect, it } from '@jest/globals';
import { HandlingCode, Nature, Sensitivity, StatementSchema, violations } from '#libs/contracts';
import type { StatementDto } from './dto/statement.dto.js';
import { RecordError } from './record.errors.js';
import { draftStatement, type StatementDefaults } from './statement-draft.js';

const defaults: StatementDefaults = {
  type: 'person',
  release: ['xb'],
  purpose: 'prosecution',
  legalBasis: 'Demo code, art. 5',
  handling: 'H2',
  author: 'Anna Voorbeeld',
  others: ['xb', 'xc'],
};

const draft = (dto: Partial<StatementDto>) =>
  draftStatement({ property: 'name', value: 'Gabor Minta', ...dto }, defaults, 'statements[0]');

describe('a statement that was entered', () => {
  it('takes from the defaults what was not', () => {
    const statement = draft({});
    expect(statement).toMatchObject({
      nature: Nature.FACT,
      handling: { code: HandlingCode.H2, text: '' },
      release: ['xb'],
      purpose: 'prosecution',
      legalBasis: 'Demo code, art. 5',
      author: 'Anna Voorbeeld',
    });
    expect(violations(StatementSchema, statement)).toEqual([]);
  });

  it('keeps what was', () => {
    const statement = draft({
      release: ['xc', 'xb', 'xc'],
      handling: { code: 'H3', text: 'ask first' },
      nature: 'assessment',
      purpose: 'search',
      legalBasis: 'art. 6',
      sensitivities: ['minor'],
      validFrom: '198X',
    });
    expect(statement).toMatchObject({
      release: ['xb', 'xc'],
      handling: { code: HandlingCode.H3, text: 'ask first' },
      nature: Nature.ASSESSMENT,
      purpose: 'search',
      legalBasis: 'art. 6',
      sensitivities: [Sensitivity.MINOR],
      validFrom: '198X',
    });
  });

  it('stays at home where its own list is empty', () => {
    expect(draft({ release: [] }).release).toEqual([]);
  });

  it.each<[string, string, Partial<StatementDto>]>([
    ['RELEASE_OUTSIDE_SPACE', 'statements[0].release[1]', { release: ['xb', 'xd'] }],
    ['DATE_NOT_EDTF', 'statements[0].validFrom', { validFrom: '1984-13' }],
    ['DATE_NOT_EDTF', 'statements[0].validTo', { validTo: '02-06-1984' }],
    ['DATE_NOT_EDTF', 'statements[0].value', { property: 'birthDate', value: 'in June' }],
    ['DATE_NOT_EDTF', 'statements[0].value', { property: 'deathDate', value: '1984/2004' }],
    ['PROPERTY_UNKNOWN', 'statements[0].property', { property: 'shoeSize' }],
    ['PROPERTY_UNKNOWN', 'statements[0].property', { property: 'constructor' }],
  ])('is refused with %s at %s', (code, path, dto) => {
    const refused = caught(() => draft(dto));
    expect(refused).toMatchObject({ code, violations: [{ path, rule: code }] });
  });

  it('names a country of the request where it was given', () => {
    const refused = caught(() =>
      draftStatement({ property: 'name', value: 'x' }, { ...defaults, release: ['xb', 'xd'] }, 'statements[3]'),
    );
    expect(refused).toMatchObject({
      violations: [{ path: 'release[1]', values: { member: 'xd', members: 'xb, xc' } }],
    });
  });

  it('is told which properties there are', () => {
    const [violation] = caught(() => draft({ property: 'shoeSize' })).violations;
    expect(violation?.values['known']?.split(', ')).toContain('birthDate');
  });

  it('is marked as its property is, and as somebody says besides', () => {
    const special = Sensitivity.SPECIAL_CATEGORY;
    expect(draft({ property: 'religion' }).sensitivities).toEqual([special]);
    expect(draft({ property: 'religion', sensitivities: [] }).sensitivities).toEqual([special]);
    expect(draft({ property: 'religion', sensitivities: ['minor'] }).sensitivities).toEqual([
      Sensitivity.MINOR,
      special,
    ]);
  });

  it('is refused without naming its value', () => {
    const refused = caught(() => draft({ property: 'birthDate', value: 'secret' }));
    expect(JSON.stringify([refused, refused.message])).not.toContain('secret');
  });
});

function caught(work: () => unknown): RecordError {
  try {
    work();
  } catch (error) {
    if (error instanceof RecordError) return error;
  }
  throw new Error('nothing was refused');
}
