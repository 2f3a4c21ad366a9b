import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type Dispatch, type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useMemberList } from '../../../components/member-list.js';
import { memberCode } from '../../../components/member.js';
import { todayUtc } from '../../../components/standing-cover.js';
import { useTexts } from '../../../lib/texts.js';
import { standingQuery } from '../api/standing.query.js';
import { forecastApproval } from '../approval-forecast.js';
import { audienceOf } from '../audience.js';
import { type FieldErrors, firstWrong } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { leavingOf } from '../leaving.js';
import { type LiveStatement, nameOf } from '../record-change.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { useLineSplit } from '../use-line-split.js';
import { useWarnings } from '../use-warnings.js';
import { AddField } from './add-field.js';
import { AudienceLine } from './audience-line.js';
import { FieldRow } from './field-row.js';
import classes from './record-form.module.css';
import { ReleaseFields } from './release-fields.js';
import { SplitNote } from './split-note.js';

interface RecordFormProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  /** Of a change: the record and its live statements. */
  readonly base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null;
  readonly errors: FieldErrors;
  readonly isSending: boolean;
  /** Something has to be decided first. */
  readonly isBlocked?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** What became of the last try. */
  readonly outcome: ReactNode;
}

/** The form of a record: what is known, who gets it, and what happens when it is sent. */
export function RecordForm(props: RecordFormProps) {
  const { facts, state, dispatch, base, errors } = props;
  const t = useTexts(RECORD_FORM_TEXTS);
  const form = useRef<HTMLFormElement>(null);
  const warnings = useWarnings(facts.view.type, state);
  const lines = useLineSplit(facts.view.type, state, dispatch);
  useFocus(props);
  useHotkeys([['mod+Enter', () => form.current?.requestSubmit()]], []);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!props.isBlocked && !props.isSending) props.onSend();
      }}
    >
      <Stack gap="md" maw={860}>
        <Title order={2}>{t('facts')}</Title>
        <SplitNote done={lines.done} onUndo={lines.undo} />
        <Stack component="ul" gap="xs" className={classes['fields'] ?? ''}>
          {state.fields.map((field) => (
            <FieldRow
              key={field.id}
              facts={facts}
              field={field}
              dispatch={dispatch}
              onLine={lines.split}
              warnings={warnings.get(field.id) ?? []}
              errors={errors.byField.get(field.id) ?? []}
              was={base?.statements.find((one) => field.of !== null && nameOf(one) === nameOf(field.of))?.value ?? null}
              recordId={base?.recordId ?? null}
            />
          ))}
        </Stack>
        <AddField facts={facts} fields={state.fields} onAdd={(property) => dispatch({ kind: 'add', property })} />
        <Title order={2}>{t('send')}</Title>
        <ReleaseFields facts={facts} state={state} errors={errors} isChange={base !== null} dispatch={dispatch} />
        <SendBar {...props} />
      </Stack>
    </form>
  );
}

/** A row that was added gets the focus, as does the first thing that is wrong. */
function useFocus({ state, errors }: RecordFormProps): void {
  const count = useRef(state.fields.length);
  useEffect(() => {
    const last = state.fields.at(-1);
    if (state.fields.length === count.current + 1 && last?.value === '')
      document.getElementById(`field-${last.id}`)?.focus();
    count.current = state.fields.length;
  }, [state.fields]);
  const fields = useRef(state.fields);
  useEffect(() => {
    fields.current = state.fields;
  }, [state.fields]);
  useEffect(() => {
    const id = firstWrong(errors, fields.current);
    if (id !== null) document.getElementById(id)?.focus();
  }, [errors]);
}

function SendBar({ facts, state, base, isSending, isBlocked = false, onCancel, outcome }: RecordFormProps) {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const { data: standing = [] } = useQuery(standingQuery(facts.spaceId));
  const leaving = leavingOf(state, facts, base?.statements ?? null);
  const isEmpty = leaving.length === 0;
  const preview = isEmpty ? [{ release: state.release, handling: facts.defaults.handling, sensitive: false }] : leaving;
  const audience = audienceOf(
    preview.map(({ release }) => release),
    facts.others,
  );
  const about = { type: facts.view.type, author: facts.personId, today: todayUtc(), standing };
  const forecast = forecastApproval(preview, about);
  const gets = [...audience.all, ...audience.some.map(({ member }) => member)];
  const action =
    forecast.kind === 'home'
      ? t('saveHome', { own: memberCode(facts.own) })
      : forecast.kind === 'by-hand'
        ? t('askApproval')
        : t('share', { members: list(gets) });
  const lead = isEmpty ? t(base === null ? 'nothingYet' : 'nothingChanged') : null;
  return (
    <Box className={classes['bar'] ?? ''} py="sm">
      <Stack gap="sm">
        {outcome}
        <AudienceLine audience={audience} forecast={forecast} own={facts.own} lead={lead} />
        <Group gap="sm">
          <Button type="submit" loading={isSending} disabled={isEmpty || isBlocked}>
            {action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            {t('keyHint')}
          </Text>
        </Group>
      </Stack>
    </Box>
  );
}
