import { seeded } from './people.mjs';

const words = (text) => text.trim().split(/\s+/);
const MEN = words(
  'john william thomas george james charles henry robert edward richard joseph samuel francis frederick arthur alexander walter david hugh peter alfred philip daniel matthew anthony andrew ralph edmund herbert ernest benjamin stephen patrick archibald harold leonard nathaniel gilbert roger reginald augustus christopher',
);
const WOMEN = words(
  'mary elizabeth anne sarah margaret jane catherine alice frances charlotte emily eleanor harriet florence louisa isabella caroline martha susanna dorothy agnes edith lucy rebecca helen maud ellen emma julia georgiana beatrice constance',
);
const SHORT = {
  john: 'jack',
  william: 'bill',
  thomas: 'tom',
  james: 'jim',
  charles: 'charlie',
  henry: 'harry',
  robert: 'bob',
  edward: 'ned',
  richard: 'dick',
  joseph: 'joe',
  samuel: 'sam',
  francis: 'frank',
  frederick: 'fred',
  alexander: 'alex',
  daniel: 'dan',
  benjamin: 'ben',
  elizabeth: 'betty',
  margaret: 'maggie',
  catherine: 'kate',
  frances: 'fanny',
  eleanor: 'nell',
};
const HEADS = words(
  'ash ban bar bell black brad brom cald car chud clif cole cran dal den dray east elling fair far ford gar glan green hal ham har hay hol hun kirk lang led lin lock long lyn mal mar mel mid mil mor nor oak pem pen per pick pres rad rams red rich rock rother row rush sand sel shaw shef sher skel snow stan stap stock strat sud sut swan thorn tick town tre ven wal ward wat wel wes whit wick wil win wood wor wyn york',
);
const TAILS = words(
  'bank borough bridge brook burn bury by combe cote court croft dale den don field ford gate ham hill house hurst land leigh ley low man more ney port ridge sey shaw smith son stead stone ton tree ville wall ward way well wick wood worth',
);
const COMMON = words(
  'smith jones williams taylor brown davies evans wilson thomas roberts johnson walker wright robinson thompson white hughes edwards green hall lewis harris clarke jackson wood turner martin cooper hill ward morris moore clark lee king baker harrison morgan allen james scott phillips davis parker bennett price griffiths young',
);
const COUNTIES = words(
  'devon kent yorkshire lancashire norfolk suffolk essex surrey sussex cornwall dorset somerset durham cumbria cheshire derbyshire lincolnshire hampshire wiltshire london',
);

/**
 * People of earlier centuries as a lexicon, a register and half-remembered sources name them: about ten records a
 * person, short names, titles in place of names, years for dates, places by town or county, invented postcodes.
 */
export function historicalPeople({ seed, people, errors = 1 }) {
  const random = seeded(seed);
  const rows = [];
  for (let person = 0; person < people; person++) {
    const origin = new Origin(random);
    const copies = 1 + Math.floor(random() * 10 + random() * 10);
    for (let copy = 0; copy < copies; copy++) {
      rows.push({
        id: `${person}-${copy}`,
        source: 0,
        truth: String(person),
        fields: origin.written(copy === 0 ? 0 : errors),
      });
    }
  }
  return rows;
}

class Origin {
  constructor(random) {
    this.random = random;
    this.isMan = random() < 0.82;
    this.given = this.skewed(this.isMan ? MEN : WOMEN);
    this.middle = random() < 0.3 ? this.skewed(this.isMan ? MEN : WOMEN) : '';
    this.family = random() < 0.35 ? this.skewed(COMMON) : this.pick(HEADS) + this.pick(TAILS);
    this.title = random() < 0.12 ? this.pick(HEADS) + this.pick(TAILS) : '';
    this.year = 1550 + Math.floor(450 * random() ** 0.6);
    this.isVague = random() < (this.year < 1800 ? 0.5 : 0.15);
    this.day = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
    this.county = this.pick(COUNTIES);
    this.town = random() < 0.7 ? this.pick(HEADS) + this.pick(TAILS) : this.county;
    this.postcode = `${this.county.slice(0, 2)}${1 + Math.floor(random() * 30)} ${Math.floor(random() * 10)}${this.letters(2)}`;
  }

  /** One record; `errors` 0 writes it faithfully. */
  written(errors) {
    const often = (share) => this.random() < share * errors;
    let { given, family } = this;
    if (often(0.12) && SHORT[given]) given = SHORT[given];
    else if (often(0.06)) given = given[0];
    else if (often(0.05) && this.middle) given = this.middle;
    if (this.title && often(0.4)) family = this.title;
    if (often(0.08)) given = this.slip(given);
    if (often(0.1)) family = this.slip(family);
    if (often(0.03)) [given, family] = [family, given];
    const fields = {
      givenName: this.middle && given !== this.middle && often(0.4) ? `${given} ${this.middle}` : given,
      familyName: family,
      birthDate: this.date(often),
      birthPlace: often(0.2) ? '' : often(0.15) ? this.county : often(0.06) ? this.slip(this.town) : this.town,
      postcode: often(0.2) ? '' : often(0.2) ? this.postcode.slice(0, -2) + this.letters(2) : this.postcode,
      sex: often(0.2) ? '' : this.isMan ? 'male' : 'female',
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  }

  date(often) {
    let { year } = this;
    let [month, day] = this.day;
    if (often(0.15)) return '';
    if (often(0.06)) year += this.random() < 0.5 ? 1 : -1;
    else if (often(0.03)) year += 10;
    if (often(0.05)) day = 1 + Math.floor(this.random() * 28);
    if (often(0.03)) month = 1 + Math.floor(this.random() * 12);
    if (this.isVague || often(0.1)) [month, day] = [1, 1];
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }

  slip(text) {
    const at = 1 + Math.floor(this.random() * (text.length - 1));
    const kind = this.random();
    if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
    if (kind < 0.7) return text.slice(0, at) + this.letters(1) + text.slice(at + 1);
    return text.slice(0, at) + this.letters(1) + text.slice(at);
  }

  letters(count) {
    return Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(this.random() * 26))).join('');
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  skewed(list) {
    return list[Math.floor(list.length * this.random() ** 2)];
  }
}
