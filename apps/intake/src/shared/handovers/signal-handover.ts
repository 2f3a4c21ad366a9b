import type { Content, Field, ReporterClass } from '#libs/content';
import { type Answers, saidOf, textsOf, toldLabel, visibleFields } from '#libs/forms';
import type { Texts } from '#libs/vocabulary';
import type { Practice } from '../practice/practice.js';
import type { SignalHead, SphereSwitch } from '../signals/stored-signal.js';
import { type HandedPerson, personsOf } from './handed-person.js';

/** Who fetches what is sent on a route; other routes lead to people of the desk. */
export const HANDED_TO: Readonly<Record<string, string>> = { INVESTIGATION: 'gateway', FOREIGN: 'gateway' };

/**
 * A signal as the service behind gets it. Who reported is a kind and no class: "hotel" with an address would name the hotel. What it weighs
 * is left out: it ordered work at the desk and proves nothing.
 */
export interface SignalHandover {
  readonly signalId: string;
  readonly reporter: 'public' | 'organisation' | 'authority';
  readonly language: string;
  readonly receivedAt: string;
  readonly priority: string;
  readonly child: boolean;
  readonly danger: boolean;
  /** An official may be involved: few may read it there, as here. */
  readonly restricted: boolean;
  /** What was told in own words, each under its question as it is put to who reads it and was not asked, in every language. */
  readonly seen: readonly { readonly label: Texts; readonly said: string }[];
  /** What was chosen or counted, each under its question: nothing without it. */
  readonly answered: readonly { readonly label: Texts; readonly said: readonly Texts[] }[];
  /** Signs that were ticked, as the sentences of the form. */
  readonly observations: readonly Texts[];
  /** Nobody, unless a person of the desk chose what is said of them. */
  readonly persons: readonly HandedPerson[];
  readonly places: readonly string[];
  readonly things: readonly { readonly kind: 'plate' | 'phone' | 'account' | 'company'; readonly said: string }[];
  readonly when: string | null;
  /** By whose decisions a finding of supervision may be used in an investigation: where it is used, that is shown. */
  readonly switches: readonly Pick<SphereSwitch, 'basis' | 'authority' | 'decidedOn'>[];
  /** Codes of the list of exploitation. */
  readonly forms: readonly string[];
}

const THINGS = ['plate', 'phone', 'account', 'company'] as const;
const TOLD: ReadonlySet<string> = new Set(['text', 'longText']);
const ANSWERED: ReadonlySet<string> = new Set(['yesNo', 'yesNoUnknown', 'choice', 'choices', 'exploitation', 'number']);
/** Tells of the reporter and not of what happened: yes, beside an address, says where somebody works. */
const OF_REPORTER = 'ownOrganisation';

/**
 * Says a signal for the service behind, in every language of its readers.
 *
 * @param persons the answers about people that somebody at the desk chose
 */
export function handoverOf(
  practice: Practice,
  {
    signal,
    judgement,
    persons,
    switches,
  }: {
    readonly signal: SignalHead;
    readonly judgement: Reported;
    readonly persons: readonly string[];
    readonly switches: readonly SphereSwitch[];
  },
): SignalHandover {
  const { form, answers } = judgement;
  const fields = visibleFields(form, answers);
  const said = (kind: string): readonly string[] =>
    fields.filter((field) => field.kind === kind).flatMap(({ id }) => textsOf(answers[id]));
  const { content } = practice;
  return {
    signalId: signal.signalId,
    reporter: reporterOf(form),
    language: signal.language,
    receivedAt: signal.receivedAt.toISOString(),
    priority: signal.priority,
    child: signal.child,
    danger: signal.danger,
    restricted: judgement.isRestricted,
    ...saidIn(fields, answers, content),
    observations: said('indicators').flatMap((code) => content.indicators.get(code)?.text ?? []),
    persons: personsOf(practice, judgement, persons),
    places: said('place'),
    things: THINGS.flatMap((kind) => said(kind).map((text) => ({ kind, said: text }))),
    when: said('when')[0] ?? null,
    switches: switches.map(({ basis, authority, decidedOn }) => ({ basis, authority, decidedOn })),
    forms: said('exploitation'),
  };
}

/** What was told, and what was chosen or counted, but for what is said about people. */
function saidIn(
  fields: readonly Field[],
  answers: Answers,
  content: Content,
): Pick<SignalHandover, 'seen' | 'answered'> {
  const ofAll = fields.filter(({ about }) => about === undefined);
  return {
    seen: ofAll
      .filter(({ kind }) => TOLD.has(kind))
      .flatMap((field) => textsOf(answers[field.id]).map((said) => ({ label: toldLabel(field), said }))),
    answered: ofAll
      .filter(({ id, kind }) => ANSWERED.has(kind) && id !== OF_REPORTER)
      .map((field) => ({ label: toldLabel(field), said: saidOf(field, answers, content) }))
      .filter((one) => one.said.length > 0),
  };
}

interface Reported {
  readonly form: ReporterClass;
  readonly answers: Answers;
  readonly isRestricted: boolean;
}

function reporterOf({ sphere }: ReporterClass): SignalHandover['reporter'] {
  if (sphere === 'public') return 'public';
  return sphere === 'private' ? 'organisation' : 'authority';
}
