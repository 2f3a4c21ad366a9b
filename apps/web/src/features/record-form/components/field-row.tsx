import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowBackUp, IconTrash, IconUserMinus } from '@tabler/icons-react';
import { type Dispatch } from 'react';
import { useEdtfWords } from '../../../case/record/edtf-words.js';
import { tidyDate } from '../../../case/record/tidy-date.js';
import { IconLine } from '../../../components/icon-line.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { useTexts } from '../../../lib/texts.js';
import { type FormFacts, propertyOf } from '../form-facts.js';
import type { FormAction, FormField, FormState } from '../form-state.js';
import { looksLikeLine } from '../line-split.js';
import { LOSS_TEXTS } from '../loss.texts.js';
import { holdersOf, losersOf } from '../losses.js';
import { type LiveStatement, nameOf } from '../record-change.js';
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
  readonly state: FormState;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
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
  const { facts, field, state, base, dispatch, onLine, warnings, errors } = props;
  const names = useRecordNames();
  const [hasLabels, { toggle }] = useDisclosure();
  const property = propertyOf(facts, field.property);
  const label = names.property(facts.view.type, field.property);
  const { id, value, removed } = field;
  const was = base?.statements.find((one) => field.of !== null && nameOf(one) === nameOf(field.of))?.value ?? null;
  const isLine = property.kind === 'name' && looksLikeLine(value) && !removed;
  const isSearched = SEARCHED.has(property.kind) && value.trim() !== '' && value !== was && !isLine;
  const holders = field.of === null ? state.release : holdersOf(field, base?.statements ?? null);
  const help = useHelp(property, field);
  const labels = { facts, holders, field, property, name: label, dispatch };
  return (
    <Paper withBorder p="xs" component="li" className={classes['row'] ?? ''} data-removed={removed || undefined}>
      <Stack gap={2}>
        <FieldInput
          field={field}
          property={property}
          label={label}
          // One sentence at a date: how it is read, or what is wrong with it.
          description={errors.length > 0 && property.kind === 'date' ? undefined : help}
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
        {!removed && <SaidLabels facts={facts} labels={field.labels} release={state.release} />}
        <Losses members={losersOf(field, state, base?.statements ?? null)} />
        <Warnings texts={removed ? [] : warnings} />
        {isSearched && (
          <AlikeRecords spaceId={facts.spaceId} type={facts.view.type} value={value} except={base?.recordId ?? null} />
        )}
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
  if (kind === 'date') return value.trim() === '' ? t('dateHelp') : (words(tidyDate(value)) ?? t('dateUnread'));
  return kind === 'name' && suggested && of === null ? t('lineHelp') : undefined;
}

interface NotesProps extends Pick<FieldRowProps, 'field'> {
  /** Value of the live statement that the row changes. */
  readonly was: string | null;
}

/** How it was written, what it was before, and that it goes. */
function Notes({ field: { value, original, removed }, was }: NotesProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <>
      {original !== '' && original !== value && <Text size="xs">{t('asWritten', { value: original })}</Text>}
      {was !== null && was !== value && !removed && <Text size="xs">{t('was', { value: was })}</Text>}
      {removed && <Text size="sm">{t('retracted')}</Text>}
    </>
  );
}

/** In red: a country that has the value now, and would have it no more. */
function Losses({ members }: { readonly members: readonly string[] }) {
  const t = useTexts(LOSS_TEXTS);
  const list = useMemberList();
  if (members.length === 0) return null;
  return (
    <IconLine icon={IconUserMinus}>
      <Text size="sm" fw={600} c="red" data-loses={members.join(' ')}>
        {t('loses', { count: members.length, members: list(members) })}
      </Text>
    </IconLine>
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
