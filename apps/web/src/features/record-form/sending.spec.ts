import { describe, expect, it } from '@jest/globals';
import { aField, aForm, someLabels } from './a-form.testing.js';
import { caseDefaults } from '../../case/space/case-defaults.js';
import { fieldErrors, firstWrong, inputId, LEGAL_BASIS_ID } from './field-errors.js';
import { createBody } from './statement-body.js';

describe('a new record', () => {
  it('sends the filled rows, each with the labels that differ from the record', () => {
    const labels = someLabels({ handling: 'H3', handlingText: 'Ask first', evaluation: 'B2', release: ['xc', 'xb'] });
    const state = aForm([aField('name', ' Minta Gábor '), aField('phone', ''), aField('alias', 'G', { labels })], {
      release: ['xb'],
    });
    expect(createBody('person', state)).toEqual({
      type: 'person',
      release: ['xb'],
      legalBasis: 'Demo agreement, 4.1',
      purpose: 'investigation',
      statements: [
        { property: 'name', value: 'Minta Gábor' },
        {
          property: 'alias',
          value: 'G',
          release: ['xb', 'xc'],
          handling: { code: 'H3', text: 'Ask first' },
          evaluation: { source: 'B', information: 2 },
        },
      ],
    });
  });

  it('takes its defaults from the agreement and cites the clause', () => {
    const rule = (name: string, values: string[], clause: string) => ({ name, values, clause });
    const switches = [rule('permitted-uses', ['prosecution'], '4.1'), rule('default-handling', ['H2'], '7.1')];
    const agreement = {
      title: 'JIT Demo',
      purpose: '',
      offences: [],
      starts: '',
      ends: '',
      members: [],
      switches,
      textSha256: null,
    };
    expect(caseDefaults({ agreement })).toEqual({
      legalBasis: 'JIT Demo, 4.1',
      purpose: 'prosecution',
      purposes: ['prosecution'],
      handling: 'H2',
    });
  });

  it('has the defaults of the gateway where no agreement says anything', () => {
    expect(caseDefaults({ agreement: null })).toEqual({
      legalBasis: '',
      purpose: 'investigation',
      purposes: [],
      handling: 'H1',
    });
  });
});

describe('errors of the gateway', () => {
  const sent = [aField('name', 'a'), aField('birthDate', 'b')];
  const problem = {
    errors: [
      { path: 'legalBasis', rule: 'isLength', hint: 'Say it' },
      { path: 'assert[1].value', rule: 'DATE_NOT_EDTF', hint: 'As 1991-05' },
      { path: '', rule: 'VICTIM_IDENTITY', hint: 'Not under 4.1' },
    ],
  };

  it('stand at the rows that were sent, the others below', () => {
    const errors = fieldErrors(problem, sent);
    expect([...errors.byField]).toEqual([['birthDate b', ['As 1991-05']]]);
    expect([errors.legalBasis, errors.rest]).toEqual(['Say it', ['Not under 4.1']]);
  });

  it('give the focus to the first in the order of the page', () => {
    const [wanted] = sent.slice(1).map(({ id }) => inputId(id));
    expect(firstWrong(fieldErrors(problem, sent), sent)).toBe(wanted);
    expect(firstWrong(fieldErrors({ errors: problem.errors.slice(0, 1) }, sent), sent)).toBe(LEGAL_BASIS_ID);
  });
});
