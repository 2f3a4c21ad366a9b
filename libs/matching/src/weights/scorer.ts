import type { Comparison } from '../compare/comparison.js';
import { Field, FIELD_COUNT, Level, LEVEL_COUNT } from '../compare/levels.js';
import { Kind } from '../records/item-kind.js';
import type { RecordColumns } from '../records/record-store.js';
import type { WeightSet } from './weight-set.js';

/** Part of a rare word's surplus that each level earns: the less sure the agreement, the less. */
const RARITY_SHARE = new Float64Array(LEVEL_COUNT);
RARITY_SHARE[Level.equal] = 1;
RARITY_SHARE[Level.form] = 0.9;
RARITY_SHARE[Level.sound] = 1;
RARITY_SHARE[Level.kin] = 0.6;
RARITY_SHARE[Level.slip] = 0.5;

/** Fields whose values are more or less rare, with the kind of item that is counted. */
const COUNTED: readonly (readonly [number, number])[] = [
  [Field.familyName, Kind.family],
  [Field.givenName, Kind.given],
  [Field.patronymic, Kind.patronymic],
  [Field.alias, Kind.alias],
  [Field.motherName, Kind.mother],
  [Field.orgName, Kind.orgWord],
  [Field.birthPlace, Kind.birthPlace],
  [Field.city, Kind.city],
  [Field.postcode, Kind.postcode],
  [Field.address, Kind.street],
  [Field.phone, Kind.phone],
  [Field.email, Kind.email],
  [Field.document, Kind.document],
  [Field.iban, Kind.iban],
];

/** Pseudo-records that pull a word's frequency to the field's mean (Splink and the reference study use the same idea). */
const SHRINK = 50;
const MAX_SURPLUS = 600;
/** Names and an address built from them are not independent: together they count no more than this. */
const NAME_CAP = 2600;
/** Street, city and postcode are one fact, and a household shares it. */
const PLACE_CAP = 800;

/** Counts below which the rarity of a word is remembered. */
const COUNTS_KNOWN = 1024;
/** Above what any rarity is below 0. */
const RARITY_SHIFT = 1_000_000;

/** Taken once, as other modules' values are looked at anew each time: this is asked for every pair. */
const [FIELDS, LEVELS] = [FIELD_COUNT, LEVEL_COUNT];

/** Most log-odds of two records that may be of relatives. */
const KIN_CAP = -600;

/** Adds up the evidence of a comparison in 1/100 bit. Pure; one for each thread only for speed. */
export class Scorer {
  private readonly mean = new Float64Array(FIELD_COUNT);
  /** What `rarity` gave, by field and count, shifted so that 0 is none. */
  private readonly rarities = new Int32Array(FIELD_COUNT * COUNTS_KNOWN);
  private readonly orderMost: number;
  private readonly total = new Float64Array(FIELD_COUNT);
  /** All bits of fields of which an agreement says more or less by its words, or beside what else agrees. */
  private readonly varying: Int32Array;

  constructor(
    private records: RecordColumns,
    readonly weights: WeightSet,
  ) {
    for (const [field] of COUNTED) this.mean[field] = weights.u[field * LEVEL_COUNT + Level.equal] ?? 0;
    this.varying = Int32Array.from(this.total, (_, field) => (isSummedApart(field) ? -1 : 0));
    this.use(records);
    this.orderMost = best(weights, Field.order) + best(weights, Field.clash);
  }

  /** Goes on with a newer view of the same records; rarities that were remembered stay where as many items are counted. */
  use(records: RecordColumns): void {
    this.records = records;
    for (const [field, kind] of COUNTED) {
      const total = records.kindCount[kind] ?? 0;
      if (total === this.total[field]) continue;
      this.total[field] = total;
      this.varying[field] = total > 0 || isSummedApart(field) ? -1 : 0;
      this.rarities.fill(0, field * COUNTS_KNOWN, (field + 1) * COUNTS_KNOWN);
    }
  }

