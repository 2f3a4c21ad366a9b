import type { NameOrder, NameToken } from '#libs/national';
import { Kind, type ItemKind } from '../records/item-kind.js';
import type { RecordDraft } from '../records/record-store.js';
import type { FieldName, IssueCode, CleanFields } from '../records/record.js';
import type { WordTable } from '../text/word-table.js';
import { mayHoldAlias, partsByWords, type NamedParts } from './alias-words.js';
import { generationOf, isGeneration } from './generation.js';
import { familyStem, givenNameGroups, givenNameSex, orderOfList, parseName } from '#libs/national';

type Report = (code: IssueCode, field: FieldName) => void;
/** What is told of a text: which part of a name it is, or only its country. */
type Hint = 'country' | 'given' | 'patronymic' | 'family' | 'birth';

/** Items of one distinct name text, remembered: names repeat heavily. */
interface NameParts {
  readonly kinds: readonly ItemKind[];
  readonly words: readonly number[];
  readonly sex: 'm' | 'f' | null;
  readonly mixed: boolean;
  readonly generation: number;
}

const ROLE_KIND = {
  given: Kind.given,
  patronymic: Kind.patronymic,
  family: Kind.family,
  birth: Kind.birth,
  unknown: Kind.unknown,
  'married-suffix': Kind.husbandGiven,
  initial: Kind.given,
  particle: null,
  title: null,
} as const satisfies Record<NameToken['role'], ItemKind | null>;

/** Fields that hold one part of a name, with what they tell the parser. */
const NAME_FIELDS = [
  ['givenName', 'given'],
  ['patronymic', 'patronymic'],
  ['familyName', 'family'],
  ['birthName', 'birth'],
] as const satisfies readonly (readonly [FieldName, Hint])[];

/** Dots between the parts of foreign names in Chinese and Japanese. */
const MIDDLE_DOTS = /[・·•‧]/g;

/** Stands before the spelling of a word that a name says again, as the mark of a kind does. */
const AGAIN = 'again\u0000';

const MAX_REMEMBERED = 400_000;
const HAS_LETTERS = /\p{L}/u;

/** Parts of the names that were read, by what was told of them. */
type Memory = Readonly<Record<Hint, Map<string, NameParts>>>;

function noMemory(): Memory {
  return { country: new Map(), given: new Map(), patronymic: new Map(), family: new Map(), birth: new Map() };
}

/** A part of a name as a record states it. */
interface NameField {
  readonly field: FieldName;
  readonly hint: Hint;
  readonly own: string;
  readonly fields: CleanFields;
  readonly report: Report;
}

/** Turns the name fields of a person into items. */
export class NameItems {
  /** Sex that the form of the last record's name told. */
  sex: 'm' | 'f' | null = null;
  /** Parts of names by country, then by hint and text, so that no key has to be built. */
  private readonly remembered = new Map<string, Memory>();
  private rememberedCount = 0;
  /** Memory of the country of the last record. */
  private memory = noMemory();

  /** Words that stand for one that its name says again; a record that states it in a field says it in its full name too. */
  private readonly saidAgain = new Set<number>();
  private orders: ReadonlyMap<string, NameOrder> = new Map();

  constructor(private readonly words: WordTable) {}

  /** Takes the order in which a list writes its full names, for each country, from some of its records. */
  learnOrder(records: readonly CleanFields[]): void {
    const lists = new Map<string, string[]>();
    for (const { name, country = '' } of records) {
      if (name === undefined) continue;
      const list = lists.get(country);
      if (list === undefined) lists.set(country, [name]);
      else list.push(name);
    }
    const orders = new Map<string, NameOrder>();
    for (const [country, list] of lists) {
      const order = orderOfList(list, country === '' ? undefined : country);
      if (order !== null) orders.set(country, order);
    }
    this.orders = orders;
    this.remembered.clear();
    this.rememberedCount = 0;
    this.memory = noMemory();
  }

  /** Adds the items of all name fields; fields win over the full name, whose other words stay of unknown role. */
  addTo(draft: RecordDraft, fields: CleanFields, report: Report): void {
    this.sex = null;
    const country = fields.country;
    this.memory = this.memoryOf(country ?? '');
    for (const [field, hint] of NAME_FIELDS) {
      const own = fields[field];
      if (own !== undefined) this.addField(draft, { field, hint, own, fields, report });
    }
    if (fields.name !== undefined) this.addFullName(draft, fields.name, { country, report });
    if (fields.alias !== undefined) this.addAs(Kind.alias, draft, { text: fields.alias, country });
    if (fields.motherName !== undefined) {
      const mother = this.parts(fields.motherName, 'country', country);
      for (const word of mother.words) draft.add(Kind.mother, word);
    }
  }

  /** Adds one part of a name; one that was read before has letters. */
  private addField(draft: RecordDraft, { field, hint, own, fields, report }: NameField): void {
    const { country, particle } = fields;
    const text = field === 'familyName' && particle !== undefined ? `${particle} ${own}` : own;
    const known = text === own ? this.memory[hint].get(text) : undefined;
    if (known === undefined && !HAS_LETTERS.test(own)) {
      report('NOT_A_NAME', field);
      return;
    }
    const parts = known ?? this.parts(text, hint, country);
    if (parts.mixed) report('MIXED_SCRIPT', field);
    this.put(draft, parts);
  }

