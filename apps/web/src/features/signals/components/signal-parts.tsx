import { useDayFormat } from '../../../components/day.js';
import { Terms } from '../../../components/terms.js';
import { useTimeFormat } from '../../../components/time.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { HandedSignal } from '../api/handed-signal.js';
import { SIGNAL_TEXTS } from '../signals.texts.js';

type Word = keyof typeof SIGNAL_TEXTS;

const REPORTERS: Readonly<Record<string, Word>> = {
  public: 'public',
  organisation: 'organisation',
  authority: 'authority',
};
const THINGS: Readonly<Record<string, Word>> = {
  plate: 'plate',
  phone: 'phone',
  account: 'account',
  company: 'company',
};

/** What was told, as terms and what was said of each. */
export function SignalParts({ view }: { readonly view: HandedSignal }) {
  const t = useTexts(SIGNAL_TEXTS);
  const format = useTimeFormat();
  const day = useDayFormat();
  const { language } = useLanguage();
  const { signal, receivedAt, reporter } = view;
  // What was typed is in the language of whoever told it.
  const typed = signal.language;
  const rows: readonly (readonly [term: string, said: readonly string[], language?: string])[] = [
    [t('reporter'), [t(REPORTERS[reporter] ?? 'public')]],
    [t('received'), [format(receivedAt)]],
    [
      t('switched'),
      signal.switches.map(({ basis, authority, decidedOn }) => `${authority}, ${day(decidedOn)}: ${basis}`),
    ],
    [t('when'), signal.when === null ? [] : [day(signal.when)]],
    [t('seen'), signal.observations.map((one) => one[language])],
    ...signal.seen.map(({ label, said }) => [label[language], [said], typed] as const),
    ...signal.answered.map(({ label, said }) => [label[language], said.map((one) => one[language])] as const),
    ...signal.persons.flatMap(({ told, chosen }) => [
      ...told.map(({ label, said }) => [label[language], [said], typed] as const),
      ...chosen.map(({ label, said }) => [label[language], said.map((one) => one[language])] as const),
    ]),
    [t('places'), signal.places, typed],
    ...signal.things.map(({ kind, said }) => [t(THINGS[kind] ?? 'company'), [said], typed] as const),
  ];
  return (
    <Terms>
      {rows.flatMap(([term, said, written], index) =>
        said.length === 0 ? [] : [<Part key={index} term={term} said={said} language={written} />],
      )}
    </Terms>
  );
}

interface PartProps {
  readonly term: string;
  readonly said: readonly string[];
  readonly language?: string | undefined;
}

function Part({ term, said, language }: PartProps) {
  return (
    <>
      <dt>{term}</dt>
      {said.map((one, index) => (
        <dd key={index} lang={language}>
          {one}
        </dd>
      ))}
    </>
  );
}