  /**
   * Evidence of all fields together, without the prior. Of relatives, who share most by nature, it stays below even odds;
   * names alone share nothing but the family name, which says little enough.
   */
  score(pair: Comparison): number {
    const bits = this.plainScore(pair);
    return pair.areKin && hasFacts(pair) ? Math.min(bits, KIN_CAP - this.weights.prior) : bits;
  }

  /** The same without regard to kinship: what relatives share is worth showing to people. */
  plainScore(pair: Comparison): number {
    const { levels, fourLevels, extraCount, sharesDigits } = pair;
    const { varying } = this;
    const { centibits } = this.weights;
    let sum = 0;
    let varies = sharesDigits ? 1 : 0;
    for (let four = 0; four * 4 < FIELDS; four++) {
      if (fourLevels[four] === 0) continue;
      for (let field = four * 4; field < four * 4 + 4 && field < FIELDS; field++) {
        const bits = centibits[field * LEVELS + (levels[field] ?? 0)] ?? 0;
        sum += bits;
        varies |= (bits & ~(bits >> 31) & (varying[field] ?? 0)) | (extraCount[field] ?? 0);
      }
    }
    return varies === 0 ? sum : this.scoreByWords(pair);
  }

  /** The same where words agree, which count by their rarity. */
  private scoreByWords(pair: Comparison): number {
    let sum = 0;
    let names = 0;
    let places = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      if (pair.levels[field] === 0) continue;
      const bits = this.fieldScore(pair, field);
      if (isOfPerson(field)) names += bits;
      else if (isOfPlace(field)) places += bits;
      else sum += bits;
    }
    return sum + Math.min(names, NAME_CAP) + Math.min(places, PLACE_CAP);
  }

  /** Most evidence a pair can reach whose names are not compared yet and give no more than `names`: hopeless pairs end early. */
  most(pair: Comparison, names: number): number {
    const email = pair.levels[Field.email] === 0 ? 0 : Math.min(this.fieldScore(pair, Field.email), NAME_CAP);
    return this.score(pair) - email + Math.min(NAME_CAP, names + Math.max(0, email)) + this.orderMost;
  }

  /** Evidence beyond that of the levels alone: rare words, further words, and the bound on names. */
  surplus(pair: Comparison): number {
    let base = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      base += this.weights.centibits[field * LEVEL_COUNT + (pair.levels[field] ?? 0)] ?? 0;
    }
    return this.score(pair) - base;
  }

  /** Evidence of one field; digits that two fields share count once, in the number. */
  fieldScore(pair: Comparison, field: number): number {
    const bits = this.ownFieldScore(pair, field);
    if (bits <= 0) return bits;
    if (pair.isDisputed && isOfName(field)) return Math.round(bits * this.weights.disputedShare);
    return pair.sharesDigits && (field === Field.birthDate || field === Field.sex) ? 0 : bits;
  }

  private ownFieldScore(pair: Comparison, field: number): number {
    let bits = this.wordScore(field, pair.levels[field] ?? 0, pair.left[field] ?? 0, pair.right[field] ?? 0);
    const extras = pair.extraCount[field] ?? 0;
    for (let i = field * 4; i < field * 4 + extras; i++) {
      const extra = this.wordScore(field, pair.extraLevels[i] ?? 0, pair.extraLeft[i] ?? 0, pair.extraRight[i] ?? 0);
      bits += Math.round(this.shareOf(pair, field, extra) * extra);
    }
    return bits;
  }

  private shareOf(pair: Comparison, field: number, bits: number): number {
    const { extraShare, orgExtraShare, disputedShare } = this.weights;
    if (field !== Field.orgName || bits <= 0) return extraShare;
    return pair.isDisputed ? orgExtraShare * disputedShare : orgExtraShare;
  }

  /** Evidence of a word that meets itself in a field at a level. */
  ownScore(field: number, level: number, word: number): number {
    return this.wordScore(field, level, word, word);
  }

  /** Bits of a level, more for rare words, less for common ones; a near word never says more than an equal one. */
  private wordScore(field: number, level: number, left: number, right: number): number {
    const bits = this.weights.centibits[field * LEVEL_COUNT + level] ?? 0;
    const total = this.total[field] ?? 0;
    if (total === 0 || level >= Level.far || bits <= 0) return bits;
    const count = level === Level.sound ? this.soundCount(left, right) : this.wordCount(left, right);
    const rarity = this.rarityOf(field, count);
    if (rarity >= 0) return bits + Math.min(MAX_SURPLUS, Math.round((RARITY_SHARE[level] ?? 0) * rarity));
    const equal = this.weights.centibits[field * LEVEL_COUNT + Level.equal] ?? 0;
    const isExact = (RARITY_SHARE[level] ?? 0) > 0;
    return Math.max(0, isExact ? bits + rarity : Math.min(bits, equal + rarity));
  }

  /** How much rarer so many words of a field are than its mean, in 1/100 bit; remembered for small counts, which most are. */
  private rarityOf(field: number, count: number): number {
    if (count >= COUNTS_KNOWN) return this.rarity(field, count);
    const at = field * COUNTS_KNOWN + count;
    const known = this.rarities[at] ?? 0;
    if (known !== 0) return known - RARITY_SHIFT;
    const rarity = this.rarity(field, count);
    this.rarities[at] = rarity + RARITY_SHIFT;
    return rarity;
  }

  private rarity(field: number, count: number): number {
    const mean = this.mean[field] ?? 0;
    const frequency = (count * this.weights.crowding + SHRINK * mean) / ((this.total[field] ?? 0) + SHRINK);
    return Math.max(-MAX_SURPLUS, Math.round(100 * Math.log2(mean / frequency)));
  }

  private wordCount(left: number, right: number): number {
    const { folded } = this.records.words;
    const { textCount } = this.records;
    return Math.max(textCount[folded[left] ?? 0] ?? 0, textCount[folded[right] ?? 0] ?? 0);
  }

  /** Records with the rarest sound that two words share: many spellings of one sound are no rare name. */
  private soundCount(left: number, right: number): number {
    const { skeletons, skeletonStart } = this.records.words;
    const endLeft = skeletonStart[left + 1] ?? 0;
    const endRight = skeletonStart[right + 1] ?? 0;
    let least = Infinity;
    for (let i = skeletonStart[left] ?? 0; i < endLeft; i++) {
      for (let j = skeletonStart[right] ?? 0; j < endRight; j++) {
        if (skeletons[i] !== skeletons[j]) continue;
        const count = this.records.textCount[skeletons[i] ?? 0] ?? 0;
        if (count < least) least = count;
      }
    }
    return least === Infinity ? this.wordCount(left, right) : least;
  }
}

/** Names and what is made of them. */
function isOfPerson(field: number): boolean {
  return field <= Field.patronymic || field === Field.email || field === Field.alias;
}

function isOfPlace(field: number): boolean {
  return field >= Field.address && field <= Field.postcode;
}

/** Fields of which an agreement counts less by what else agrees or disagrees. */
function isSummedApart(field: number): boolean {
  return isOfPerson(field) || isOfPlace(field) || isOfName(field);
}

/** Tells a pair that says more than two names do. */
function hasFacts({ levels }: Comparison): boolean {
  for (let field: number = Field.motherName; field < FIELD_COUNT; field++)
    if (levels[field] !== 0 && field !== Field.order && field !== Field.clash) return true;
  return false;
}

/** Parts of a name, of which one that disagrees makes the others say little. */
function isOfName(field: number): boolean {
  return field <= Field.patronymic || field === Field.orgName || field === Field.orgNumber;
}

/** Best evidence of a field at any level, or none. */
function best(weights: WeightSet, field: number): number {
  return Math.max(0, ...weights.centibits.subarray(field * LEVEL_COUNT, (field + 1) * LEVEL_COUNT));
}
