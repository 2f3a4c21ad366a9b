import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type Answers, checkAnswers, factsOf, formView, isSealed } from '#libs/forms';
import { type Proposal, proposeRoutes, weigh } from '#libs/policy';
import { LANGUAGES } from '#libs/vocabulary';
import fc from 'fast-check';
import { repositoryRoot } from '../local/paths.js';
import { judgeFolders } from './judge-folders.js';

const { content } = judgeFolders([join(repositoryRoot(), 'libs/content/practice')], 2026);
const COUNTRIES = [...content.countries.keys()];
const [HOME = ''] = COUNTRIES.filter((id) => content.countries.get(id)?.timeZone === 'Europe/Amsterdam');

const formOf = (id: string) => content.reporters.get(id)!;
const place = { content, country: HOME };

function proposalOf(id: string, answers: Answers): Proposal {
  const form = formOf(id);
  expect(checkAnswers(form, answers, place)).toEqual([]);
  return proposeRoutes(form, factsOf(form, answers, place), content);
}

const routes = ({ routes: found }: Proposal): string[] => found.map(({ to }) => to);
const rules = ({ routes: found }: Proposal): string[] => [...new Set(found.flatMap((one) => one.rules))].sort();
const calm = { danger: 'no', minor: 'no' };

describe('the rules of routing over the forms', () => {
  it('A15 sends the signal of a grower about debts to the labour inspectorate and not to the municipality', () => {
    const proposal = proposalOf('grower', { ...calm, seen: ['LAB.07'], debts: undefined });
    expect(routes(proposal)).toEqual(['LABOUR']);
    expect(proposal.receiptsOnly).toBe(true);
  });

  it('A23 takes three signs of the loverboy method on a minor as P1, child protection first', () => {
    const proposal = proposalOf('police', { danger: 'no', minor: 'yes', seen: ['LOV.05', 'LOV.06', 'LOV.08'] });
    expect([proposal.priority, routes(proposal), rules(proposal)]).toEqual([
      'P1',
      ['CHILD', 'INVESTIGATION'],
      ['R2', 'R4'],
    ]);
  });

  it('A23 takes an age that is not known for that of a child', () => {
    expect(routes(proposalOf('police', { danger: 'no', minor: 'unknown', seen: ['BEG.01'] }))[0]).toBe('CHILD');
  });

  it('A12 asks a register of companies for no age and opens nothing by itself', () => {
    const proposal = proposalOf('chamber', { danger: 'no', seen: ['KVK.01'], traders: 6 });
    expect([proposal.priority, routes(proposal)]).toEqual(['P3', ['TRIAGE']]);
  });

  it('A07 leaves signs of a municipality with its contact officer', () => {
    const proposal = proposalOf('counter-clerk', { ...calm, seen: ['MUN.01', 'MUN.04', 'MUN.05'] });
    expect([routes(proposal), proposal.queues]).toEqual([['ADMIN'], [{ to: 'contact-officer', rules: ['R5'] }]]);
    expect(proposal.priority).toBe('P2');
  });

  it.each(['contact-officer', 'hotel'])(
    'N21 lets no finding of %s into a criminal file without a switch of sphere',
    (id) => {
      const proposal = proposalOf(id, { danger: 'yes', minor: 'no', seen: ['PRE.01'] });
      expect(routes(proposal)).toEqual(['INVESTIGATION', 'PROTECTION']);
      expect(proposal.needs).toEqual([{ to: 'switch', rules: ['R13'] }]);
    },
  );

  it('N21 asks for no switch where nobody goes to a criminal file', () => {
    expect(proposalOf('counter-clerk', { ...calm, seen: ['MUN.01'] }).needs).toEqual([]);
  });

  it.each(['hotel', 'grower', 'bank'])('N22 gives %s receipts and nothing else', (id) => {
    const minor = id === 'bank' ? {} : { minor: 'no' };
    const seen = id === 'bank' ? ['FIN.05'] : ['PRE.01'];
    const seenHere = id === 'hotel' ? ['HOT.01'] : seen;
    expect(proposalOf(id, { danger: 'no', ...minor, seen: seenHere }).receiptsOnly).toBe(true);
  });

  it('A35 proposes another country by a plate or an account, and never takes that route by itself', () => {
    const proposal = proposalOf('bank', { danger: 'no', seen: ['FIN.05'], account: 'RO49AAAA1B31007593840000' });
    expect(proposal.proposed).toEqual([{ to: 'FOREIGN', rules: ['R9'] }]);
    expect(routes(proposal)).not.toContain('FOREIGN');
  });

  it('A11 seals the signal of a reception centre about a minor, or an age not known, to the protection desk', () => {
    const form = formOf('reception');
    expect(['yes', 'unknown', 'no'].map((minor) => isSealed(form, { minor }))).toEqual([true, true, false]);
  });

  it('A16 routes whatever an open class reports, however little is ticked', () => {
    for (const form of content.reporters.values())
      for (const danger of ['yes', 'no'])
        for (const minor of ['yes', 'no', 'unknown']) {
          const facts = factsOf(form, { danger, minor }, place);
          expect(proposeRoutes(form, facts, content)).toMatchObject({ priority: expect.stringMatching(/^P[0-3]$/) });
          expect(proposeRoutes(form, facts, content).routes.length).toBeGreaterThan(0);
        }
  });

  const cases: readonly [rule: string, id: string, answers: Answers][] = [
    ['R1', 'police', { danger: 'yes', minor: 'no', seen: ['PRE.01'] }],
    ['R2', 'police', { danger: 'no', minor: 'yes', seen: ['PRE.01'] }],
    ['R3', 'labour-inspectorate', { ...calm, seen: ['LAB.11', 'LAB.13', 'LAB.14'] }],
    ['R4', 'police', { ...calm, seen: ['PRE.01'], forms: ['SexualExploitation'] }],
    ['R5', 'counter-clerk', { ...calm, seen: ['MUN.01'] }],
    ['R6', 'immigration', { ...calm, seen: ['ASY.02'] }],
    ['R12', 'hotel', { ...calm, seen: ['HOT.01'], ownOrganisation: 'yes' }],
    ['R14', 'police', { ...calm, seen: ['PRE.01'], officialInvolved: 'yes' }],
  ];
  it.each(cases)('A16 names rule %s beside the route that it proposes', (rule, id, answers) => {
    expect(rules(proposalOf(id, answers))).toContain(rule);
  });
});

