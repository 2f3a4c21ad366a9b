import { describe, expect, it } from '@jest/globals';
import { parseCompany } from './parse-company.js';

describe('parting a company name from its legal form', () => {
  it.each([
    ['Voorbeeld B.V.', 'voorbeeld', 'nl.bv', 'limited'],
    ['Stichting Voorbeeld', 'voorbeeld', 'nl.stichting', 'foundation'],
    ['Példa Kft.', 'pelda', 'hu.kft', 'limited'],
    ['Példa Korlátolt Felelősségű Társaság', 'pelda', 'hu.kft', 'limited'],
    ['Példa Zrt', 'pelda', 'hu.zrt', 'stock'],
    ['„Примерова и син“ ЕООД', 'primerova i sin', 'bg.eood', 'limited'],
    ['ЕТ Иван Петров', 'ivan petrov', 'bg.et', 'sole-trader'],
    ['Primer OOD', 'primer', 'bg.ood', 'limited'],
    ['S.C. Exemplu S.R.L.', 'exemplu', 'ro.srl', 'limited'],
    ['SC EXEMPLU TRANS SRL', 'exemplu trans', 'ro.srl', 'limited'],
    ['Exemplu Societate pe Acțiuni', 'exemplu', 'ro.sa', 'stock'],
    ['The Example & Sons Co. Ltd.', 'example sons', 'gb.ltd', 'limited'],
    ['Beispiel GmbH & Co. KG', 'beispiel', 'de.kg', 'limited-partnership'],
  ])('reads %s', (raw, core, id, legalClass) => {
    expect(parseCompany(raw)).toMatchObject({ core, legalForm: { id, class: legalClass } });
  });

  it('takes the form of the given country where two share the letters', () => {
    expect(parseCompany('Exemple SRL', 'be').legalForm?.id).toBe('be.bvba');
    expect(parseCompany('Exemplu SRL', 'ro').legalForm?.id).toBe('ro.srl');
  });

  it.each([
    ['Marlwood Growth Fund II, Inc.', undefined, 'marlwood growth fund ii', 'us.inc'],
    ['II Marlwood Ltd', undefined, 'ii marlwood', 'gb.ltd'],
    ['Strandmeer II', 'nl', 'strandmeer ii', undefined],
    ['Ciorbaru Ion I.I.', undefined, 'ciorbaru ion', 'ro.ii'],
    ['II Ciorbaru Ion', 'ro', 'ciorbaru ion', 'ro.ii'],
  ])('takes II for a form where nothing says that it is a number: %s of %s', (raw, country, core, id) => {
    const { core: read, legalForm } = parseCompany(raw, country);
    expect([read, legalForm?.id]).toEqual([core, id]);
  });

  it.each([
    ['StrandmeerBV', 'strandmeer', 'nl.bv'],
    ['Морска ЗораООД', 'morska zora', 'bg.ood'],
    ['KolenburgNV Transport', 'kolenburg nv transport', undefined],
    ['TarnmoorXQ', 'tarnmoorxq', undefined],
    ['STRANDMEERBV', 'strandmeerbv', undefined],
  ])('finds a form in capitals behind a name in small letters without a blank: %s', (raw, core, id) => {
    const { core: read, legalForm } = parseCompany(raw);
    expect([read, legalForm?.id]).toEqual([core, id]);
  });

  it('never takes the whole name for a form', () => {
    expect(parseCompany('BV')).toMatchObject({ core: 'bv', legalForm: null });
    expect(parseCompany('')).toMatchObject({ core: '', legalForm: null, words: [] });
  });

  it('keeps the numbers that tell two companies apart', () => {
    expect(parseCompany('Block 05 OOD').numbers).toEqual(['5']);
    expect(parseCompany('Block 6 OOD').numbers).toEqual(['6']);
  });
});
