import { describe, expect, it } from '@jest/globals';
import { givenNameGroups, givenNameSex, givenNameTranslations } from './diminutives.js';
import { familyStem, fatherNames } from './family-stem.js';
import { orderOfList } from './list-order.js';

function share(left: string, right: string): boolean {
  const groups = new Set(givenNameGroups(left));
  return givenNameGroups(right).some((group) => groups.has(group));
}

describe('pet names', () => {
  it.each([
    ['gosho', 'georgi'],
    ['zhoro', 'georgi'],
    ['mitko', 'dimitar'],
    ['vanyo', 'ivan'],
    ['joska', 'jozsef'],
    ['pista', 'istvan'],
    ['bozsi', 'erzsebet'],
    ['zsuzsi', 'zsuzsanna'],
    ['nelu', 'ion'],
    ['gigi', 'gheorghe'],
    ['vali', 'valentin'],
    ['nuti', 'ana'],
    ['kees', 'cornelis'],
    ['sjaak', 'jacobus'],
    ['henk', 'hendrik'],
    ['truus', 'geertruida'],
    ['bob', 'robert'],
  ])('%s is %s', (short, full) => {
    expect(share(short, full)).toBe(true);
  });

  it.each([
    ['ivan', 'georgi'],
    ['kees', 'jan'],
    ['pista', 'janos'],
    ['nobody', 'ivan'],
  ])('%s is not %s', (left, right) => {
    expect(share(left, right)).toBe(false);
  });

  it('translate between languages apart from pet names', () => {
    expect(givenNameTranslations('janos')).toEqual(givenNameTranslations('johannes'));
    expect(givenNameTranslations('gyorgy')).toContain('george');
    expect(givenNameTranslations('nobody')).toEqual([]);
  });

  it('tell the sex of a given name where all packs agree', () => {
    expect(givenNameSex('ivan')).toBe('m');
    expect(givenNameSex('maria')).toBe('f');
    expect(givenNameSex('andrea')).toBe('f');
    expect(givenNameSex('nobody')).toBeNull();
  });
});

describe('Slavic family names', () => {
  it.each([
    ['ivanova', 'ivanov'],
    ['ivanoff', 'ivanow'],
    ['petrovska', 'petrovski'],
    ['georgieva', 'georgiev'],
    ['kovachka', 'kovachki'],
  ])('%s and %s have one stem', (left, right) => {
    expect(familyStem(left)).toBe(familyStem(right));
  });

  it.each(['kovacs', 'popescu', 'jansen', 'ov'])('%s has no other stem', (name) => {
    expect(familyStem(name)).toBe(name);
  });

  it.each([
    ['petrov', 'petar'],
    ['dimitrova', 'dimitar'],
    ['georgiev', 'georgi'],
    ['nikolov', 'nikola'],
    ['hristova', 'hristo'],
    ['iliev', 'ilia'],
    ['ivanoff', 'ivan'],
  ])('the father in %s is %s', (patronymic, father) => {
    expect(fatherNames(patronymic)).toContain(father);
  });
});

describe('the order of a list', () => {
  const people = [
    'Gheorghe Marin',
    'Ion Popescu',
    'Ana Ionescu',
    'Radu Ion',
    'Maria Munteanu',
    'Ecaterina Exemplescu',
    'Vasile Georgescu',
  ];

  it('is learnt from the names that tell', () => {
    expect(orderOfList(people, 'ro')).toBe('given-first');
    expect(
      orderOfList(
        people.map((name) => name.split(' ').reverse().join(' ')),
        'ro',
      ),
    ).toBe('family-first');
  });

  it('stays open where too few names tell', () => {
    expect(orderOfList(['Radu Ion', 'Gheorghe Marin'], 'ro')).toBeNull();
    expect(orderOfList([], 'ro')).toBeNull();
  });
});
