import { nationalId } from './identifiers.mjs';
import { COUNTRIES, familyNames } from './names.mjs';

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FAMILIES = Object.fromEntries(Object.keys(COUNTRIES).map((country) => [country, familyNames(country)]));
const EARS = {
  nl: { ж: 'zj', ч: 'tsj', ш: 'sj', щ: 'sjt', х: 'ch', й: 'j', у: 'oe', ю: 'joe', я: 'ja' },
  hu: { ж: 'zs', ч: 'cs', ш: 's', щ: 'st', ц: 'c', й: 'j', ю: 'ju', я: 'ja', с: 'sz' },
  ro: { ж: 'j', ч: 'ci', ш: 'ș', щ: 'șt', ц: 'ț', й: 'i', ю: 'iu', я: 'ia', ъ: 'ă' },
};
const LAW = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

/**
 * Makes records of invented people of four countries. Each person has one to four records, the later ones written by
 * another country or with errors; `person` tells the truth. `duplicates` is the share of persons with more than one.
 */
export class People {
  constructor({ seed, duplicates = 0.15, errors = 1 }) {
    this.random = seeded(seed);
    this.duplicates = duplicates;
    this.errors = errors;
    this.number = 0;
  }

  /** Makes so many records, in order of persons. */
  *records(count) {
    for (let made = 0; made < count;) {
      const person = this.person();
      const copies = this.random() < this.duplicates ? 1 + Math.ceil(this.random() * 3) : 1;
      for (let copy = 0; copy < copies && made < count; copy++, made++) {
        yield copy === 0 ? person : this.copyOf(person);
      }
    }
  }

  person() {
    const country = this.pick(Object.keys(COUNTRIES));
    const rules = COUNTRIES[country];
    const sex = this.random() < 0.5 ? 'm' : 'f';
    const [year, month, day] = [
      1945 + Math.floor(this.random() * 62),
      1 + Math.floor(this.random() * 12),
      1 + Math.floor(this.random() * 28),
    ];
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const number = this.number++;
    const given = this.skewed(rules.given[sex]);
    const family = this.familyName(country, sex);
    const feminine = country === 'bg' && sex === 'f' ? 'ова' : 'ов';
    return {
      person: number,
      country,
      givenName: given,
      ...(country === 'bg' ? { patronymic: this.skewed(rules.given.m).replace(/[аеиоуьйюя]+$/, '') + feminine } : {}),
      familyName: family,
      ...(country === 'hu' ? { motherName: `${this.familyName('hu', 'f')} ${this.skewed(rules.given.f)}` } : {}),
      birthDate: date,
      birthPlace: this.pick(rules.places),
      sex,
      nationalId: this.random() < 0.5 ? nationalId(country, { year, month, day, sex, serial: number * 7 }) : '',
      phone:
        this.random() < 0.4
          ? `+${{ nl: 316, hu: 3630, bg: 35988, ro: 407 }[country]}${String(10_000_000 + ((number * 7919) % 89_999_999)).slice(0, country === 'hu' || country === 'bg' ? 7 : 8)}`
          : '',
      city: this.pick(rules.places),
    };
  }

  /** Writes a person down once more: by another team, from memory, in a hurry. */
  copyOf(person) {
    const copy = { ...person };
    const often = (share) => this.random() < share * this.errors;
    if (person.country === 'bg' && often(0.7)) this.latinise(copy, this.pick(['law', 'law', 'nl', 'hu', 'ro']));
    else if (often(0.3))
      for (const field of ['givenName', 'familyName'])
        copy[field] = copy[field].normalize('NFD').replace(/\p{M}/gu, '');
    if (often(0.15)) copy.familyName = this.slip(copy.familyName);
    if (often(0.1)) copy.givenName = this.slip(copy.givenName);
    if (often(0.05)) copy.givenName = `${copy.givenName.slice(0, 1)}.`;
    if (often(0.04)) [copy.givenName, copy.familyName] = [copy.familyName, copy.givenName];
    if (often(0.12)) copy.birthDate = this.wrongDate(copy.birthDate);
    for (const field of ['patronymic', 'nationalId', 'phone', 'birthPlace', 'motherName', 'sex'])
      if (copy[field] && often(0.4)) copy[field] = '';
    if (often(0.3)) copy.city = this.pick(COUNTRIES[person.country].places);
    return copy;
  }

  latinise(copy, ear) {
    const letters = { ...LAW, ...EARS[ear] };
    const write = (text) =>
      text.replace(/\p{L}/gu, (letter) => {
        const latin = letters[letter.toLowerCase()] ?? letter;
        return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
      });
    for (const field of ['givenName', 'patronymic', 'familyName', 'birthPlace', 'city'])
      if (copy[field]) copy[field] = write(copy[field]);
  }

  familyName(country, sex) {
    const name = this.pick(COUNTRIES[country].particles) + this.skewed(FAMILIES[country]);
    return country === 'bg' && sex === 'f' ? `${name}а` : name;
  }

  slip(text) {
    const at = 1 + Math.floor(this.random() * Math.max(1, text.length - 1));
    const kind = this.random();
    if (kind < 0.3) return text.slice(0, at) + text.slice(at + 1);
    if (kind < 0.6) return text.slice(0, at) + text.slice(at - 1, at) + text.slice(at);
    if (kind < 0.8 && at < text.length - 1) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
    return text.slice(0, at) + this.pick(['a', 'e', 'n', 'r', 't']) + text.slice(at + 1);
  }

  wrongDate(date) {
    const [year, month, day] = date.split('-');
    const kind = this.random();
    if (kind < 0.3) return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
    if (kind < 0.6) return `${year}-01-01`;
    return kind < 0.8
      ? `${Number(year) + 1}-${month}-${day}`
      : `${year}-${month}-${String(1 + Math.floor(this.random() * 28)).padStart(2, '0')}`;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** Picks the first of a list far more often than the last, as names are spread. */
  skewed(list) {
    return list[Math.floor(list.length * this.random() ** 3)];
  }
}

/** So many records of invented people, with who each is about. */
export function inventedPeople(count) {
  return [...new People({ seed: 41 }).records(count)].map(({ person, ...fields }, i) => ({
    id: String(i),
    source: 0,
    truth: String(person),
    fields,
  }));
}
