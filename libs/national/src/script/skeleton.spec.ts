import { describe, expect, it } from '@jest/globals';
import { romanise } from './romanise.js';
import { skeletons } from './skeleton.js';

function meet(left: string, right: string): boolean {
  const keys = new Set(skeletons(left));
  return skeletons(right).some((key) => keys.has(key));
}

describe('skeletons of a name', () => {
  it.each([
    [
      'Чобанов',
      ['Chobanov', 'Tschobanow', 'Tsjobanov', 'Csobanov', 'Ciobanov', 'Czobanow', 'Tchobanov', 'Tšobanov', 'Čobanovs'],
    ],
    ['Желев', ['Zhelev', 'Jelev', 'Schelew', 'Zselev', 'Zjelev', 'Żelew', 'Želevs']],
    ['Георгиев', ['Georgiev', 'Gueorguiev', 'Gheorghiev', 'Georgiew', 'Georgieff']],
    ['Христо', ['Hristo', 'Christo', 'Khristo', 'Hriszto', 'Cristo']],
    ['Щерев', ['Shterev', 'Sjterev', 'Sterev', 'Schterew', 'Chterev', 'Szterew', 'Șterev', 'Shcherev']],
    ['Цветан', ['Tsvetan', 'Cvetan', 'Zwetan', 'Țvetan', 'Tvetan', 'Tzvetan']],
    ['Йордан', ['Yordan', 'Jordan', 'Iordan']],
    ['Стоичков', ['Stoichkov', 'Stoitsjkov', 'Sztoicskov', 'Stoitschkow', 'Stoičkovs', 'Stoickov']],
    ['Инджова', ['Indzhova', 'Indschowa', 'Indzsova', 'Indjova', 'Indżowa', 'Ingiova']],
    ['Александър', ['Aleksandar', 'Alexander', 'Alekszandar', 'Aleksandrs']],
    ['Гущеров', ['Gushterov', 'Gouchterov', 'Goesjterov']],
    ['Орешарски', ['Oresharski', 'Orescharski', 'Orecharski', 'Orešarskis']],
  ])('meet for %s in every spelling', (name, spellings) => {
    expect(spellings.filter((spelling) => !meet(name, spelling))).toEqual([]);
  });

  it.each([
    ['György', ['Дьорд', 'Дьёрдь', 'Ђерђ', 'Дьордь']],
    ['Szilágyi', ['Силаги', 'Силадьи', 'Силађи']],
    ['Heinrich', ['Хайнрих', 'Гейнрих', 'Гайнріх', 'Хајнрих', 'Χάινριχ']],
    ['Haas', ['Хаас', 'Гаас', 'Χάας']],
    ['Georgiana', ['Джорджиана', 'Џорџиана', 'Γκεοργκιανα']],
    ['Jerzy', ['Йежи', 'Ежи', 'Єжи', 'Јежи']],
    ['Bence', ['Бенце', 'Μπέντσε']],
    ['Constantinescu', ['Константинеску', 'Κονσταντινέσκου']],
    ['Judit', ['Юдит', 'Γιούντιτ']],
    ['Takács', ['Такач', 'Τάκατς']],
    ['Eva', ['Ева', 'Εύα']],
  ])('row 9 meet for %s in other alphabets', (name, spellings) => {
    expect(spellings.filter((spelling) => !meet(name, spelling))).toEqual([]);
  });

  it('meet for every form that a custom writes', () => {
    for (const name of [
      'Бойко',
      'Пламен',
      'Кубрат',
      'Ренета',
      'Кристалина',
      'Захари',
      'Димчо',
      'Ъглен',
      'Хаджийски',
      'Чакъров',
      'Юруков',
      'Вълчев',
      'Къньо',
    ]) {
      const missed = romanise(name).alternatives.filter(({ text }) => !meet(name, text));
      expect(missed).toEqual([]);
    }
  });

  it.each([
    ['Иванов', 'Петров'],
    ['Kovács', 'Szabó'],
    ['Popescu', 'Ionescu'],
    ['Jansen', 'Visser'],
  ])('differ for %s and %s', (left, right) => {
    expect(meet(left, right)).toBe(false);
  });

  it('are one to eight, and never empty', () => {
    for (const word of ['a', 'Ааа', 'хх', 'ch'.repeat(500), '習', '1', 'ь']) {
      const keys = skeletons(word);
      expect(keys.length).toBeGreaterThanOrEqual(1);
      expect(keys.length).toBeLessThanOrEqual(8);
      expect(keys.every((key) => key !== '')).toBe(true);
    }
  });
});
