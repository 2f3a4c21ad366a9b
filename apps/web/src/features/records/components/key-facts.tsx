import { latinOf } from '../../../case/record/latin-of.js';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { onceFor } from '../../../lib/once-for.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import type { RecordRow } from '../api/records.js';
import { LIST_TEXTS } from '../list.texts.js';

/** What tells a record from others of its name: the name in Latin letters for those who read no others, and a second value. */
export function KeyFacts({ record }: { readonly record: RecordRow }) {
  const facts = useKeyFacts(record);
  const names = useRecordNames();
  const { type, detailProperty } = record;
  const title = detailProperty === null ? facts : `${names.property(type, detailProperty)}: ${facts}`;
  return (
    <span title={title} dir="auto">
      {facts}
    </span>
  );
}

export function useKeyFacts({ name, detail, detailProperty }: RecordRow): string {
  const t = useTexts(LIST_TEXTS);
  const dateInWords = useEdtfWords();
  const { language } = useLanguage();
  const latin = name === null || READS_CYRILLIC(language) ? null : latinOf(name);
  const value = detail === null ? null : (dateInWords(detail) ?? detail);
  const said = value !== null && detailProperty === 'birthDate' ? t('born', { date: value }) : value;
  return [latin, said].filter((part) => part !== null).join(' · ');
}

const READS_CYRILLIC = onceFor((language) => new Intl.Locale(language).maximize().script === 'Cyrl');
