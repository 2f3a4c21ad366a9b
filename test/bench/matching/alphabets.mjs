import { grouped } from './grouped.mjs';
import { seeded } from './people.mjs';
import { COUNTRIES, familyNames } from './names.mjs';

const words = (text) => text.trim().split(/\s+/);
const table = (text) => words(text).map((pair) => pair.split(':'));

/** Names of countries whose people are not described in `names`. */
const OTHERS = {
  de: {
    m: words('Jürgen Wolfgang Heinrich Matthias Klaus Friedrich Günther Andreas Stefan Uwe Holger Sebastian'),
    f: words('Ursula Heike Brigitte Katharina Monika Gisela Steffi Charlotte Jutta Annette Birgit Elisabeth'),
    family: words(
      'Schneider Fischer Weber Schäfer Köhler Jäger Vogel Zimmermann Krüger Hofmann Lehmann Schreiber Winkler Böhm Pfeiffer Ziegler Kühn Seidel Voigt Sauer Haas Brandt Ritter Bauer Schwarz Lindner Hartwig Rehbein Tiefenbach Eichholz Grünwald Steinmetz',
    ),
  },
  pl: {
    m: words('Krzysztof Andrzej Zbigniew Wojciech Jerzy Tadeusz Mateusz Stanisław Kazimierz Grzegorz Łukasz Jacek'),
    f: words('Małgorzata Agnieszka Katarzyna Jadwiga Grażyna Elżbieta Danuta Beata Halina Iwona Justyna Zofia'),
    family: words(
      'Kowalczyk Wiśniewski Zieliński Wójcik Mazur Krawczyk Kaczmarek Piotrowski Grabowski Nowakowski Pawlak Michalczyk Jabłoński Wieczorek Majewski Olszewski Jaworski Malinowski Dudek Stępień Górski Witkowski Walczak Rutkowski Sikora Baran Szewczyk Pietrzak Tomaszewski Zalewski Wróblewski Czarnecki',
    ),
  },
};

/** Sounds that letters stand for, longest first: ǵ ň ť soft, ǆ as in jam, ə ɨ between, ŷ ô the diphthongs of ij and ui. */
const READ = {
  nl: table(
    'sch:sx sj:š tj:tj ng:ng ch:x ck:k ij:ŷ ei:ŷ ui:ô oe:u ou:au eu:ö ie:i aa:a ee:e oo:o uu:ü ph:f th:t qu:kv a:a b:b c:k d:d e:e f:f g:g h:h i:i j:j k:k l:l m:m n:n o:o p:p r:r s:s t:t u:u v:v w:v x:ks y:i z:z',
  ),
  hu: table(
    'dzs:ǆ sz:s zs:ž cs:č gy:ǵ ny:ň ty:ť ly:j th:t cz:c a:a á:a b:b c:c d:d e:e é:e f:f g:g h:h i:i í:i j:j k:k l:l m:m n:n o:o ó:o ö:ö ő:ö p:p r:r s:š t:t u:u ú:u ü:ü ű:ü v:v w:v x:ks y:i z:z',
  ),
  ro: table(
    'che:ke chi:ki ghe:ge ghi:gi cio:čo ciu:ču cea:ča ce:če ci:či gio:ǆo giu:ǆu gea:ǆa ge:ǆe gi:ǆi ea:ja ii:i a:a ă:ə â:ɨ b:b c:k d:d e:e f:f g:g h:h i:i î:ɨ j:ž k:k l:l m:m n:n o:o p:p r:r s:s ș:š t:t ț:c u:u v:v x:ks y:i z:z',
  ),
  de: table(
    'tsch:č sch:š chs:ks ch:x ck:k tz:c ei:aj ie:i eu:oj äu:oj ph:f th:t qu:kv ah:a eh:e oh:o üh:ü öh:ö a:a ä:e b:b c:k d:d e:e f:f g:g h:h i:i j:j k:k l:l m:m n:n o:o ö:ö p:p r:r s:s ß:s t:t u:u ü:ü v:f w:v x:ks y:ü z:c',
  ),
  pl: table(
    'szcz:šč sz:š cz:č rz:ž ch:x dź:ǆ dzi:ǆi ia:ja ie:je io:jo a:a ą:on b:b c:c ć:č d:d e:e ę:en f:f g:g h:x i:i j:j k:k l:l ł:l m:m n:n ń:ň o:o ó:u p:p r:r s:s ś:š t:t u:u w:v y:ɨ z:z ź:ž ż:ž',
  ),
};

const CYRILLIC = 'a:а b:б v:в g:г d:д z:з k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф x:х c:ц č:ч š:ш ž:ж';
/** How each alphabet writes sounds: the usual way first; `^` where a word or a syllable begins with it. */
const WRITE = {
  bg: table(
    `${CYRILLIC} e:е i:и h:х ja:я ju:ю ^jo:йо jo:ьо je:йе,е j:й ǆ:дж ǵa:дя ǵo:дьо ǵu:дю ǵ:д,ги ňa:ня ňo:ньо ň:н ť:т ə:ъ,а ɨ:ъ,и ^ö:йо,о ö:ьо,йо ^ü:ю ü:ю,у ŷ:ей,ай ô:ьой,ой,ау`,
  ),
  ru: table(
    `${CYRILLIC} ^e:э e:е i:и h:х,г ja:я ju:ю jo:йо,ё je:е j:й ǆ:дж ǵ:дь ň:нь ť:ть ə:э,а ɨ:ы,и ^ö:э,о ö:ё,е ü:ю ŷ:ей,эй ô:эй,ой,ау`,
  ),
  uk: table(
    `${CYRILLIC} e:е i:і,и h:г,х ja:я ju:ю jo:йо,ьо je:є ji:ї j:й ǆ:дж ǵ:дь ň:нь ť:ть ə:е,а ɨ:и ö:ьо,е ü:ю ŷ:ей ô:ей,ау`,
  ),
  sr: table(`${CYRILLIC} e:е i:и h:х j:ј lj:љ ǆ:џ ǵ:ђ ň:њ ť:ћ ə:а,е ɨ:и ö:е ü:и ŷ:ај,еј ô:ој,ау`),
  el: table(
    'nd:ντ mb:μπ ng:γκ a:α b:μπ v:β g:γκ,γ d:ντ e:ε z:ζ k:κ l:λ m:μ n:ν o:ο p:π r:ρ s:σ t:τ u:ου f:φ x:χ h:χ c:τσ č:τσ š:σ ž:ζ i:ι ^ja:για ja:ια ju:γιου jo:γιο je:γε,ιε j:ι ǆ:τζ ǵ:γκι,τζ ň:νι ť:τι ə:α,ε ɨ:ι ö:ε,ο ü:ι,ου ŷ:άι,έι ô:όι',
  ),
};

