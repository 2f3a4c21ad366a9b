import {
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import audience from '../../../case/audience/audience.module.css';
import { AUDIENCE_TEXTS } from '../../../case/audience/audience.texts.js';
import { EffectLine } from '../../../case/audience/effect-line.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { type Handling, HANDLING_CODES } from '../../../case/record/record-codes.js';
import { HANDLING_TEXTS } from '../../../case/record/record.texts.js';
import { caseDefaults } from '../../../case/space/case-defaults.js';
import { spaceQuery } from '../../../case/space/space.js';
import { spacesQuery } from '../../../case/space/spaces.js';
import { useNotice } from '../../../components/notice.js';
import { Failed, Loading } from '../../../components/states.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { passForecastQuery, type ToPass, usePassSignal } from '../api/passed-signals.js';
import { PASSED_TEXTS } from '../passed.texts.js';
import { SIGNAL_TEXTS } from '../signals.texts.js';
import { LONGEST_SEEN, type Told } from '../told-to-country.js';

const QUIET_MS = 400;
/** What a signal may ask for besides what its case does. */
const HANDLINGS = ['H0', 'H1', 'H2'] as const;

interface DialogProps {
  readonly told: Told;
  readonly source: { readonly signalId: string } | { readonly onwardOf: string };
  readonly spaceId: string | null;
  readonly without: readonly string[];
  /** What its originator asked for, as a number; the least there is where it is of this country. */
  readonly least: number;
  readonly onClose: () => void;
}

/** What of a signal one country is told, under which conditions, and what sending it does. */
export function PassDialog({ told, source, spaceId, without, least, onClose }: DialogProps) {
  const t = useTexts(PASSED_TEXTS);
  const say = useTexts(SIGNAL_TEXTS);
  const handling = useTexts(HANDLING_TEXTS);
  const sending = useTexts(AUDIENCE_TEXTS);
  const notify = useNotice();
  const nameOf = useMemberName();
  const where = useWhere(spaceId, without);
  const [seen, setSeen] = useState(told.seen);
  const [when, setWhen] = useState(told.when);
  const [places, setPlaces] = useState<readonly string[]>(told.places.map((_, i) => String(i)));
  const [things, setThings] = useState<readonly string[]>(told.things.map((_, i) => String(i)));
  const [chosen, setChosen] = useState<Handling | null>(null);
  const [onward, setOnward] = useState(false);
  const codes = HANDLING_CODES.filter((one, i) => i >= least && (one === where.handling || isAskable(one)));
  const begun = HANDLING_CODES[Math.max(least, HANDLING_CODES.indexOf(where.handling))] ?? where.handling;
  const code = chosen ?? begun;
  const said: ToPass = {
    ...source,
    recipient: where.recipient ?? '',
    reporter: told.reporter,
    seen: seen.trim(),
    ...(when.trim() === '' ? {} : { when: when.trim() }),
    places: [...new Set(told.places.filter((_, i) => places.includes(String(i))))],
    things: told.things.filter((_, i) => things.includes(String(i))),
    ...(isAskable(code) ? { handling: code } : {}),
    onward,
  };
  const { spaceId: inCase, recipient } = where;
  const isWhole = inCase !== null && recipient !== null && said.seen !== '';
  const forecast = useForecast(inCase ?? '', said, isWhole);
  const passing = usePassSignal(inCase ?? '', ({ state }) => {
    notify({ message: t(state === 'waiting-for-approval' ? 'waits' : 'onItsWay') });
    onClose();
  });
  const isRefused = forecast.effects.some(({ effect }) => effect === 'refused');
  const canSend = isWhole && forecast.token !== null && !isRefused && !passing.isPending;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSend && forecast.token !== null) passing.mutate({ ...said, token: forecast.token });
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} size={640} closeButtonProps={{ 'aria-label': t('back') }}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text size="sm">{t('effect')}</Text>
        {where.error && <Failed error={where.error} />}
        {where.isLoading && <Loading />}
        {where.cases.length > 1 && (
          <Select
            data-autofocus
            label={t('inCase')}
            data={[...where.cases]}
            value={inCase}
            allowDeselect={false}
            onChange={(value) => {
              where.choose(value);
              setChosen(null);
            }}
          />
        )}
        {inCase !== null && !where.isLoading && where.members.length === 0 && <Text size="sm">{t('nobody')}</Text>}
        {where.members.length > 0 && (
          <Select
            label={t('country')}
            data={where.members.map((one) => ({ value: one, label: `${memberCode(one)} · ${nameOf(one)}` }))}
            value={recipient}
            allowDeselect={false}
            onChange={where.pick}
          />
        )}
        <Textarea
          label={t('seen')}
          description={t('seenHelp')}
          maxLength={LONGEST_SEEN}
          required
          autosize
          minRows={3}
          maxRows={10}
          value={seen}
          onChange={({ currentTarget }) => setSeen(currentTarget.value)}
        />
        <TextInput
          label={t('when')}
          placeholder="2026-11-28"
          maxLength={32}
          value={when}
          onChange={({ currentTarget }) => setWhen(currentTarget.value)}
        />
        {told.places.length > 0 && (
          <Checkbox.Group label={t('places')} value={[...places]} onChange={setPlaces}>
            <Stack gap={6} mt={6}>
              {told.places.map((place, i) => (
                <Checkbox key={i} value={String(i)} label={place} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {told.things.length > 0 && (
          <Checkbox.Group label={t('things')} value={[...things]} onChange={setThings}>
            <Stack gap={6} mt={6}>
              {told.things.map(({ kind, said: thing }, i) => (
                <Checkbox key={i} value={String(i)} label={`${say(kind)}: ${thing}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <div>
          <Text size="sm" fw={500} id="pass-handling">
            {t('handling')}
          </Text>
          <SegmentedControl
            aria-labelledby="pass-handling"
            value={code}
            data={[...codes]}
            onChange={(value) => setChosen(codes.find((one) => one === value) ?? code)}
          />
          <Text size="sm">{handling(code)}</Text>
        </div>
        <Checkbox
          label={t('onward')}
          checked={onward}
          onChange={({ currentTarget }) => setOnward(currentTarget.checked)}
        />
        <dl className={audience['lines']} aria-live="polite">
          {forecast.effects.map((effect, i) => (
            <EffectLine key={i} effect={effect} wishes={[]} />
          ))}
        </dl>
        {forecast.error && <Failed error={forecast.error} />}
        {passing.error && <Failed error={passing.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          <Button type="submit" variant="filled" disabled={!canSend} loading={passing.isPending}>
            {forecast.effects.some(({ effect }) => effect === 'waits') ? sending('forApproval') : t('send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function isAskable(code: Handling): code is (typeof HANDLINGS)[number] {
  return HANDLINGS.some((one) => one === code);
}

/** In which case it goes, and to which country. */
function useWhere(fixed: string | null, without: readonly string[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const spaces = useQuery({ ...spacesQuery, enabled: fixed === null });
  const own = useQuery({ ...sessionQuery, enabled: false }).data?.member.member;
  const cases = (spaces.data ?? []).map(({ spaceId, title }) => ({ value: spaceId, label: title ?? spaceId }));
  const spaceId = fixed ?? chosen ?? cases[0]?.value ?? null;
  const space = useQuery({ ...spaceQuery(spaceId ?? ''), enabled: spaceId !== null });
  const members = (space.data?.members ?? []).filter((member) => member !== own && !without.includes(member));
  const recipient = members.find((member) => member === picked) ?? members[0] ?? null;
  return {
    cases,
    members,
    spaceId,
    recipient,
    handling: caseDefaults(space.data ?? { agreement: null }).handling,
    choose: setChosen,
    pick: setPicked,
    error: spaces.error ?? space.error,
    isLoading: spaces.isLoading || space.isLoading,
  };
}

/** What sending does, asked once nothing was typed for a moment; nothing is said of what was typed since. */
function useForecast(spaceId: string, said: ToPass, isWhole: boolean) {
  const now = JSON.stringify(said);
  const [asked] = useDebouncedValue(now, QUIET_MS);
  const { data, error, isPlaceholderData } = useQuery({
    ...passForecastQuery(spaceId, said),
    enabled: isWhole && asked === now,
  });
  const isCurrent = isWhole && asked === now && !isPlaceholderData;
  return {
    effects: (isWhole && error === null ? data?.effects : null) ?? [],
    token: isCurrent && error === null ? (data?.token ?? null) : null,
    error: isCurrent ? error : null,
  };
}