describe('the weighing of signs', () => {
  const adult = { child: false, sexual: false };
  const positive = (codes: readonly string[], as = adult): string[] =>
    weigh(codes, content, as)
      .dimensions.filter((one) => one.positive)
      .map(({ group }) => group);

  const cases: readonly [what: string, codes: readonly string[], dimensions: readonly string[]][] = [
    ['two strong signs', ['ILO.CD.01', 'ILO.CD.04'], ['ILO.CD']],
    ['one strong and one medium', ['ILO.EX.01', 'ILO.EX.02'], ['ILO.EX']],
    ['one strong sign alone', ['ILO.CD.01'], []],
    ['three medium signs', ['ILO.DR.02', 'ILO.DR.03', 'ILO.DR.04'], ['ILO.DR']],
    ['two medium signs', ['ILO.DR.02', 'ILO.DR.03'], []],
    ['two medium and one weak', ['ILO.DR.02', 'ILO.DR.03', 'ILO.DR.10'], ['ILO.DR']],
    ['passport and debt at work', ['LAB.04', 'LAB.07', 'ILO.EX.02'], ['ILO.CD']],
    ['the same fact by two lists', ['LAB.04', 'ILO.CD.01'], []],
    ['observations', ['HOT.01', 'HOT.04', 'HOT.05'], []],
    ['context', ['MUN.17', 'KVK.04'], []],
  ];
  it.each(cases)('A16 counts %s', (_, codes, dimensions) => {
    expect(positive(codes)).toEqual(dimensions);
  });

  it('A23 weighs signs of a child by the weights of children', () => {
    expect(positive(['ILO.CD.05', 'ILO.CD.06'])).toEqual([]);
    expect(positive(['ILO.CD.05', 'ILO.CD.06'], { child: true, sexual: false })).toEqual(['ILO.CD']);
  });

  it('A28 weighs clients that were refused as strong where the exploitation is sexual', () => {
    expect(weigh(['ILO.CD.07'], content, adult).strong).toBe(0);
    expect(weigh(['ILO.CD.07'], content, { child: false, sexual: true }).strong).toBe(1);
  });

  it('A16 gives the same for any order, and no sign more makes a signal less urgent', () => {
    const form = formOf('police');
    const codes = [...content.indicators.keys()].filter((code) => /^(ILO|BEG|LOV|DOM|PRE)/.test(code));
    const priority = (seen: readonly string[]): string =>
      proposeRoutes(form, factsOf(form, { ...calm, seen }, place), content).priority;
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 }), (seen) => {
        expect(weigh(seen.toReversed(), content, adult)).toEqual(weigh(seen, content, adult));
        expect(priority(seen) <= priority(seen.slice(1))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the forms', () => {
  it.each([
    [['ForcedBegging'], ['begging'], 'BEG'],
    [['ForcedLabour'], ['hours', 'work'], 'LAB'],
    [['SexualExploitation'], ['contacts'], 'LOV'],
  ] as const)('A28 asks of %s what belongs to it, and nothing of the other two', (forms, asked, group) => {
    const { fields } = formView(formOf('citizen'), { forms }, { ...place, language: 'en' });
    const branches = fields.filter(({ id }) => ['hours', 'work', 'contacts', 'begging'].includes(id));
    expect(branches.map(({ id }) => id)).toEqual(asked);
    const ticks = branches.flatMap(({ options }) => options.map(({ code }) => code));
    expect([...new Set(ticks.map((code) => code.split('.')[0]))]).toEqual([group]);
  });

  it('A28 counts no tick of a branch that was left again', () => {
    const answers = { ...calm, forms: ['ForcedBegging'], begging: ['BEG.01'], work: ['LAB.04', 'LAB.07'] };
    expect(factsOf(formOf('citizen'), answers, place)).toMatchObject({ 'signs.BEG': 1 });
    expect(factsOf(formOf('citizen'), answers, place)).not.toHaveProperty(['signs.LAB']);
  });

  it('A41 names a class as the country names it, and its emergency number first', () => {
    const view = formView(formOf('border-police'), {}, { ...place, language: 'nl' });
    expect(view).toMatchObject({ title: 'Koninklijke Marechaussee', callFirst: expect.stringContaining('112') });
  });

  it('A16 says every form of every country in five languages, danger first, with words for all that can be ticked', () => {
    for (const country of COUNTRIES)
      for (const language of LANGUAGES)
        for (const form of content.reporters.values()) {
          const view = formView(form, {}, { content, country, language });
          const said = [
            view.title,
            view.callFirst,
            view.afterwards,
            ...view.fields.flatMap(({ label, options }) => [label, ...options.map((one) => one.label)]),
          ];
          expect(said.filter((text) => text.trim() === '')).toEqual([]);
          // What another country told is filled in by no reporter, whom a number of emergency could help.
          const asksFirst = form.fields.length === 0 ? undefined : form.door === 'inner' ? 'minor' : 'danger';
          expect(view.fields.map(({ id }) => id)[0]).toBe(asksFirst);
        }
  });

  it('A20 requires a name of nobody', () => {
    const required = [...content.reporters.values()].flatMap(({ fields }) => fields.filter((one) => one.required));
    expect([...new Set(required.map(({ kind }) => kind))].sort()).toEqual([
      'indicators',
      'longText',
      'yesNo',
      'yesNoUnknown',
    ]);
  });

  it('N05 asks a name of a person in classes of police and supervision alone', () => {
    const asking = [...content.reporters.values()].filter(({ fields }) => fields.some(({ kind }) => kind === 'person'));
    expect(asking.filter(({ lint }) => lint === 'nameless')).toEqual([]);
    expect(asking.map(({ id }) => id).sort()).toEqual(['border-police', 'labour-inspectorate', 'police', 'probation']);
  });

  const wrong: readonly [what: string, answers: Answers, path: string, rule: string][] = [
    ['nothing at all', {}, '/danger', 'required'],
    ['a field that there is not', { ...calm, seen: ['HOT.01'], name: 'x' }, '/name', 'unknown'],
    ['a sign of another class', { ...calm, seen: ['MUN.01'] }, '/seen', 'choice'],
    ['one text for many signs', { ...calm, seen: 'HOT.01' }, '/seen', 'kind'],
    ['a perhaps', { danger: 'perhaps', minor: 'no', seen: ['HOT.01'] }, '/danger', 'choice'],
    ['a book', { ...calm, seen: ['HOT.01'], story: 'x'.repeat(4001) }, '/story', 'length'],
    [
      'an image in letters',
      { ...calm, seen: ['HOT.01'], story: `data:image/png;base64,${'iVBORw0KGgo'.repeat(40)}` },
      '/story',
      'kind',
    ],
    ...[64, 76].map((width): (typeof wrong)[number] => [
      `an image in lines of ${width} letters`,
      {
        ...calm,
        seen: ['HOT.01'],
        story: 'iVBORw0KGgo'
          .repeat(40)
          .match(new RegExp(`.{1,${width}}`, 'g'))!
          .join('\n'),
      },
      '/story',
      'kind',
    ]),
    ['an image as it is', { ...calm, seen: ['HOT.01'], story: '\ufffdPNG\u001a' }, '/story', 'kind'],
    ['a number as place', { ...calm, seen: ['HOT.01'], place: 7 }, '/place', 'kind'],
    ['half a plate, as a doubt', { ...calm, seen: ['HOT.01'], plate: '??' }, '/plate', 'doubt'],
  ];
  it.each(wrong)('A14 answers %s with path and rule', (_, answers, path, rule) => {
    expect(checkAnswers(formOf('hotel'), answers, place)).toContainEqual({ path, rule });
  });
});
