import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { type Dispatch } from 'react';
import { useEdtfWords } from '../../../components/edtf-words.js';
import { useRecordNames } from '../../../components/record-names.js';
import { useTexts } from '../../../lib/texts.js';
import { type FormFacts, propertyOf } from '../form-facts.js';
import type { FormAction, FormField } from '../form-state.js';
import { looksLikeLine } from '../line-split.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { AlikeRecords } from './alike-records.js';
import { FieldInput } from './field-input.js';
import { FieldLabelsMenu } from './field-labels.js';

interface FieldRowProps {
  readonly facts: FormFacts;
  readonly field: FormField;
  readonly dispatch: Dispatch<FormAction>;
  readonly onLine: (id: string, line: string) => void;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** Value of the live statement that the row changes. */
  readonly was: string | null;
  readonly recordId: string | null;
}

const SEARCHED: ReadonlySet<string> = new Set([
  'name',
  'phone',
  'email',
  'plate',
  'identifier',
  'document-number',
  'iban',
  'vin',
  'imei',
]);

/** One value of the form with everything that belongs to it. */
export function FieldRow({ facts, field, dispatch, onLine, warnings, errors, was, recordId }: FieldRowProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const property = propertyOf(facts, field.property);
  const label = names.property(facts.view.type, field.property);
  const { id, value, original, removed } = field;
  const isLine = property.kind === 'name' && looksLikeLine(value) && !removed;
  const isSearched = SEARCHED.has(property.kind) && value.trim() !== '' && value !== was && !isLine;
  return (
    <Paper withBorder p="xs" component="li" {...(removed ? { 'data-removed': true } : {})}>
      <Group align="flex-start" gap="xs" wrap="nowrap">
        <Stack gap={2} flex={1} miw={0}>
          <FieldInput
            field={field}
            property={property}
            label={label}
            description={useHelp(property, field)}
            error={errors.length > 0 ? errors.join(' ') : undefined}
            onValue={(changed, written) =>
              dispatch({ kind: 'value', id, value: changed, ...(written === undefined ? {} : { original: written }) })
            }
            onLine={(line) => onLine(id, line)}
          />
          {property.kind === 'date' && <DateReading value={value} />}
          {original !== '' && original !== value && <Text size="xs">{t('asWritten', { value: original })}</Text>}
          {was !== null && was !== value && !removed && <Text size="xs">{t('was', { value: was })}</Text>}
          {removed && <Text size="sm">{t('retracted')}</Text>}
          {isLine && (
            <Button size="compact-sm" variant="light" onClick={() => onLine(id, value)} w="fit-content">
              {t('splitNow')}
            </Button>
          )}
          <Warnings texts={removed ? [] : warnings} />
          {isSearched && (
            <AlikeRecords spaceId={facts.spaceId} type={facts.view.type} value={value} except={recordId} />
          )}
        </Stack>
        <RowActions field={field} label={label} dispatch={dispatch} />
      </Group>
      {!removed && <FieldLabelsMenu facts={facts} field={field} property={property} name={label} dispatch={dispatch} />}
    </Paper>
  );
}

function useHelp({ kind, suggested }: { kind: string; suggested: boolean }, { of }: FormField): string | undefined {
  const t = useTexts(RECORD_FORM_TEXTS);
  if (kind === 'date') return t('dateHelp');
  return kind === 'name' && suggested && of === null ? t('lineHelp') : undefined;
}

/** The date as the page understands it, while it is typed. */
function DateReading({ value }: { readonly value: string }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const words = useEdtfWords()(value);
  return (
    <Text size="sm" role="status" mih="1.4em" c={words === null ? 'dimmed' : ''}>
      {value.trim() === '' ? '' : (words ?? t('dateUnread'))}
    </Text>
  );
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.map((text) => (
        <Group key={text} gap={6} wrap="nowrap" align="flex-start">
          <IconAlertTriangle size={16} aria-hidden />
          <Text size="sm">{text}</Text>
        </Group>
      ))}
    </div>
  );
}

function RowActions({
  field,
  label,
  dispatch,
}: Pick<FieldRowProps, 'field' | 'dispatch'> & { readonly label: string }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const { id, of, removed } = field;
  if (removed) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        mt="lg"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => dispatch({ kind: 'restore', id })}
      >
        {t('restore')}
      </Button>
    );
  }
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      mt="lg"
      aria-label={t(of === null ? 'removeField' : 'retract', { field: label })}
      title={t(of === null ? 'removeField' : 'retract', { field: label })}
      onClick={() => dispatch({ kind: 'remove', id })}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}
