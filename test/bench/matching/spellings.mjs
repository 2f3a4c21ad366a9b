import { seeded } from './people.mjs';
import { COUNTRIES, familyNames } from './names.mjs';

const words = (text) => text.trim().split(/\s+/);

/** Family names beside those that come from given names, with every letter that foreign ears write differently. */
const FAMILIES =
  words(`Абаджиев Бояджиев Калайджиев Куюмджиев Кюркчиев Табаков Ковачев Попов Златарев Дюлгеров Джамбазов
  Чобанов Желев Щерев Шишков Жеков Живков Хаджиев Йотов Якимов Юруков Янев Вълков Вълчев Гълъбов Кръстев Бърдаров Първанов
  Гущеров Орешарски Търновски Хаджийски Станишев Плевнелиев Карагьозов Чакъров Дъновски Цачев Цонев Шейтанов Ушев Чешмеджиев
  Грънчаров Лютвиев Джуров Жечев Зъбов Игнатов Копринков Крачунов Любенов Мъгърдичев Нейчев Овчаров Пашалиев Ръжанков Съев
  Терзиев Урумов Фердинандов Христозов Църноречки Чомаков Шкодров Щилянов Ябланов Яръмов Бъчваров Кьосев Гьошев Сяров Хинчев`);

const LAW = Object.fromEntries(
  words(
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sht ъ:a ь:y ю:yu я:ya',
  ).map((pair) => pair.split(':')),
);

/**
 * How newspapers and registers of other countries write Bulgarian letters: the usual way first, then ways that occur
 * beside it. `finalV`, `softG`, `softCh` and `ss` hold where the letter stands so.
 */
const EARS = {
  en: 'ж:zh,j х:h,kh ъ:a,u й:y,i ю:yu,iu я:ya,ia ц:ts,tz в:v к:k,c finalV:v,ff ьо:yo',
  nl: 'ж:zj ч:tsj ш:sj щ:sjt х:ch у:oe й:j ю:joe я:ja ъ:a ьо:jo',
  hu: 'ж:zs ч:cs ш:s щ:st ц:c й:j ю:ju я:ja с:sz,s ъ:a,i х:h ьо:jo',
  ro: 'ж:j ч:ci ш:ș,s щ:șt,st ц:ț,t й:i ю:iu я:ia ъ:ă,â,a softG:gh softCh:c х:h ьо:io',
  de: 'ж:sch,sh ч:tsch ш:sch щ:scht ц:z,ts в:w,v х:ch,h й:j,i ю:ju я:ja з:s,z ъ:a,y ss:ss,s ьо:jo',
  fr: 'ж:j ч:tch ш:ch щ:cht у:ou й:i,y ю:iou я:ia х:kh,h ъ:a,e softG:gu finalV:v,ff ss:ss ьо:io',
  pl: 'ж:ż ч:cz ш:sz щ:szt ц:c в:w х:ch й:j ю:iu,ju я:ja,ia ъ:y,ă ьо:io',
  et: 'ж:ž ч:tš ш:š щ:št ю:ju я:ja й:i,j ц:ts ъ:o,a х:h ьо:jo',
  lv: 'ж:ž ч:č ш:š щ:št ц:c ю:ju я:ja й:j х:h ъ:a,i ending:s ьо:jo',
  cs: 'ж:ž ч:č ш:š щ:št ц:c ю:ju я:ja й:j х:ch ъ:a,ă ьо:jo',
  sv: 'ж:zj,j ч:tj ш:sj щ:sjt ю:ju я:ja й:j х:ch,h ц:ts ъ:a ьо:jo',
  es: 'ж:zh,y ч:ch ш:sh ю:iu я:ia й:i х:h,j softG:gu ц:ts ъ:a ьо:io',
};

export const LANGUAGES = Object.keys(EARS);

/** Writes Bulgarian names as people of another country spell them. */
class Ear {
  constructor(language, random) {
    this.random = random;
    this.ways = Object.fromEntries(
      words(EARS[language]).map((pair) => [pair.split(':')[0], pair.split(':')[1].split(',')]),
    );
  }

  write(name) {
    return words(name)
      .map((word) => this.word(word.toLowerCase()))
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(' ');
  }

  word(word) {
    let out = '';
    for (let i = 0; i < word.length; i++) {
      const pair = word.slice(i, i + 2);
      if (this.ways[pair]) {
        out += this.way(pair);
        i++;
      } else out += this.letter(word, i);
    }
    const isConsonant = /[бвгджзклмнпрстфхцчшщ]$/.test(word);
    return this.ways.ending && isConsonant ? out + this.way('ending') : out;
  }

  letter(word, at) {
    const [letter, next = ''] = [word[at], word[at + 1]];
    const isSoft = next === 'е' || next === 'и';
    if (letter === 'г' && isSoft && this.ways.softG) return this.way('softG');
    if (letter === 'ч' && isSoft && this.ways.softCh) return this.way('softCh');
    if (letter === 'в' && next === '' && this.ways.finalV) return this.way('finalV');
    if (letter === 'с' && this.ways.ss && /[аеиоуъюя]/.test(word[at - 1] ?? '') && /[аеиоуъюя]/.test(next))
      return this.way('ss');
    return this.ways[letter] ? this.way(letter) : (LAW[letter] ?? letter);
  }

  /** The usual way three times in four. */
  way(name) {
    const ways = this.ways[name];
    return this.random() < 0.75 ? ways[0] : ways[Math.floor(this.random() * ways.length)];
  }
}

/**
 * Bulgarian people with three names, and many more who share each name, and never given and family name together, with
 * somebody among them; each question is one of the people as another country writes given and family name. The many
 * stand first, so ties are theirs.
 */
export function spellingQuestions({ seed, people = 900, lookAlikes = 20_000, questions = 300 }) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const stem = (name) => name.replace(/[аеиоуьйюя]+$/, '');
  const real = Array.from({ length: people }, () => {
    const sex = random() < 0.7 ? 'm' : 'f';
    const ending = sex === 'f' ? 'а' : '';
    const father = pick(COUNTRIES.bg.given.m);
    const family = random() < 0.5 ? pick(FAMILIES) : pick(random() < 0.6 ? COUNTRIES.bg.family : familyNames('bg'));
    return {
      sex,
      given: pick(COUNTRIES.bg.given[sex]),
      patronymic: `${stem(father)}ов${ending}`,
      family: family.endsWith('и') ? family.replace(/и$/, sex === 'f' ? 'а' : 'и') : family + ending,
      year: 1940 + Math.floor(random() * 60),
    };
  });
  const taken = new Set(real.map(({ given, family }) => `${given} ${family}`));
  const others = Array.from({ length: lookAlikes }, () => {
    for (;;) {
      const [a, b, c] = [pick(real), pick(real), pick(real)];
      if (b.sex !== a.sex || c.sex !== a.sex || taken.has(`${a.given} ${b.family}`)) continue;
      return { ...a, patronymic: c.patronymic, family: b.family, year: 1940 + Math.floor(random() * 60) };
    }
  });
  const asked = Object.fromEntries(
    LANGUAGES.map((language) => {
      const ear = new Ear(language, random);
      return [language, Array.from({ length: questions }, () => questionOf(ear, { real, before: lookAlikes }, random))];
    }),
  );
  return { records: [...others, ...real], asked };
}

function questionOf(ear, { real, before }, random) {
  const at = Math.floor(random() * real.length);
  const { given, patronymic, family } = real[at];
  const name = [given, ...(random() < 0.2 ? [patronymic] : []), family].join(' ');
  return { number: before + at, name: ear.write(name) };
}
