import { useMemo, useState } from 'react';
import { useSending } from '../../case/audience/use-sending.js';
import { holdIdsOf } from '../../case/hold/held.js';
import { useHoldSeconds } from '../../case/hold/hold-seconds.js';
import { useTimeFormat } from '../../components/time.js';
import { isDay } from '../../components/written-day.js';
import { useTexts } from '../../lib/texts.js';
import {
  type Attempt,
  type DraftPlace,
  dropDraft,
  dropSent,
  giveBack,
  keepSent,
  readDraft,
  takeSent,
} from './draft-store.js';
import type { FormFacts } from './form-facts.js';
import { blankNote, momentOf, noteBody, type PhoneNote } from './phone-note.js';
import { PHONE_NOTE_TEXTS } from './phone-note.texts.js';
import { useSentNotice } from './sent-notice.js';
import { useCreate } from './use-create.js';
import { useKeptDraft } from './use-draft.js';
import { tokenOf } from './use-form-sending.js';
import type { KnownRecord } from './use-known-records.js';
import { useResend } from './use-resend.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

interface PhoneNoteOptions {
  readonly facts: FormFacts;
  /** The record on the screen. */
  readonly recordId: string | null;
  readonly known: readonly KnownRecord[];
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** A note of a call as it is typed, kept and sent: a record of its own, as the form of records would make it. */
export function usePhoneNote({ facts, recordId, known, onOpen, onClose }: PhoneNoteOptions) {
  const t = useTexts(PHONE_NOTE_TEXTS);
  const write = useTimeFormat();
  const notify = useSentNotice(facts.own);
  const [hold] = useHoldSeconds();
  const { spaceId, personId } = facts;
  const place: DraftPlace = useMemo(() => ({ personId, spaceId, record: 'phone note' }), [personId, spaceId]);
  const [kept] = useState(() => readDraft<PhoneNote>(place) ?? takeSent<PhoneNote>(place));
  const [blank] = useState(() => blankNote(new Date(), recordId));
  const [note, setNote] = useState(kept?.state ?? blank);
  const [attempt, setAttempt] = useState<Attempt | null>(kept?.attempt ?? null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const draft = useMemo(() => ({ state: note, attempt, base: null }), [note, attempt]);
  // Who opens it, or ticks a country, has written nothing yet.
  useKeptDraft(place, draft, note.who !== '' || note.said !== '' || attempt !== null);
  const moment = momentOf(note);
  const isTimed = moment !== null && isDay(note.day);
  const bodyOf = (said: PhoneNote) =>
    noteBody(
      said,
      {
        title: t('title'),
        moment: moment === null ? '' : write(moment),
        about: known.find((one) => one.recordId === said.about) ?? null,
      },
      facts.defaults,
    );
  const wish = bodyOf({ ...note, who: ANY_WORDS, said: ANY_WORDS });
  const sending = useSending({
    spaceId,
    wishes: isTimed ? [{ type: 'note', body: { create: wish } }] : [],
    wayOut: (refused) => () => {
      const home = refused.flatMap(({ members }) => members);
      set({ release: note.release.filter((member) => !home.includes(member)) });
    },
  });
  const create = useCreate({ spaceId, draftId: null }, attempt, {
    onAttempt: setAttempt,
    onFailed: (failure) => {
      if (!sending.isShownAnew(failure)) resend.onFailed(failure);
    },
    onCreated: ({ accepted, isEarlier }, { release: members }) => {
      if (isEarlier) return setEarlier(accepted.recordId);
      if (holdIdsOf(accepted).length > 0) keepSent(place, draft);
      else dropDraft(place);
      notify({
        spaceId,
        accepted,
        members,
        open: t('open'),
        seconds: members.length > 0 ? hold : 0,
        isForApproval: sending.isForApproval,
        restore: () => {
          giveBack(place, draft);
          onOpen();
        },
        onLeft: () => dropSent(place, draft),
      });
      return onClose();
    },
  });
  const resend = useResend(note, () =>
    create.mutate({
      ...bodyOf(note),
      ...(note.release.length > 0 ? { hold } : {}),
      ...tokenOf(sending, attempt),
    }),
  );
  const isReady = note.said.trim() !== '' && isTimed && sending.canSend && !create.isPending;
  const set = (change: Partial<PhoneNote>): void => {
    setNote((before) => ({ ...before, ...change }));
    setEarlier(null);
  };
  return {
    note,
    /** It was typed before. */
    isBack: kept !== null,
    set,
    sending,
    create,
    resend,
    earlier,
    isReady,
    isTimeWrong: moment === null && isDay(note.day),
    run: () => {
      if (isReady) resend.send();
    },
  };
}
