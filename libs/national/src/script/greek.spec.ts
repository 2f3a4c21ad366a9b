import { describe, expect, it } from '@jest/globals';
import { wordOf } from '../names/word.js';
import { greekForms, soundOfGreek } from './greek.js';

describe('row 9 a Greek word in Latin letters', () => {
  it.each([
    ['Μπέντσε', 'bentse'],
    ['Νταβίντ', 'davind'],
    ['Παπαδόπουλος', 'papadopulos'],
    ['Ευάγγελος', 'evangelos'],
    ['Γιόχαν', 'yohan'],
    ['ΛΟΥΤΣΙΑΝ', 'lutsian'],
    ['Χάινριχ', 'hainrih'],
  ])('sounds as %s is read: %s', (greek, latin) => {
    expect(soundOfGreek(greek)).toBe(latin);
  });

  it.each([
    ['Παπαδόπουλος', 'papadopoulos'],
    ['Κωνσταντίνος', 'konstantinos'],
    ['Μπαλέα', 'balea'],
    ['Τσάμπα', 'csaba'],
  ])('is written as the state and its neighbours do: %s %s', (greek, latin) => {
    expect(greekForms(greek).map(({ text }) => text)).toContain(latin);
  });

  it('gives a name its forms', () => {
    expect(wordOf('Παπαδόπουλος').forms.map(({ text }) => text)).toContain('papadopoulos');
  });
});