export const ALPHABETS = Object.keys(WRITE);
const VOWEL = /[aeiouəɨöüŷô]/;
/** Serbian writes no letter twice; the others keep half of them. */
const KEPT_TWICE = { bg: 0.4, ru: 0.7, uk: 0.6, sr: 0, el: 0.5 };

/** Writes names of one language as another alphabet does. */
export class Scribe {
  constructor(alphabet, random) {
    this.alphabet = alphabet;
    this.random = random;
    this.ways = WRITE[alphabet].toSorted((a, b) => b[0].length - a[0].length);
  }

  write(name, language) {
    const parts = name.split(/(?<=[ -])|(?=[ -])/);
    return parts
      .map((part) => (/^[ -]$/.test(part) ? part : this.word(soundsOf(part.toLowerCase(), language))))
      .join('');
  }

  word(sounds) {
    let out = '';
    for (let i = 0; i < sounds.length;) {
      const isTwice = sounds[i] === sounds[i - 1] && !VOWEL.test(sounds[i]);
      if (isTwice && this.random() >= KEPT_TWICE[this.alphabet]) {
        i++;
        continue;
      }
      const isFirst = i === 0 || VOWEL.test(sounds[i - 1]);
      const [sound, ways] = this.ways.find(([key]) => fits(key, { sounds, at: i, isFirst })) ?? [sounds[i], sounds[i]];
      out += this.way(ways.split(','));
      i += sound.replace('^', '').length;
    }
    const cased = out.slice(0, 1).toUpperCase() + out.slice(1);
    return this.alphabet === 'el' ? cased.replace(/σ$/, 'ς') : cased;
  }

  /** The usual way three times in four. */
  way(ways) {
    return this.random() < 0.75 ? ways[0] : ways[Math.floor(this.random() * ways.length)];
  }
}

function fits(key, { sounds, at, isFirst }) {
  return key.startsWith('^') ? isFirst && sounds.startsWith(key.slice(1), at) : sounds.startsWith(key, at);
}

function soundsOf(word, language) {
  let sounds = '';
  for (let i = 0; i < word.length;) {
    const [letters, sound] = READ[language].find(([key]) => word.startsWith(key, i)) ?? [word[i], ''];
    sounds += sound;
    i += letters.length;
  }
  return sounds;
}

const namesOf = (country) => {
  const rules = COUNTRIES[country];
  if (rules === undefined) return OTHERS[country];
  const rare = familyNames(country).filter(
    (name, i) => i % 8 === 0 && !/[aeiouăáéíóöőúüű]{3}|[áéíóöőúüű][aeiou]|[aeiou][áéíóöőúüű]/i.test(name),
  );
  return { ...rules.given, family: [...rules.family, ...rare] };
};
const PARTICLES = ['', '', '', 'de ', 'van ', 'van der '];

/**
 * People of five countries in their own letters, and many more who share each name and never both with somebody among
 * them; each question is one of the people as another alphabet writes given and family name. The many stand first.
 */
export function alphabetQuestions({ seed, people = 900, lookAlikes = 20_000, questions = 300 }) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const countries = Object.keys(READ);
  const real = Array.from({ length: people }, (_, i) => {
    const country = countries[i % countries.length];
    const sex = random() < 0.6 ? 'm' : 'f';
    const names = namesOf(country);
    const family = `${country === 'nl' ? pick(PARTICLES) : ''}${pick(names.family)}`;
    return { country, sex, given: pick(names[sex]), family };
  });
  const called = ({ given }, { family }) => `${given} ${family.split(' ').at(-1)}`;
  const taken = new Set(real.map((one) => called(one, one)));
  const byCountry = grouped(real, ({ country }) => country);
  const others = Array.from({ length: lookAlikes }, () => {
    for (;;) {
      const a = pick(real);
      const b = pick(byCountry[a.country]);
      if (b.sex === a.sex && !taken.has(called(a, b))) return { ...a, family: b.family };
    }
  });
  const asked = Object.fromEntries(
    ALPHABETS.map((alphabet) => {
      const scribe = new Scribe(alphabet, random);
      return [
        alphabet,
        Array.from({ length: questions }, () => questionOf(scribe, { real, before: lookAlikes }, random)),
      ];
    }),
  );
  return { records: [...others, ...real], asked };
}

function questionOf(scribe, { real, before }, random) {
  const at = Math.floor(random() * real.length);
  const { country, given, family } = real[at];
  return { number: before + at, country, name: scribe.write(`${given} ${family}`, country) };
}
