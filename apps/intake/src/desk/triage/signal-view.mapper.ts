import type { Content, Field } from '#libs/content';
import { type Answers, choicesOf, textsOf, toldLabel, visibleFields } from '#libs/forms';
import type { Language } from '#libs/vocabulary';
import { answersAboutPeople } from '../../shared/handovers/handed-person.js';
import type { Practice } from '../../shared/practice/practice.js';
import type { SignalHead } from '../../shared/signals/stored-signal.js';
import { cardViews } from './cards.js';
import type { JudgedSignal } from './judged-signal.js';
import type { RouteView, SignalLine, SignalView, WeighingView } from './signal-view.js';

/** Names a signal of the queue. */
export function lineOf(practice: Practice, head: SignalHead, language: Language): SignalLine {
  const { content, country } = practice;
  const label = country.reporters.labels[head.class] ?? content.reporters.get(head.class)?.label;
  return { ...head, classLabel: label?.[language] ?? head.class };
}

/** Of what kind, in a language: what tells one signal of a class from another before it is opened, and was chosen, not written. */
export function aboutOf({ content }: Practice, { form, answers }: JudgedSignal, language: Language): readonly string[] {
  return visibleFields(form, answers).flatMap((field) => {
    if (field.kind !== 'exploitation' && field.list !== 'place-kinds') return [];
    const choices = choicesOf(field, content);
    return textsOf(answers[field.id]).flatMap((one) => choices.find(({ code }) => code === one)?.label[language] ?? []);
  });
}

/** Says a judged signal in a language. */
export function judgedView(
  practice: Practice,
  judged: JudgedSignal,
  language: Language,
): Pick<SignalView, 'answers' | 'weighing' | 'proposed' | 'needs' | 'cards' | 'persons' | 'secondReader'> {
  const { content } = practice;
  const { proposal } = judged;
  return {
    answers: answersOf(practice, judged, language),
    weighing: weighingOf(content, judged, language),
    proposed: [
      ...proposal.routes.map((one) => routeOf(content, one, { language, confirm: false })),
      ...proposal.proposed.map((one) => routeOf(content, one, { language, confirm: true })),
    ],
    needs: proposal.needs.map(({ to, rules }) => ({ need: to, rules })),
    cards: cardViews(practice, judged, language),
    persons: personsIn(practice, judged, language),
    secondReader: judged.needsSecondReader,
  };
}

/** Nothing is left of it but its head. */
export const EMPTY_WEIGHING: WeighingView = {
  signs: [],
  dimensions: [],
  strong: 0,
  mediumEvidence: 0,
  observations: 0,
};

/** The entries of a list in a language. */
export function listOf(content: Content, list: string, language: Language) {
  return (content.lists.get(list)?.entries ?? []).map(({ code, label }) => ({ code, label: label[language] }));
}

function answersOf({ content }: Practice, { form, answers }: JudgedSignal, language: Language) {
  return visibleFields(form, answers).flatMap((field) =>
    answers[field.id] === undefined ? [] : [answerOf(content, field, { answers, language })],
  );
}

function personsIn({ content }: Practice, { form, answers }: JudgedSignal, language: Language): SignalView['persons'] {
  return answersAboutPeople(form, answers).map((field) => ({
    field: field.id,
    about: field.about,
    ...answerOf(content, field, { answers, language }),
  }));
}

function answerOf(
  content: Content,
  field: Field,
  { answers, language }: { readonly answers: Answers; readonly language: Language },
) {
  const choices = choicesOf(field, content);
  const named = textsOf(answers[field.id]).map(
    (one) => choices.find(({ code }) => code === one)?.label[language] ?? one,
  );
  return { label: toldLabel(field)[language], said: named.join('; ') };
}

function weighingOf(content: Content, { weighing }: JudgedSignal, language: Language): WeighingView {
  const { weighed, dimensions, strong, mediumEvidence, observations } = weighing;
  return {
    signs: weighed.map((one) => ({ ...one, text: content.indicators.get(one.code)?.text[language] ?? one.code })),
    dimensions: dimensions.map((one) => ({
      ...one,
      label: content.groups.get(one.group)?.label[language] ?? one.group,
    })),
    strong,
    mediumEvidence,
    observations,
  };
}

function routeOf(
  content: Content,
  { to, rules }: { readonly to: string; readonly rules: readonly string[] },
  { language, confirm }: { readonly language: Language; readonly confirm: boolean },
): RouteView {
  const known = [...content.routing, ...[...content.reporters.values()].flatMap(({ routes }) => routes)];
  const labelOf = (id: string): string => known.find((rule) => rule.id === id)?.label[language] ?? id;
  const label = content.lists.get('routes')?.entries.find(({ code }) => code === to)?.label[language] ?? to;
  return { target: to, label, rules: rules.map((id) => ({ id, label: labelOf(id) })), confirm };
}