  private addFullName(
    draft: RecordDraft,
    name: string,
    context: { country: string | undefined; report: Report },
  ): void {
    const known = new Set(draft.words);
    for (const written of name.split('|')) {
      if (!HAS_LETTERS.test(written)) {
        if (written.trim() !== '') context.report('NOT_A_NAME', 'name');
        continue;
      }
      const isKnown = this.memory.country.has(written);
      const told = !isKnown && mayHoldAlias(written) ? partsByWords(written) : null;
      const parts = this.parts(told?.name ?? written, 'country', context.country);
      if (told !== null) this.addTold(draft, told, context.country);
      if (parts.mixed) context.report('MIXED_SCRIPT', 'name');
      this.addGeneration(draft, parts);
      if (known.size === 0) this.sex = this.sex ?? parts.sex;
      parts.words.forEach((word, i) => {
        if (known.size === 0) draft.add(parts.kinds[i] ?? Kind.unknown, word);
        else if (!known.has(word) && !this.saidAgain.has(word)) draft.add(Kind.unknown, word);
      });
    }
  }

  /** Adds what a name's own words announce. */
  private addTold(draft: RecordDraft, told: NamedParts, country: string | undefined): void {
    if (told.alias !== '') this.addAs(Kind.alias, draft, { text: told.alias, country });
    if (told.birth !== '') this.addAs(Kind.birth, draft, { text: told.birth, country });
    if (told.patronymic !== '') this.addAs(Kind.patronymic, draft, { text: told.patronymic, country });
  }

  /** Adds all words of a text in one role. */
  private addAs(
    kind: ItemKind,
    draft: RecordDraft,
    { text, country }: { text: string; country: string | undefined },
  ): void {
    for (const one of text.split(/[|,;/]/))
      if (HAS_LETTERS.test(one)) for (const word of this.parts(one, 'given', country).words) draft.add(kind, word);
  }

  private put(draft: RecordDraft, parts: NameParts): void {
    this.addGeneration(draft, parts);
    this.sex = this.sex ?? parts.sex;
    for (let i = 0; i < parts.words.length; i++) draft.add(parts.kinds[i] ?? Kind.unknown, parts.words[i] ?? 0);
  }

  private addGeneration(draft: RecordDraft, { generation }: NameParts): void {
    if (generation === 0) return;
    const spelling = `${Kind.generation}\u0000${generation}`;
    const entry = { folded: String(generation), forms: [], skeletons: [], groups: [], latin: true };
    draft.add(Kind.generation, this.words.find(spelling) || this.words.add(spelling, entry));
  }

  private parts(text: string, hint: Hint, country: string | undefined): NameParts {
    const memory = this.memory[hint];
    const known = memory.get(text);
    if (known !== undefined) return known;
    const parts = this.parse(text, hint, country);
    if (this.rememberedCount++ < MAX_REMEMBERED) memory.set(text, parts);
    return parts;
  }

  private memoryOf(country: string): Memory {
    const known = this.remembered.get(country);
    if (known !== undefined) return known;
    const memory = noMemory();
    this.remembered.set(country, memory);
    return memory;
  }

  private parse(text: string, hint: Hint, country: string | undefined): NameParts {
    const spaced = text.replace(MIDDLE_DOTS, ' ');
    const parsed =
      hint === 'country'
        ? parseName(spaced, { country, order: this.orders.get(country ?? '') })
        : parseName('', { country, [hint]: spaced });
    const kinds: ItemKind[] = [];
    const words: number[] = [];
    const isOneName = !text.includes('|');
    for (const [at, token] of parsed.tokens.entries()) {
      const kind = ROLE_KIND[token.role];
      if (kind === null || isGeneration(token, at) || token.folded === '') continue;
      const isSaid = (word: number): boolean => isOneName && words.some((own, i) => own === word && kinds[i] === kind);
      words.push(this.newWord(token, isSaid));
      kinds.push(kind);
    }
    return {
      kinds,
      words,
      sex: parsed.sex,
      mixed: parsed.flags.includes('MIXED_SCRIPT'),
      generation: generationOf(parsed.tokens, text),
    };
  }

  /**
   * The word of a token, or where its name said that one already, another with the same letters: of Abdul Karim Abdul
   * Qadir each Abdul stands against another word, and what stands against the second is not left over.
   */
  private newWord(token: NameToken, isSaid: (word: number) => boolean): number {
    let word = this.wordId(token);
    for (let mark = AGAIN; isSaid(word); mark += AGAIN) {
      word = this.wordId(token, mark);
      this.saidAgain.add(word);
    }
    return word;
  }

  private wordId(token: NameToken, mark = ''): number {
    const spelling = mark + token.raw.toLowerCase();
    const known = this.words.find(spelling);
    if (known !== 0) return known;
    return this.words.add(spelling, {
      folded: token.folded,
      forms: [...token.forms.map((form) => form.text), `~${familyStem(token.folded)}`],
      skeletons: token.skeletons,
      groups: groupsOf(token.folded),
      latin: token.script === 'latin',
      isGivenName: givenNameSex(token.folded) !== null,
    });
  }
}

/** Groups of a given name; a pet form in -ie is also looked for in -y, as English writes either. */
function groupsOf(folded: string): readonly string[] {
  const own = givenNameGroups(folded);
  return folded.endsWith('ie') && own.length < 2 ? [...own, ...givenNameGroups(`${folded.slice(0, -2)}y`)] : own;
}
