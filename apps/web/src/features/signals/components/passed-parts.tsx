import { HANDLING_NAMES } from '#libs/approval';
import { EXPLOITATION, type Language, type Texts } from '#libs/vocabulary';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { HandlingChip } from '../../../case/record/labels.js';
import { Terms } from '../../../components/terms.js';
import type { Json } from '../../../lib/http.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { PassedContent } from '../api/types.js';
import { PASSED_TEXTS } from '../passed.texts.js';
import { SIGNAL_TEXTS } from '../signals.texts.js';

/** What a signal says to another country, and what may be done with it. */
export function PassedParts({ signal }: { readonly signal: Json<PassedContent> }) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(SIGNAL_TEXTS);
  const dateInWords = useEdtfWords();
  const { language } = useLanguage();
  const { reporter, seen, when, places, persons, things, forms, handling, onward } = signal;
  const code = HANDLING_NAMES[handling];
  const rows: readonly (readonly [term: string, said: readonly string[]])[] = [
    [say('reporter'), [say(reporter)]],
    [t('seen'), [seen]],
    [t('when'), when === '' ? [] : [dateInWords(when) ?? when]],
    [say('places'), places],
    [t('persons'), persons.map(({ count, age }) => t(age, { count }))],
    [t('forms'), [...new Set(forms.map((form) => formIn(form, language) ?? t('formUnknown')))]],
    ...things.map(({ kind, said }) => [say(kind), [said]] as const),
  ];
  return (
    <>
      <Terms>
        {rows.flatMap(([term, said], index) =>
          said.length === 0 ? [] : [<Part key={index} term={term} said={said} />],
        )}
      </Terms>
      <p>
        {code !== undefined && <HandlingChip code={code} inWords />} {t(onward ? 'onward' : 'onwardNo')}.
      </p>
    </>
  );
}

const FORMS: Readonly<Partial<Record<string, Texts>>> = EXPLOITATION;

/** Null where it is no code of the list: what another country writes there is nobody's text. */
function formIn(form: string, language: Language): string | null {
  return Object.hasOwn(FORMS, form) ? (FORMS[form]?.[language] ?? null) : null;
}

function Part({ term, said }: { readonly term: string; readonly said: readonly string[] }) {
  return (
    <>
      <dt>{term}</dt>
      {said.map((one, index) => (
        <dd key={index} dir="auto" className="any-length">
          {one}
        </dd>
      ))}
    </>
  );
}
