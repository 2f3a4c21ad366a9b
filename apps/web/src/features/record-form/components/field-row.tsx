import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { type Dispatch } from 'react';
import { useEdtfWords } from '../../../components/edtf-words.js';
import { IconLine } from '../../../components/icon-line.js';
import { useRecordNames } from '../../../components/record-names.js';
import { useTexts } from '../../../lib/texts.js';
import { type FormFacts, propertyOf } from '../form-facts.js';
import type { FormAction, FormField } from '../form-state.js';
import { looksLikeLine } from '../line-split.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { AlikeRecords } from './alike-records.js';
import { FieldInput } from './field-input.js';
import { LabelControls, LabelsButton, SaidLabels } from './field-labels.js';
import classes from './record-form.module.css';

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
  /** Who gets the record. */
  readonly release: readonly string[];
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
export function FieldRow(props: FieldRowProps) {
  const { facts, field, dispatch, onLine, warnings, errors, was, recordId } = props;
  const names = useRecordNames();
  const [hasLabels, { toggle }] = useDisclosure();
  const property = propertyOf(facts, field.property);
  const label = names.property(facts.view.type, field.property);
  const { id, value, removed } = field;
  const isLine = property.kind === 'name' && looksLikeLine(value) && !removed;
  const isSearched = SEARCHED.has(property.kind) && value.trim() !== '' && value !== was && !isLine;
  const labels = { facts, field, property, name: label, dispatch };
  return (
    <Paper withBorder p="xs" component="li" className={classes['row'] ?? ''} data-removed={removed || undefined}>
      <Stack gap={2}>
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
        <Group gap={4} className={classes['actions'] ?? ''}>
          {!removed && <LabelsButton name={label} isOpen={hasLabels} onToggle={toggle} />}
          <RowAction field={field} label={label} dispatch={dispatch} />
        </Group>
        <Notes field={field} was={was} />
        {isLine && <SplitButton onSplit={() => onLine(id, value)} />}
        {!removed && <SaidLabels facts={facts} labels={field.labels} release={props.release} />}
        <Warnings texts={removed ? [] : warnings} />
        {isSearched && <AlikeRecords spaceId={facts.spaceId} type={facts.view.type} value={value} except={recordId} />}
        {hasLabels && !removed && <LabelControls {...labels} />}
      </Stack>
    </Paper>
  );
}

/** What a control takes; of a date, how it is understood while it is typed. */
function useHelp(
  { kind, suggested }: { kind: string; suggested: boolean },
  { of, value }: FormField,
): string | undefined {
  const t = useTexts(RECORD_FORM_TEXTS);
  const words = useEdtfWords();
  if (kind === 'date') return value.trim() === '' ? t('dateHelp') : (words(value) ?? t('dateUnread'));
  return kind === 'name' && suggested && of === null ? t('lineHelp') : undefined;
}

/** How it was written, what it was before, and that it goes. */
function Notes({ field: { value, original, removed }, was }: Pick<FieldRowProps, 'field' | 'was'>) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <>
      {original !== '' && original !== value && <Text size="xs">{t('asWritten', { value: original })}</Text>}
      {was !== null && was !== value && !removed && <Text size="xs">{t('was', { value: was })}</Text>}
      {removed && <Text size="sm">{t('retracted')}</Text>}
    </>
  );
}

function SplitButton({ onSplit }: { readonly onSplit: () => void }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <Button size="compact-sm" variant="light" w="fit-content" mt={4} onClick={onSplit}>
      {t('splitNow')}
    </Button>
  );
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.map((text) => (
        <IconLine key={text} icon={IconAlertTriangle}>
          <Text size="sm">{text}</Text>
        </IconLine>
      ))}
    </div>
  );
}

function RowAction({
  field: { id, of, removed },
  label,
  dispatch,
}: Pick<FieldRowProps, 'field' | 'dispatch'> & { readonly label: string }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  if (removed) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => dispatch({ kind: 'restore', id })}
      >
        {t('restore')}
      </Button>
    );
  }
  const what = t(of === null ? 'removeField' : 'retract', { field: label });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={what}
      title={what}
      onClick={() => dispatch({ kind: 'remove', id })}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
