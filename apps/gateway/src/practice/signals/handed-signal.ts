import { jsonList, jsonObject, jsonShape } from '#libs/persistence';
import type { Texts } from '#libs/vocabulary';
import { cut } from './told-text.js';

/** A signal as intake hands it over: who reported is a kind and no class, and nothing is weighed. */
export interface HandedSignal {
  readonly signalId: string;
  readonly reporter: string;
  readonly language: string;
  readonly receivedAt: string;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  /** An official may be involved. */
  readonly restricted: boolean;
  readonly seen: readonly SaidInForm[];
  readonly answered: readonly AnsweredInForm[];
  readonly observations: readonly Texts[];
  /** Those of whom a person of the desk chose what is said. */
  readonly persons: readonly PersonInForm[];
  readonly places: readonly string[];
  readonly things: readonly NamedThing[];
  readonly when: string | null;
  /** By whose decisions a finding of supervision is used here. */
  readonly switches: readonly SphereSwitch[];
  readonly forms: readonly string[];
}

/** A question of the form, in the language of whoever reads it, with what was written. */
export interface SaidInForm {
  readonly label: Texts;
  readonly said: string;
}

/** A question of the form with what was chosen or counted. */
export interface AnsweredInForm {
  readonly label: Texts;
  readonly said: readonly Texts[];
}

/** What the form says about somebody; of who may be a victim nothing that was written. */
export interface PersonInForm {
  readonly about: PersonAbout;
  readonly told: readonly SaidInForm[];
  readonly chosen: readonly AnsweredInForm[];
}

export type PersonAbout = (typeof ABOUT)[number];

/** Somebody decided that what supervision found may be used in an investigation. */
export interface SphereSwitch {
  readonly basis: string;
  readonly authority: string;
  /** Such as 2026-11-28. */
  readonly decidedOn: string;
}

/** A plate, phone, account or company as it was written. */
export interface NamedThing {
  readonly kind: string;
  readonly said: string;
}

type Later = 'restricted' | 'answered' | 'persons' | 'switches';
/** As intake sends it: one that does not say whether it is restricted is. Earlier ones say of no question what was chosen, and nothing about people or switches. */
type Sent = Omit<HandedSignal, Later> & Partial<Pick<HandedSignal, Later>>;

const shape = jsonShape<Sent>({
  signalId: 'string',
  reporter: 'string',
  language: 'string',
  receivedAt: 'string',
  priority: 'string',
  child: 'boolean',
  danger: 'boolean',
  restricted: 'boolean?',
  seen: 'list',
  answered: 'list?',
  observations: 'list',
  persons: 'list?',
  switches: 'list?',
  places: 'list',
  things: 'list',
  when: 'string?',
  forms: 'list',
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const texts = jsonList((one) => cut(String(one)));
const inEvery = jsonShape<Texts>({ en: 'string', nl: 'string', hu: 'string', bg: 'string', ro: 'string' });
const words = jsonList(wordsOf);
const said = jsonList((one): SaidInForm => {
  const { label, said: written } = jsonObject(one);
  if (typeof written !== 'string') throw new TypeError('what was written is no text');
  return { label: wordsOf(label), said: written };
});
const answered = jsonList((one): AnsweredInForm => {
  const { label, said: chosen } = jsonObject(one);
  return { label: wordsOf(label), said: words(chosen) };
});
const ABOUT = ['suspect', 'companion', 'concerned'] as const;
const persons = jsonList((one): PersonInForm => {
  const { about: named, told, chosen } = jsonObject(one);
  const about = ABOUT.find((known) => known === named);
  if (about === undefined) throw new TypeError('a signal does not say about whom it is');
  return { about, told: about === 'concerned' ? [] : said(told), chosen: answered(chosen) };
});
const switches = jsonList(jsonShape<SphereSwitch>({ basis: 'string', authority: 'string', decidedOn: 'string' }));
const things = jsonList(jsonShape<NamedThing>({ kind: 'string', said: 'string' }));

/** Reads what intake sent, into what it may hold, and no further. @throws TypeError where it is no signal */
export function readHandedSignal(value: unknown): HandedSignal {
  const { signalId, reporter, language, receivedAt, priority, child, danger, restricted, when, ...lists } =
    shape(value);
  if (!ID.test(signalId) || !/^P[0-3]$/.test(priority) || Number.isNaN(Date.parse(receivedAt)))
    throw new TypeError('a signal has no id, priority or moment');
  return {
    signalId,
    reporter,
    language,
    receivedAt,
    priority,
    child,
    danger,
    restricted: restricted ?? true,
    when: when ?? null,
    seen: said(lists.seen),
    answered: answered(lists.answered ?? []),
    observations: words(lists.observations),
    persons: persons(lists.persons ?? []),
    switches: switches(lists.switches ?? []),
    places: texts(lists.places),
    things: things(lists.things),
    forms: texts(lists.forms),
  };
}

/** Words of the form in every language; what was handed over before is in one alone. */
function wordsOf(value: unknown): Texts {
  const { en, nl, hu, bg, ro } =
    typeof value === 'string' ? { en: value, nl: value, hu: value, bg: value, ro: value } : inEvery(value);
  return { en: cut(en), nl: cut(nl), hu: cut(hu), bg: cut(bg), ro: cut(ro) };
}
