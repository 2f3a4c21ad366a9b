import { type ConditionProblem, conditionProblems } from '../condition.js';
import type { Content, Judged } from '../content.js';
import type { Field, PersonAbout, ReporterClass } from '../documents.js';
import { type Problem, repeated } from './problem.js';

/** What a document names is there: groups, lists, routes, forms of exploitation, and the fields that a condition asks. */
export function referenceProblems({ kind, path, body }: Judged, content: Content): readonly Problem[] {
  const found = (): readonly ConditionProblem[] => {
    switch (kind) {
      case 'reporters':
        return classProblems(body, content);
      case 'guidance':
        return [
          ...unknown(body.opensFor, content.indicators, ['/opensFor', 'indicator']),
          ...unknown(body.forms, codesOf(content, 'exploitation'), ['/forms', 'form of exploitation']),
        ];
      case 'countries':
        return [
          ...unknown(Object.keys(body.owners), codesOf(content, 'routes'), ['/owners', 'route']),
          ...unknown(Object.keys(body.reporters.labels), content.reporters, ['/reporters/labels', 'class']),
          ...[...codesOf(content, 'routes')]
            .filter((route) => !Object.hasOwn(body.owners, route))
            .map((route) => ({ at: '/owners', sentence: `nobody owns the route ${route}` })),
        ];
      case 'lists':
        return repeated(body.entries.map(({ code }) => code)).map((code) => ({
          at: '/entries',
          sentence: `${code} stands twice`,
        }));
      default:
        return [];
    }
  };
  return found().map((problem) => ({ path, ...problem }));
}

/** The codes of a list, none where the list is missing. */
export function codesOf(content: Content, list: string): ReadonlySet<string> {
  return new Set(content.lists.get(list)?.entries.map(({ code }) => code));
}

/** Says which of the names are not among what is known. */
export function unknown(
  names: readonly string[],
  known: { has(name: string): boolean },
  [at, what]: readonly [at: string, what: string],
): readonly ConditionProblem[] {
  return names.filter((name) => !known.has(name)).map((name) => ({ at, sentence: `there is no ${what} ${name}` }));
}

function classProblems(body: ReporterClass, content: Content): readonly ConditionProblem[] {
  const ids = body.fields.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => ({ at: '/fields', sentence: `the field ${id} stands twice` })),
    ...unknown([body.defaultRoute], codesOf(content, 'routes'), ['/defaultRoute', 'route']),
    ...(body.sealedIf === undefined ? [] : conditionProblems(body.sealedIf, (name) => ids.includes(name), '/sealedIf')),
    ...body.fields.flatMap((field, index) => fieldProblems(field, ids.slice(0, index), [`/fields/${index}`, content])),
  ];
}

/** Fields by which rules know a fact have the kind that the fact needs. */
const FACT_KINDS: Readonly<Record<string, string>> = {
  danger: 'yesNo',
  minor: 'yesNoUnknown',
  abroad: 'yesNo',
  officialInvolved: 'yesNo',
  ownOrganisation: 'yesNo',
  consent: 'consent',
};

/** Who may be a victim is told of by what was chosen: own words would have room for a name. */
const ABOUT_KINDS: Readonly<Record<PersonAbout, readonly string[]>> = {
  suspect: ['person', 'choice'],
  companion: ['text', 'choice'],
  concerned: ['choice'],
};

/** A field may depend on those before it alone: so a form can be filled from top to bottom. */
function fieldProblems(
  { id, kind, showIf, groups, list, about }: Field,
  before: readonly string[],
  [at, content]: readonly [string, Content],
): readonly ConditionProblem[] {
  const needed = FACT_KINDS[id];
  const isPicked = kind === 'choice' || kind === 'choices';
  return [
    ...((kind === 'indicators') === (groups !== undefined)
      ? []
      : [{ at, sentence: 'groups belong to a field of kind indicators, and to no other' }]),
    ...(isPicked === (list !== undefined)
      ? []
      : [{ at, sentence: 'a list belongs to a choice, and to no other kind' }]),
    ...(about === undefined || ABOUT_KINDS[about].includes(kind)
      ? []
      : [{ at, sentence: `what is told about ${about} is of kind ${ABOUT_KINDS[about].join(' or ')}` }]),
    ...(kind === 'person' && about === undefined ? [{ at, sentence: 'a person says about whom it is' }] : []),
    ...(needed === undefined || needed === kind ? [] : [{ at, sentence: `the field ${id} is of kind ${needed}` }]),
    ...(showIf === undefined ? [] : conditionProblems(showIf, (name) => before.includes(name), `${at}/showIf`)),
    ...unknown(groups ?? [], content.groups, [`${at}/groups`, 'group of indicators']),
    ...(list === undefined ? [] : unknown([list], content.lists, [`${at}/list`, 'list'])),
  ];
}
