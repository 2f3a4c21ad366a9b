import type { Content, Field, ReporterClass } from '#libs/content';
import { checkIban, normalisePhone, normalisePlate } from '#libs/national';
import { type Facts, weigh } from '#libs/policy';
import { type Answers, codesIn } from './answers.js';
import { visibleFields } from './visible-fields.js';

/** What rules ask of a signal, from its answers. What was not asked is no: but an age that was asked and not known is unknown. */
export function factsOf(
  form: ReporterClass,
  answers: Answers,
  { content, country }: { readonly content: Content; readonly country: string },
): Facts {
  const fields = visibleFields(form, answers);
  const ticked = fields.filter(({ kind }) => kind === 'indicators').flatMap(({ id }) => codesIn(answers[id]));
  const forms = fields.filter(({ kind }) => kind === 'exploitation').flatMap(({ id }) => codesIn(answers[id]));
  const minor = minorOf(fields, answers);
  const isYes = (id: string): boolean => fields.some((field) => field.id === id) && answers[id] === 'yes';
  const weighing = weigh(ticked, content, {
    child: minor === 'yes' || minor === 'unknown',
    sexual: forms.includes('SexualExploitation'),
  });
  const positiveDimensions = weighing.dimensions.filter(({ positive }) => positive).map(({ group }) => group);
  const groups = Object.keys(weighing.signs);
  return {
    class: form.id,
    sphere: form.sphere,
    danger: isYes('danger'),
    minor,
    forms,
    onlyGroup: groups.length === 1 ? (groups[0] ?? '') : '',
    positiveDimensions,
    positive: positiveDimensions.length,
    strong: weighing.strong,
    mediumEvidence: weighing.mediumEvidence,
    observations: weighing.observations,
    consent: isYes('consent'),
    abroad: isYes('abroad') || fields.some((field) => isForeign(field, answers[field.id], country)),
    linked: false,
    ownOrganisation: isYes('ownOrganisation'),
    officialInvolved: isYes('officialInvolved'),
    ...Object.fromEntries(Object.entries(weighing.signs).map(([group, count]) => [`signs.${group}`, count])),
  };
}

/** A class that asks no age, such as a register of companies, says nothing of a child. */
function minorOf(fields: readonly Field[], answers: Answers): string {
  if (!fields.some(({ id }) => id === 'minor')) return 'not-asked';
  const answer = answers['minor'];
  return answer === 'yes' || answer === 'no' ? answer : 'unknown';
}

/** A number that can be told to belong to another country. */
function isForeign({ kind }: Field, answer: unknown, country: string): boolean {
  if (typeof answer !== 'string' || answer === '') return false;
  const countries = countriesOf(kind, answer, country);
  return countries.length > 0 && !countries.includes(country);
}

function countriesOf(kind: string, answer: string, country: string): readonly string[] {
  switch (kind) {
    case 'phone':
      return [normalisePhone(answer, country).country ?? []].flat();
    case 'plate':
      return normalisePlate(answer, country).countries;
    case 'account':
      return [checkIban(answer).country ?? []].flat();
    default:
      return [];
  }
}
