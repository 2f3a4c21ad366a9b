import { useTimeFormat } from '../../../components/time.js';
import { useTexts } from '../../../lib/texts.js';
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
  const { signal, receivedAt, reporter } = view;
  const rows: readonly (readonly [term: string, said: readonly string[]])[] = [
    [t('reporter'), [t(REPORTERS[reporter] ?? 'public')]],
    [t('received'), [format(receivedAt)]],
    [t('when'), signal.when === null ? [] : [signal.when]],
    [t('seen'), signal.observations],
    ...signal.seen.map(({ label, said }) => [label, [said]] as const),
    [t('places'), signal.places],
    ...signal.things.map(({ kind, said }) => [t(THINGS[kind] ?? 'company'), [said]] as const),
  ];
  return (
    <dl>
      {rows.flatMap(([term, said], index) => (said.length === 0 ? [] : [<Part key={index} term={term} said={said} />]))}
    </dl>
  );
}

function Part({ term, said }: { readonly term: string; readonly said: readonly string[] }) {
  return (
    <>
      <dt>{term}</dt>
      {said.map((one, index) => (
        <dd key={index}>{one}</dd>
      ))}
    </>
  );
}
