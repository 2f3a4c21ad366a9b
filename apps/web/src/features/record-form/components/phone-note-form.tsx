import { Autocomplete, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changedAudience } from '../../../case/audience/audience.query.js';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { spaceQuery } from '../../../case/space/space.js';
import { DateField } from '../../../components/date-field.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { focusNow } from '../../../lib/focus-now.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { FormFacts } from '../form-facts.js';
import { PHONE_NOTE_TEXTS } from '../phone-note.texts.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import { useKnownRecords } from '../use-known-records.js';
import { usePhoneNote } from '../use-phone-note.js';
import { CountryBoxes } from './country-boxes.js';
import { CreateOutcome } from './create-outcome.js';
import { GatewayLost } from './gateway-lost.js';
import classes from './phone-note.module.css';

const LONGEST_NAME = 200;
const MOST_OFFERED = 5;
const LONGEST = 4000;
const CASE = '';

interface PhoneNoteFormProps {
  readonly facts: FormFacts;
  /** The record on the screen. */
  readonly recordId: string | null;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Who called and what was said come first; when, about what and for whom are filled, and may be set. */
export function PhoneNoteForm({ facts, recordId, onOpen, onClose }: PhoneNoteFormProps) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  const say = useTexts(SENDING_TEXTS);
  const list = useMemberList();
  const known = useKnownRecords(facts, recordId);
  const { note, isBack, set, sending, create, resend, earlier, isReady, isTimeWrong, run } = usePhoneNote({
    facts,
    recordId,
    known,
    onOpen,
    onClose,
  });
  useShortcuts([['send', run]], 'above');
  const keys = useAriaKeys('send');
  // Of the day, which sends its form by the same key; an Enter alone sends nothing, as the form has no button of its own.
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run();
  };
  const about = known.find((one) => one.recordId === note.about);
  const untold = about ? note.release.filter((member) => !about.holders.includes(member)) : [];
  const error = changedAudience(create.error) === null ? create.error : null;
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Caller facts={facts} isBack={isBack} who={note.who} onWho={(who) => set({ who })} />
        <Textarea
          label={t('said')}
          required
          maxLength={LONGEST}
          autosize
          minRows={3}
          maxRows={10}
          value={note.said}
          onChange={({ currentTarget: { value } }) => set({ said: value })}
        />
        <div className={classes['filled']}>
          <DateField label={t('day')} required value={note.day} onChange={(day) => set({ day })} />
          <TextInput
            label={t('time')}
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={note.time}
            error={isTimeWrong ? t('wrongTime') : null}
            onChange={({ currentTarget: { value } }) => set({ time: value })}
          />
          <Select
            className={classes['about'] ?? ''}
            label={t('about')}
            allowDeselect={false}
            data={[
              ...known.map(({ recordId: id, label }) => ({ value: id, label })),
              { value: CASE, label: t('wholeCase') },
            ]}
            value={about?.recordId ?? CASE}
            onChange={(id) => set({ about: id === CASE ? null : id })}
          />
        </div>
        {facts.others.length > 0 && (
          <CountryBoxes
            label={t('also')}
            description={t('home')}
            others={facts.others}
            chosen={note.release}
            error={null}
            onChange={(release) => set({ release })}
          />
        )}
        {untold.length > 0 && <Text size="sm">{t('notHeld', { members: list(untold) })}</Text>}
        {sending.bar}
        {resend.waits ? (
          <GatewayLost onStop={resend.stop} />
        ) : (
          <CreateOutcome error={error} earlier={earlier} spaceId={facts.spaceId} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          {!sending.isRefused && (
            <Button
              variant="filled"
              disabled={!isReady}
              loading={create.isPending}
              aria-keyshortcuts={keys}
              rightSection={<Kbd of="send" />}
              onClick={run}
            >
              {sending.label}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

interface CallerProps {
  readonly facts: FormFacts;
  readonly isBack: boolean;
  readonly who: string;
  readonly onWho: (who: string) => void;
}

/** With whom somebody spoke. Where no name is offered nothing is open above the dialog, so that one Escape closes it. */
function Caller({ facts, isBack, who, onWho }: CallerProps) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  const [isOpen, setOpen] = useState(false);
  const offered = useCallers(facts).filter((name) => name.toLowerCase().includes(who.trim().toLowerCase()));
  return (
    <Autocomplete
      data-autofocus
      // On a screen that knows nothing of the case yet, the dialog stands before its fields do.
      ref={focusNow}
      label={t('who')}
      data={offered.slice(0, MOST_OFFERED)}
      filter={({ options }) => options}
      // Names are offered to who begins; what came back is read first, and one Escape closes it.
      openOnFocus={!isBack}
      dropdownOpened={isOpen && offered.length > 0}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      maxLength={LONGEST_NAME}
      value={who}
      onChange={onWho}
    />
  );
}

/** People of the case, as their countries named them; anybody else may be written. */
function useCallers({ spaceId }: FormFacts): string[] {
  const { data } = useQuery({ ...spaceQuery(spaceId), enabled: false });
  const named = (data?.people ?? []).map(({ name, desk, member }) =>
    [name, desk, memberCode(member)].filter((part) => part !== '').join(' · '),
  );
  return [...new Set(named)];
}
