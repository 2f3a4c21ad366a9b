import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { type ClipboardEvent, useMemo } from 'react';
import { useEdtfNotation } from '../../../case/record/edtf-notation.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { WrittenDate } from '../../../components/written-date.js';
import type { PropertyView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useLanguage, useTexts } from '../../../lib/texts.js';
import { inputId } from '../field-errors.js';
import type { FormField } from '../form-state.js';
import { looksLikeLine } from '../line-split.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { RecordInput } from './record-input.js';

interface FieldInputProps {
  readonly field: FormField;
  readonly property: Json<PropertyView>;
  readonly error: string | undefined;
  readonly onValue: (value: string, original?: string) => void;
  /** Of a name that turns out to be a whole line. */
  readonly onLine: (line: string) => void;
  /** Of a number that somebody leaves. */
  readonly onTidy: () => void;
}

const LONG: ReadonlySet<string> = new Set(['summary', 'notes', 'text', 'appearance']);
const INPUT_MODES = { phone: 'tel', email: 'email', url: 'url', number: 'decimal' } as const;
const LONGEST = 4000;
/** Help stands below the input, where how a date is understood takes its place. */
const ORDER = ['input', 'description', 'error'] as const;
const POLITE = { 'aria-live': 'polite' } as const;

/** The control of one value, as its kind asks; its label stands beside it. */
export function FieldInput({ field, property, error, onValue, onLine, onTidy }: FieldInputProps) {
  const { kind, name } = property;
  const help = useHelp(property, field);
  const common = {
    id: inputId(field.id),
    // One sentence at a control: how it is read, or what is wrong with it.
    description: error === undefined ? help : undefined,
    error,
    disabled: field.removed,
    inputWrapperOrder: [...ORDER],
    descriptionProps: POLITE,
  };
  if (kind === 'date') return <DateInput {...common} field={field} onValue={onValue} />;
  if (kind === 'code') return <CodeInput {...common} property={property} value={field.value} onValue={onValue} />;
  if (kind === 'record') return <RecordInput {...common} value={field.value} onValue={onValue} />;
  if (kind === 'country') return <CountryInput {...common} value={field.value} onValue={onValue} />;
  const text = { ...common, value: field.value, maxLength: LONGEST, autoComplete: 'off', dir: 'auto' } as const;
  if (LONG.has(name)) {
    return (
      <Textarea {...text} autosize minRows={1} maxRows={10} onChange={(event) => onValue(event.currentTarget.value)} />
    );
  }
  return (
    <TextInput
      {...text}
      {...(isMode(kind) ? { inputMode: INPUT_MODES[kind] } : {})}
      onChange={(event) => onValue(event.currentTarget.value)}
      onBlur={kind === 'phone' ? onTidy : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && kind === 'name' && looksLikeLine(field.value)) onLine(field.value);
      }}
      onPaste={(event) => {
        const line = kind === 'name' && field.value === '' ? pastedLine(event) : null;
        if (line === null) return;
        event.preventDefault();
        onLine(line);
      }}
    />
  );
}

function isMode(kind: string): kind is keyof typeof INPUT_MODES {
  return Object.hasOwn(INPUT_MODES, kind);
}

function pastedLine({ clipboardData }: ClipboardEvent): string | null {
  const line = clipboardData.getData('text').replaceAll(/\s+/g, ' ').trim();
  return looksLikeLine(line) ? line : null;
}

/** What a control takes. */
function useHelp({ kind, suggested }: Json<PropertyView>, { of }: FormField): string | undefined {
  const t = useTexts(RECORD_FORM_TEXTS);
  return kind === 'name' && suggested && of === null ? t('lineHelp') : undefined;
}

interface DateInputProps extends Pick<FieldInputProps, 'field' | 'error' | 'onValue'> {
  readonly id: string;
  readonly disabled: boolean;
}

function DateInput({ id, disabled, error, field, onValue }: DateInputProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const notation = useEdtfNotation();
  return (
    <WrittenDate
      id={id}
      disabled={disabled}
      notation={notation}
      help={t('dateHelp')}
      error={error}
      value={field.value}
      onChange={(value, typed) => onValue(value, value === typed ? '' : typed)}
    />
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly inputWrapperOrder: ('input' | 'description' | 'error')[];
  readonly descriptionProps: typeof POLITE;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function CodeInput({ property, onValue, value, ...rest }: ChoiceProps & { readonly property: Json<PropertyView> }) {
  const names = useRecordNames();
  const t = useTexts(RECORD_FORM_TEXTS);
  const codes = property.codes ?? [];
  const unlisted = value === '' || codes.includes(value) ? [] : [value];
  const data = [...codes, ...unlisted].map((code) => ({ value: code, label: names.code(code) }));
  return (
    <NativeSelect
      {...rest}
      value={value}
      data={[{ value: '', label: t('optional') }, ...data]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** Countries by name, found by code as well. */
function CountryInput({ value, onValue, ...rest }: ChoiceProps) {
  const { language } = useLanguage();
  const countries = useMemo(() => countriesIn(language), [language]);
  const code = value.toUpperCase();
  const isListed = countries.some((country) => country.value === code);
  const data = value === '' || isListed ? countries : [{ value: code, label: value }, ...countries];
  return (
    <Select
      {...rest}
      searchable
      clearable
      data={data}
      value={code === '' ? null : code}
      onChange={(chosen) => onValue(chosen ?? '')}
    />
  );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes that name no country: user-assigned, transitional, unions. */
const NO_COUNTRY =
  /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|SU|YU|DD|CS|AN|BU|FX|TP|ZR|NT|HV|DY|RH|VD|YD|NH|UK|CP|DG|EA|IC|TA|AC|CQ)$/;

function countriesIn(language: string) {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return codes
    .flatMap((code) => {
      const name = NO_COUNTRY.test(code) ? undefined : names.of(code);
      return name === undefined ? [] : [{ value: code, label: `${name} (${code})` }];
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
