import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { scriptOf } from './script.js';

describe('folding', () => {
  it.each([
    ['Щерю', 'shteryu'],
    ['Христо', 'hristo'],
    ['Мария', 'maria'],
    ['МАРИЯ ИВАНОВА', 'maria ivanova'],
    ['София', 'sofia'],
    ['Къньо', 'kanyo'],
    ['Жельо', 'zhelyo'],
    ['Цветан', 'tsvetan'],
    ['Димитър', 'dimitar'],
    ['Ъглен', 'aglen'],
    ['Юлия', 'yulia'],
    ['Карагьозов', 'karagyozov'],
  ])('writes %s by the Bulgarian law as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['Ștefănescu', 'stefanescu'],
    ['Ştefănescu', 'stefanescu'],
    ['Țepeș', 'tepes'],
    ['Győző Őrű', 'gyozo oru'],
    ['Ĳsbrand Ÿ', 'ijsbrand y'],
    ["van 't Hoff", 'van t hoff'],
    ['O’Neil', 'oneil'],
    ['Straße, Łódź', 'strasse lodz'],
    ['И\u0306ордан', 'yordan'],
    ['a\u200bb\u00adc', 'abc'],
    ['Κυριάκος', 'kyriakos'],
    ['习近平', 'xi jin ping'],
    ['ＡＢＣ１２', 'abc12'],
    ['\u0000\t \n', ''],
    ['💣', 'bomb'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives comma and cedilla, composed and decomposed the same', () => {
    expect(fold('ș')).toBe(fold('ş'));
    expect(fold('Ț')).toBe(fold('Ţ'));
    expect(fold('ő'.normalize('NFD'))).toBe(fold('ő'));
  });

  it('changes nothing that is folded', () => {
    for (const text of ['Щерю Карагьозов', 'Győző', "van 't Hoff", '习近平']) expect(fold(fold(text))).toBe(fold(text));
  });

  it('takes a million characters in its stride', () => {
    expect(fold('щ'.repeat(1_000_000)).length).toBe(3_000_000);
  });
});

describe('script of a text', () => {
  it.each([
    ['Jan', 'latin'],
    ['Őrü', 'latin'],
    ['Иван', 'cyrillic'],
    ['Ивaн', 'mixed'],
    ['Κύρος', 'greek'],
    ['习近平', 'other'],
    ['123 -', 'none'],
    ['', 'none'],
  ])('%j is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
