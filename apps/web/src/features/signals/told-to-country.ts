import { isEdtfDate, type Language } from '#libs/vocabulary';
import type { Json } from '../../lib/http.js';
import type { HandedSignal } from './api/handed-signal.js';
import type { PassedContent } from './api/types.js';

/** What another country can be told of a signal, before a person looks it through. */
export type Told = Pick<Json<PassedContent>, 'reporter' | 'seen' | 'when' | 'places' | 'things'>;

/** As much as a message holds. */
export const LONGEST_SEEN = 2000;
const LONGEST_PLACE = 200;
const LONGEST_THING = 64;
const MOST = 20;

const REPORTERS = ['public', 'organisation', 'authority'] as const;
const KINDS = ['plate', 'phone', 'account', 'company'] as const;

/** What a signal of this country says, in the words of its reporter: signs of the form in the language of whoever passes it on. */
export function toldBy({ signal, reporter }: HandedSignal, language: Language): Told {
  const seen = [...signal.observations.map((one) => one[language]), ...signal.seen.map(({ said }) => said)].join('\n');
  return {
    reporter: REPORTERS.find((one) => one === reporter) ?? 'public',
    seen: Array.from(seen).slice(0, LONGEST_SEEN).join(''),
    when: signal.when !== null && isEdtfDate(signal.when) ? signal.when : '',
    places: [...new Set(signal.places)].filter((place) => place !== '' && place.length <= LONGEST_PLACE).slice(0, MOST),
    things: signal.things
      .flatMap(({ kind, said }) => {
        const known = KINDS.find((one) => one === kind);
        return known === undefined || said === '' || said.length > LONGEST_THING ? [] : [{ kind: known, said }];
      })
      .slice(0, MOST),
  };
}
