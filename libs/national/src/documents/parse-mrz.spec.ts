import { describe, expect, it } from '@jest/globals';
import { checkDocument } from './check-document.js';
import { mrzForms } from './mrz-forms.js';
import { parseMrz } from './parse-mrz.js';

const asOf = '2026-11-24';
/** Specimens of ICAO Doc 9303 and of the Dutch passport. */
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const DUTCH = 'P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84';

describe('reading a machine-readable zone', () => {
  it.each([
    ['TD1', TD1, 'D23145890'],
    ['TD2', TD2, 'D23145890'],
    ['TD3', TD3, 'L898902C3'],
  ])('reads %s', (format, text, number) => {
    expect(parseMrz(text, asOf)).toMatchObject({
      format,
      number,
      family: 'ERIKSSON',
      given: 'ANNA MARIA',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      sex: 'f',
      issuer: 'UTO',
      valid: true,
      failed: [],
      nameCut: false,
    });
  });

  it('reads a Dutch passport', () => {
    expect(parseMrz(DUTCH, asOf)).toMatchObject({
      family: 'DE BRUIJN',
      given: 'WILLEKE LISELOTTE',
      number: 'SPECI2014',
      valid: true,
    });
  });

  it.each([
    ['number', TD3.replace('L898902C3', 'L898902C4'), ['number', 'composite']],
    ['birth date', TD3.replace('7408122', '7508122'), ['birthDate', 'composite']],
    ['expiry date', TD3.replace('1204159', '1304159'), ['expiryDate', 'composite']],
    ['optional field', TD3.replace('ZE184226B', 'ZE184226C'), ['optional', 'composite']],
    ['composite digit', TD3.replace(/10$/, '11'), ['composite']],
  ])('names a wrong %s', (_, text, failed) => {
    expect(parseMrz(text, asOf)).toMatchObject({ valid: false, failed });
  });

  it('chooses the century so that nobody is born after the asked day', () => {
    expect(parseMrz(TD3.replace('7408122', '2608126'), '2026-08-11')?.birthDate).toBe('1926-08-12');
    expect(parseMrz(TD3.replace('7408122', '2608126'), '2026-08-12')?.birthDate).toBe('2026-08-12');
  });

  it('reads blanks that a scanner left and guillemets for fillers', () => {
    expect(parseMrz(TD3.toLowerCase().replaceAll('<<', '«'), asOf)?.valid).toBe(true);
    expect(parseMrz(TD3.replaceAll('<<<', '< <<'), asOf)?.valid).toBe(true);
  });

  it.each([[''], ['P<UTO'], [TD3.slice(0, -1)], [TD3.replace('ERIKSSON', 'ÉRIKSSON')], ['<'.repeat(1_000_000)]])(
    'gives null for %j',
    (text) => {
      expect(parseMrz(text, asOf)).toBeNull();
    },
  );

  it('says when the printed name may be cut', () => {
    const long = `P<UTO${'PAPANDROPOULOUS<<JONATHON<ALEXANDROSTHEN'.padEnd(39, 'X').slice(0, 39)}`;
    expect(parseMrz(`${long}\n${TD3.split('\n')[1] ?? ''}`, asOf)?.nameCut).toBe(true);
  });
});

describe('writing a name as a zone does', () => {
  it.each([
    ['Győző', ['GYOZO']],
    ['Gödöny', ['GOEDOENY', 'GODONY']],
    ['Müller', ['MUELLER', 'MUXXLLER', 'MULLER']],
    ['Щерю', ['SHTERYU', 'SHTERIU']],
    ['Ștefan', ['STEFAN']],
    ['van der Ĳ', ['VAN<DER<IJ']],
  ])('writes %s', (text, forms) => {
    expect(mrzForms(text)).toEqual(forms);
  });
});

describe('checking a document number', () => {
  it.each([
    ['123456AA', 'hu', ['hu.card', 'hu.address'], []],
    ['AU-VII 123456', 'hu', ['hu.card'], []],
    ['XR 123456', 'ro', ['ro.card', 'ro.permit'], []],
    ['SPECI2014', 'nl', ['nl.passport', 'nl.card'], []],
    ['AA1234567', 'bg', ['bg.card', 'bg.permit'], []],
    ['I23456AA', 'hu', [], ['LOOK_ALIKES']],
    ['12', 'hu', [], ['SHAPE_UNKNOWN']],
    ['12', 'de', [], []],
  ])('reads %s of %s', (raw, country, kinds, flags) => {
    expect(checkDocument(raw, country)).toMatchObject({ kinds, flags, country });
  });

  it('names the country only when one alone has the shape', () => {
    expect(checkDocument('123456AA').country).toBe('hu');
    expect(checkDocument('123456789').country).toBeNull();
  });

  it('gives two readings of one number one slip', () => {
    expect(checkDocument('SPECI2O14').slip).toBe(checkDocument('5PEC12014').slip);
  });
});
