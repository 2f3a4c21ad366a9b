import { Text } from '@mantine/core';
import type { ValueKind } from '../../lib/api-types.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { useEdtfWords } from './edtf-words.js';
import { latinOf } from './latin-of.js';
import { NamedRecord } from './named-record.js';
import { useRecordNames } from './record-words.js';
import { scriptOf } from './script-of.js';
import { STATEMENT_VALUE_TEXTS } from './statement-value.texts.js';

/** Names and addresses are shorter; of a whole text a reading says nothing. */
const LONGEST_READING = 120;

interface StatementValueProps {
  readonly value: string;
  readonly kind?: ValueKind;
  /** Spelling in the source, where it differs. */
  readonly original?: string;
  /** BCP 47, where known. */
  readonly language?: string;
}

/** How a value is spelt, as its labels say. */
type Spelling = Pick<Required<StatementValueProps>, 'original' | 'language'>;

/** The language that a shown value is read aloud in: that of its source, unless it is spelt otherwise here or said in that of the page. */
export function langOf({ original, language }: Spelling, value: string, shown: string): { readonly lang?: string } {
  const isOfSource = shown === value && (original === '' || original === value);
  return language === '' || !isOfSource ? {} : { lang: language };
}

/** A value as it was entered, with the spelling of its source and the script that this is written in. */
export function StatementValue(props: StatementValueProps) {
  return props.kind === 'record' ? <NamedRecord recordId={props.value} /> : <Written {...props} />;
}

function Written({ value, kind = 'text', original = '', language = '' }: StatementValueProps) {
  const shown = useShownValue()(value, kind);
  const isForeign = original !== '' && original !== value;
  return (
    <div>
      <Text dir="auto" className="any-length" {...langOf({ original, language }, value, shown)}>
        {shown}
      </Text>
      {isForeign ? <Original text={original} language={language} /> : <InLatin text={value} />}
    </div>
  );
}

/** The same in one line: the spelling of the source, or how it reads in Latin letters, stands dim behind it. */
export function ValueLine(props: StatementValueProps) {
  return props.kind === 'record' ? <NamedRecord recordId={props.value} /> : <WrittenLine {...props} />;
}

function WrittenLine({ value, kind = 'text', original = '', language = '' }: StatementValueProps) {
  const shown = useShownValue()(value, kind);
  const latin = useLatin()(value);
  const t = useTexts(STATEMENT_VALUE_TEXTS);
  const isForeign = original !== '' && original !== value;
  return (
    <>
      <span dir="auto" data-value {...langOf({ original, language }, value, shown)}>
        {shown}
      </span>
      {isForeign && (
        <span dir="auto" data-original {...(language === '' ? {} : { lang: language })}>
          {original}
        </span>
      )}
      {!isForeign && latin !== null && (
        <span data-original title={t('inLatin')}>
          {latin}
        </span>
      )}
    </>
  );
}

/** What a reader without Cyrillic reads, where nobody gave a spelling; null where it says nothing. */
function useLatin(): (text: string) => string | null {
  const { language } = useLanguage();
  const readsCyrillic = new Intl.Locale(language).maximize().script === 'Cyrl';
  return (text) => (text.length > LONGEST_READING || readsCyrillic ? null : latinOf(text));
}

function InLatin({ text }: { readonly text: string }) {
  const t = useTexts(STATEMENT_VALUE_TEXTS);
  const latin = useLatin()(text);
  if (latin === null) return null;
  return (
    <Text size="sm" c="dimmed" className="any-length">
      {latin} · {t('inLatin')}
    </Text>
  );
}

function Original({ text, language }: { readonly text: string; readonly language: string }) {
  const { language: own } = useLanguage();
  const script = scriptOf(text);
  const name = script === null ? undefined : new Intl.DisplayNames(own, { type: 'script' }).of(script);
  return (
    <Text size="sm" c="dimmed" className="any-length">
      <span dir="auto" {...(language === '' ? {} : { lang: language })}>
        {text}
      </span>
      {name !== undefined && ` · ${name}`}
    </Text>
  );
}

/** Says a value in the language of the page where it is a code or a date; any other is shown as it is. */
export function useShownValue(): (value: string, kind: ValueKind) => string {
  const names = useRecordNames();
  const dateInWords = useEdtfWords();
  const { language } = useLanguage();
  return (value, kind) => {
    if (kind === 'code') return names.code(value);
    if (kind === 'date') return dateInWords(value) ?? value;
    if (kind !== 'country' || !/^[A-Za-z]{2}$/.test(value)) return value;
    const code = value.toUpperCase();
    const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
    return name === undefined ? value : `${name} (${code})`;
  };
}
