import type { Country } from '../../../local/ports.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { letGo, type Sent } from './let-go.js';
import { sharedPerson } from './shared-person.js';

/** Invented: one woman, written by two countries in two scripts. */
const LATIN = { name: 'Ivana Primerova', birthDate: '1996-02-29' };
const CYRILLIC = { name: 'Ивана Примерова', birthDate: '1996-02-29' };
const BAND = { 'very-likely': 'very likely', possible: 'possible' } as const;
/** From the second word until all stand as one. */
const SOON_MS = 5000;
const ALL: readonly Country[] = ['nl', 'hu', 'bg', 'ro'];

interface Pair {
  readonly band: string;
  readonly left: { readonly recordId: string };
  readonly right: { readonly recordId: string };
}

interface ShownPair {
  readonly seen: string;
  readonly words: { readonly effects: { readonly same: { readonly kind: string } } };
}

/** Two countries say of two records that they are one person; a word taken back leaves all as it was. */
export const reconcile: Act = {
  no: 9,
  name: 'Reconcile',
  async play(stage) {
    const pair = new SharedPair(
      stage,
      await sharedPerson(stage, { from: 'nl', to: ['hu', 'bg', 'ro'], values: LATIN }),
      await sharedPerson(stage, { from: 'bg', to: ['nl', 'hu', 'ro'], values: CYRILLIC }),
    );
    const band = await pair.found();
    const first = await pair.say('nl', 'same', ['document']);
    expect(first === 'waits', 'that NL alone joins nothing', first);
    await pair.stand(1);
    await pair.say('bg', 'same', ['name-and-birth']);
    const ms = await pair.stand(2);
    expect(ms <= SOON_MS, `at most ${SOON_MS} ms`, `${ms} ms`);
    await pair.say('bg', 'different', ['namesake']);
    await pair.stand(1);
    return [
      `one woman in two scripts, of NL and of BG: all four find the pair by themselves, ${band}; nothing is joined`,
      `NL says the same, and it waits for the word of BG; BG says the same, and ${ms} ms later the two stand as one at all four`,
      'one different of BG, and all four show two records, as before',
    ];
  },
};

/** Two records as each country sees them. */
class SharedPair {
  private readonly path: string;

  constructor(
    private readonly stage: Stage,
    private readonly one: string,
    private readonly other: string,
  ) {
    this.path = `spaces/${stage.spaceId}/reconcile/pairs`;
  }

  /** Every gateway proposes the pair. */
  async found(): Promise<string> {
    let band = '';
    for (const country of ALL)
      await eventually(`the pair at ${country}`, async () => {
        const { items } = await this.stage.cast.liaison[country].get<{ items: readonly Pair[] }>(
          `${this.path}?limit=100`,
        );
        const pair = items.find(({ left, right }) => this.isOf(left.recordId) && this.isOf(right.recordId));
        band = pair?.band ?? '';
        return pair !== undefined;
      });
    expect(band in BAND, 'a band of the queue', band);
    return band === 'very-likely' ? BAND['very-likely'] : BAND.possible;
  }

  /** The liaison officer says it, having seen the pair; answers what that was shown to do. */
  async say(country: Country, verdict: 'same' | 'different', reasons: readonly string[]): Promise<string> {
    const officer = this.stage.cast.liaison[country];
    const [left, right] = [this.one, this.other].toSorted();
    const { seen, words } = await officer.get<ShownPair>(`${this.path}/${left}/${right}`);
    const body = { left, right, verdict, reasons, seen };
    const sent = await officer.post<Sent>(`spaces/${this.stage.spaceId}/judgements`, body);
    await letGo(this.stage, country, [sent]);
    return words.effects.same.kind;
  }

  /** How long it takes until the two stand as so many at every country. */
  async stand(records: 1 | 2): Promise<number> {
    const began = performance.now();
    for (const country of ALL)
      await eventually(`${records === 2 ? 'one person' : 'two persons'} at ${country}`, async () => {
        const group = await this.stage.cast.liaison[country].get<{ same: readonly { readonly recordId: string }[] }>(
          `spaces/${this.stage.spaceId}/records/${this.one}/group`,
        );
        return group.same.length === records - 1;
      });
    return Math.round(performance.now() - began);
  }

  private isOf(recordId: string): boolean {
    return recordId === this.one || recordId === this.other;
  }
}
