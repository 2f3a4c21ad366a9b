import { seeded } from './people.mjs';

const words = (text) => text.trim().split(/\s+/);

/** Invented families, firms and trades of four countries, legal forms with what they are written as, and what joins families. */
const WORDS = {
  nl: {
    stems: words('Berkhout Oldegaarde Vlietstra Noordman Kweekdijk Steenbrink Ravelaar Polderman Wiltinga Heideroos'),
    trades: words('Schoonmaak Catering Installatie Interieur Metaal Verhuur Zorg Beveiliging'),
    forms: { limited: ['B.V.', 'BV', 'besloten vennootschap'], stock: ['N.V.', 'NV'], partners: ['V.O.F.', 'vof'] },
    and: ['en Dochters', '& Dochters'],
  },
  hu: {
    stems: words('Gombási Keresztúri Vadkerti Szentesi Ladányi Borsodi Tiszai Zalavári Hegyaljai Mátravölgyi'),
    trades: words('Takarító Gépjármű Nyomda Élelmiszer Faipari Vegyipari Biztonsági Vendéglátó'),
    forms: {
      limited: ['Kft.', 'KFT', 'korlátolt felelősségű társaság'],
      stock: ['Zrt.', 'zártkörűen működő részvénytársaság'],
      partners: ['Bt.', 'betéti társaság'],
    },
    and: ['és Fia', 'és Fia'],
  },
  bg: {
    stems: words('Бъчваров Щърбанов Клисуров Ралчовски Мъгленов Върбица Езерово Дълбочки Джунов Яворски'),
    trades: words('Авто Фарма Текстил Метал Консулт Турс Мебел Имоти'),
    forms: {
      limited: ['ООД', 'OOD', 'дружество с ограничена отговорност'],
      stock: ['АД', 'AD', 'акционерно дружество'],
      partners: ['СД', 'SD', 'събирателно дружество'],
    },
    and: ['и дъщери', 'и дъщери'],
  },
  ro: {
    stems: words('Crăiasa Vădeanu Brândușa Țițeiu Gorunești Pădureanca Șuvița Moldoveanca Răchițele Zăvoianu'),
    trades: words('Auto Farm Textil Mobila Consult Turism Panificație Servicii'),
    forms: {
      limited: ['S.R.L.', 'SRL', 'societate cu răspundere limitată'],
      stock: ['S.A.', 'SA', 'societate pe acțiuni'],
      partners: ['S.N.C.', 'SNC'],
    },
    and: ['și Fiicele', 'si Fiicele'],
  },
};
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъьюя';
const LATIN = words('a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya');
const KINDS = ['number', 'noNumber', 'family', 'nearFamily', 'trade', 'form', 'any'];
/** Of a company whose number one of two lists left out. */
const NUMBER_LEFT_OUT = 0.05;

/**
 * Pairs of companies as lists of two offices write them: signs, letters of the other script, legal forms written out, in
 * front or left out, slips, a word of the trade left out; as many of one company as of two.
 */
export function variedCompanyPairs({ seed, pairs }) {
  return Object.keys(WORDS).flatMap((country) => {
    const maker = new Maker(country, seeded(seed + country.charCodeAt(1)));
    return Array.from({ length: pairs }, (_, i) => ({ country, entity: `${country}${seed}${i}`, ...maker.pair(i) }));
  });
}

class Maker {
  constructor(country, random) {
    this.country = country;
    this.random = random;
    this.words = WORDS[country];
  }

  pair(i) {
    const isSame = i % 2 === 0;
    const kind = isSame ? 'same' : KINDS[(i >> 1) % KINDS.length];
    const one = this.company(kind === 'number' || kind === 'noNumber');
    const other = isSame ? this.again(one) : this.otherOf(one, kind);
    const formLeftOut = kind === 'form' ? 0 : 0.15;
    const written = [this.written(one, formLeftOut), this.written(other, formLeftOut)];
    const [left, right] = this.often(0.5) ? written : written.toReversed();
    return { kind, isSame, left: this.fields(left), right: this.fields(right) };
  }

  fields(name) {
    return { type: 'organisation', country: this.country, name };
  }

  company(hasNumber) {
    return {
      stem: this.pick(this.words.stems),
      trade: this.often(0.4) ? null : this.pick(this.words.trades),
      number: hasNumber || this.often(0.2) ? 1 + Math.floor(this.random() * 40) : null,
      form: this.pick(Object.keys(this.words.forms)),
    };
  }

  /** The same company as another list has it. */
  again(one) {
    const number = this.often(NUMBER_LEFT_OUT) ? null : one.number;
    const trade = one.trade !== null && this.often(0.06) ? '' : one.trade;
    return { ...one, number, trade, stem: this.often(0.1) ? this.slip(one.stem) : one.stem };
  }

  otherOf(one, kind) {
    const another = (list, than) => this.pick(list.filter((word) => word !== than));
    const stem = another(this.words.stems, one.stem);
    switch (kind) {
      case 'number':
        return { ...one, number: another([1, 2, 3, 10 + one.number, one.number + 1], one.number) };
      case 'noNumber':
        return { ...one, number: null };
      case 'family':
        return { ...one, stem };
      case 'nearFamily':
        return { ...one, stem: one.stem.slice(0, 3) + stem.slice(3) };
      case 'trade':
        return { ...one, trade: another(this.words.trades, one.trade) };
      case 'form':
        return { ...one, form: another(Object.keys(this.words.forms), one.form) };
      default:
        return this.company(false);
    }
  }

  written({ stem, trade, number, form }, formLeftOut) {
    const name = [stem, trade ?? this.pick(this.words.and), number].filter((part) => part !== null && part !== '');
    const legal = this.often(formLeftOut) ? [] : [this.pick(this.words.forms[form])];
    const whole = (this.often(0.1) ? [...legal, ...name] : [...name, ...legal]).join(' ');
    const latin = this.country === 'bg' && this.often(0.3) ? latinOf(whole) : whole;
    const plain = this.often(0.2) ? latin.normalize('NFKD').replace(/(?<=\p{Script=Latin})\p{M}/gu, '') : latin;
    return this.often(0.2) ? plain.toUpperCase() : plain;
  }

  /** A letter left out, doubled or replaced. */
  slip(word) {
    const at = 1 + Math.floor(this.random() * (word.length - 2));
    const kind = this.random();
    if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.7) return word.slice(0, at) + word[at] + word.slice(at);
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }

  often(share) {
    return this.random() < share;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }
}

function latinOf(text) {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = LATIN[CYRILLIC.indexOf(letter.toLowerCase())] ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
  });
}
