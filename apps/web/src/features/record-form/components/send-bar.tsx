import { Box, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Dispatch, ReactNode } from 'react';
import { useMemberList } from '../../../case/member/member-list.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { audienceOf } from '../audience.js';
import { RELEASE_ID } from '../field-errors.js';
import type { FormFacts } from '../form-facts.js';
import type { FormAction, FormState } from '../form-state.js';
import { leavingOf } from '../leaving.js';
import { lossesOf } from '../losses.js';
import type { LiveStatement } from '../record-change.js';
import { RECORD_FORM_TEXTS } from '../record-form.texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { useForecast } from '../use-forecast.js';
import { AudienceLine } from './audience-line.js';
import { losersIn } from './confirm-losses.js';
import classes from './record-form.module.css';

interface SendBarProps {
  readonly facts: FormFacts;
  readonly state: FormState;
  readonly dispatch: Dispatch<FormAction>;
  /** Live statements of what is changed; null of a new record. */
  readonly base: readonly LiveStatement[] | null;
  readonly error: string | null;
  readonly isSending: boolean;
  readonly isBlocked: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** What became of the last try. */
  readonly outcome: ReactNode;
  /** Whether a draft is kept. */
  readonly draft: ReactNode;
}

/** Who gets it, said before it is sent; always in sight, because it is the decision of the form. */
export function SendBar({ facts, state, dispatch, base, error, isSending, isBlocked, ...rest }: SendBarProps) {
  const t = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const leaving = leavingOf(state, facts, base);
  const isEmpty = leaving.length === 0;
  const said = leaving.filter(({ isRetraction }) => isRetraction !== true);
  const heard = audienceOf(
    (said.length > 0 ? said : leaving).map(({ release }) => release),
    facts.others,
  );
  const losers = new Set(losersIn(base === null ? [] : lossesOf(state, base)));
  const audience = { ...heard, none: heard.none.filter((member) => !losers.has(member)) };
  const outlook = useForecast(facts, leaving, base !== null);
  const gets = [...audience.all, ...audience.some.map(({ member }) => member)];
  const action = isEmpty
    ? t('send')
    : gets.length === 0
      ? t('saveHome', { own: memberCode(facts.own) })
      : outlook.forecast?.kind === 'by-hand'
        ? t('askApproval')
        : t('share', { members: list(gets) });
  return (
    <Box className={classes['bar'] ?? ''} py="sm">
      <Stack gap="xs">
        {rest.outcome}
        {!(isEmpty && base !== null) && (
          <ReleaseChoice facts={facts} state={state} dispatch={dispatch} isChange={base !== null} error={error} />
        )}
        {isEmpty ? (
          <Text fw={600} data-testid="audience">
            {t(base === null ? 'nothingYet' : 'nothingChanged')}
          </Text>
        ) : (
          <AudienceLine audience={audience} outlook={outlook} own={facts.own} />
        )}
        <Group gap="sm">
          <Button
            onClick={rest.onSend}
            loading={isSending}
            disabled={isEmpty || isBlocked || outlook.forecast?.kind === 'refused'}
          >
            {action}
          </Button>
          <Button variant="default" onClick={rest.onCancel}>
            {t('cancel')}
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="md">
            {t('keyHint')}
          </Text>
          <Box ml="auto">{rest.draft}</Box>
        </Group>
      </Stack>
    </Box>
  );
}

interface ReleaseChoiceProps extends Pick<SendBarProps, 'facts' | 'state' | 'dispatch' | 'error'> {
  readonly isChange: boolean;
}

function ReleaseChoice({ facts: { others }, state, dispatch, isChange, error }: ReleaseChoiceProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const nameOf = useMemberName();
  const set = (release: readonly string[]): void => dispatch({ kind: 'record', change: { release } });
  return (
    <Checkbox.Group
      label={t(isChange ? 'releaseNew' : 'releaseTo')}
      value={[...state.release]}
      error={error}
      onChange={(chosen) => set(others.filter((member) => chosen.includes(member)))}
    >
      <Group gap="md" mt={4}>
        {others.map((member, i) => (
          <Checkbox
            key={member}
            {...(i === 0 ? { id: RELEASE_ID } : {})}
            value={member}
            label={`${memberCode(member)} · ${nameOf(member)}`}
          />
        ))}
        {others.length > 2 && state.release.length < others.length && (
          <Button size="compact-sm" variant="subtle" onClick={() => set(others)}>
            {t('releaseAll')}
          </Button>
        )}
      </Group>
    </Checkbox.Group>
  );
}
