import { type Explanation, Preparer, priorWeights, RecordStore, renderReason, Searcher } from '#libs/matching';
import type { Language } from '#libs/vocabulary';

/** A company that another signal names, written or sounding alike. */
export interface AlikeCompany {
  readonly signalId: string;
  readonly here: string;
  readonly there: string;
  readonly explanation: Explanation;
}

/** Log-odds in 1/100 bit that two signals name one company, before their names are read. */
const PRIOR = -700;
/** So many are looked at for each name. */
const MOST_OF_A_NAME = 30;

/**
 * Names of companies in memory, each found by another that is written or sounds alike, in any of the scripts. They come one by one and weights
 * are not learned from them, so nothing waits for all to be compared with all: 100,000 take two seconds and some 70 MB.
 */
export class AlikeCompanies {
  private readonly store = new RecordStore();
  private readonly searcher: Searcher;
  private readonly numbers = new Map<string, readonly number[]>();
  private readonly signalIds: string[] = [];

  constructor(thisYear: number) {
    const options = { thisYear, exactScript: false };
    this.searcher = new Searcher(this.store, new Preparer(this.store, options), {
      ...options,
      weights: priorWeights(PRIOR),
    });
  }

  /** Takes the names of a signal in, in the place of those before. */
  put(signalId: string, names: readonly string[]): void {
    const before = (this.numbers.get(signalId) ?? []).map((number) => this.store.ids[number]);
    if (before.length === names.length && names.every((name, at) => name === before[at])) return;
    this.drop(signalId);
    const added = names.map((name) => {
      const number = this.searcher.add({ id: name, source: 0, fields: { type: 'organisation', name } });
      this.signalIds[number] = signalId;
      return number;
    });
    if (added.length > 0) this.numbers.set(signalId, added);
  }

  /** Takes the names of a signal out; their texts are overwritten. */
  drop(signalId: string): void {
    for (const number of this.numbers.get(signalId) ?? []) this.searcher.retire(number);
    this.numbers.delete(signalId);
  }

  /** Others that name a company alike, the likeliest first, each once. */
  of(signalId: string, most: number): readonly AlikeCompany[] {
    const found = (this.numbers.get(signalId) ?? []).flatMap((number) =>
      this.searcher
        .partners(number, MOST_OF_A_NAME)
        .filter(({ record }) => this.signalIds[record] !== signalId)
        .flatMap(({ record }) => this.compared(number, record)),
    );
    const likeliest = found.toSorted((a, b) => b.explanation.score - a.explanation.score);
    const once = new Map(likeliest.toReversed().map((one) => [one.signalId, one]));
    return [...once.values()].toReversed().slice(0, most);
  }

  /** How two signals name one company; null where they do not. */
  between(signalId: string, otherId: string): AlikeCompany | null {
    const pairs = (this.numbers.get(signalId) ?? []).flatMap((own) =>
      (this.numbers.get(otherId) ?? []).flatMap((other) => this.compared(own, other)),
    );
    return pairs.toSorted((a, b) => b.explanation.score - a.explanation.score)[0] ?? null;
  }

  /** Nothing where more speaks against one company than for it. */
  private compared(own: number, other: number): readonly AlikeCompany[] {
    const explanation = this.searcher.explainStored(own, other);
    if (explanation.score < explanation.prior) return [];
    const [here, there] = [this.store.ids[own] ?? '', this.store.ids[other] ?? ''];
    return [{ signalId: this.signalIds[other] ?? '', here, there, explanation }];
  }
}

/** What speaks for one company and against it, the most telling first, in words of a language. */
export function reasonsOf({ fields }: Explanation, language: Language): readonly string[] {
  return fields
    .filter(({ bits }) => bits !== 0)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .map((evidence) => renderReason(evidence, language));
}
