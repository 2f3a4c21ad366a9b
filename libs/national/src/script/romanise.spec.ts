import { describe, expect, it } from '@jest/globals';
import { romanise } from './romanise.js';

describe('romanising a Bulgarian name', () => {
  it.each([
    ['Чобанов', 'cyr.law', 'chobanov'],
    ['Чобанов', 'cyr.nl', 'tsjobanov'],
    ['Чобанов', 'cyr.hu', 'csobanov'],
    ['Чобанов', 'cyr.ro', 'ciobanov'],
    ['Чобанов', 'cyr.de', 'tschobanow'],
    ['Чобанов', 'cyr.fr', 'tchobanov'],
    ['Чобанов', 'cyr.pl', 'czobanow'],
    ['Чобанов', 'cyr.et', 'tsobanov'],
    ['Чобанов', 'cyr.lv', 'cobanovs'],
    ['Чобанов', 'cyr.sv', 'tjobanov'],
    ['Гочев', 'cyr.ro', 'gocev'],
    ['Борисов', 'cyr.de', 'borissow'],
    ['Борисов', 'cyr.hu', 'boriszov'],
    ['Георгиев', 'cyr.fr', 'gueorguiev'],
    ['Георгиев', 'cyr.ro', 'gheorghiev'],
    ['Христо', 'cyr.icao', 'khristo'],
    ['Юлия', 'cyr.icao', 'iuliia'],
    ['Димитър', 'cyr.icao', 'dimitier'],
    ['Щерю', 'cyr.icao', 'shteriu'],
    ['Петров', 'cyr.en', 'petroff'],
  ])('writes %s by %s as %s', (text, rule, expected) => {
    const { primary, alternatives } = romanise(text);
    const form = rule === 'cyr.law' ? primary : alternatives.find((each) => each.rule === rule)?.text;
    expect(form).toBe(expected);
  });

  it('puts the law first and names no form twice', () => {
    const { primary, alternatives } = romanise('Иванов');
    const texts = [primary, ...alternatives.map(({ text }) => text)];
    expect(primary).toBe('ivanov');
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('reading a Latin word as a foreign ear wrote it', () => {
  it.each([
    ['Tsjobanov', 'cyr.nl', 'chobanov'],
    ['Csobanov', 'cyr.hu', 'chobanov'],
    ['Ciobanov', 'cyr.ro', 'chobanov'],
    ['Boriszov', 'cyr.hu', 'borisov'],
    ['Borissow', 'cyr.de', 'borisov'],
    ['Gueorguiev', 'cyr.fr', 'georgiev'],
    ['Ivanoff', 'cyr.en', 'ivanov'],
  ])('reads %s by %s as %s', (text, rule, expected) => {
    expect(romanise(text).alternatives).toContainEqual({ text: expected, rule });
  });

  it('leaves a word without marks alone', () => {
    expect(romanise('Petrov').alternatives).toEqual([]);
  });
});
