import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { memberCode } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Failed } from '../../../components/states.js';
import { useTimeFormat } from '../../../components/time.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Recall, useDecideRecall } from '../api/recalls.js';
import { RECALL_TEXTS } from '../recall.texts.js';
import classes from '../recalls.module.css';

interface PurgeHereProps {
  readonly spaceId: string;
  readonly recall: Recall;
  readonly here: NonNullable<Recall['here']>;
}

/** What becomes of it in this country, and what its prosecutors decide about that. */
export function PurgeHere({ spaceId, recall, here }: PurgeHereProps) {
  const t = useTexts(RECALL_TEXTS);
  const format = useTimeFormat();
  const decides = useHasRole('prosecutor');
  const decide = useDecideRecall(spaceId, recall);
  const { hold, purgedAt, waits } = here;
  const owner = memberCode(recall.owner);
  return (
    <section aria-label={t('here')} className={classes['choices']}>
      <h2>{t('here')}</h2>
      {purgedAt !== null && <p>{t('erased', { at: format(purgedAt) })}</p>}
      {purgedAt === null && hold && <Kept hold={hold} type={recall.recordType ?? ''} />}
      {purgedAt === null &&
        !hold &&
        (waits ? <p>{t('waits', { owner })}</p> : <p>{t('willErase', { at: format(here.eraseAt) })}</p>)}
      {decide.error && <Failed error={decide.error} />}
      {decides && purgedAt === null && (
        <div className={classes['foot']}>
          {hold && (
            <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate({ kind: 'end' })}>
              {t('endHold')}
            </Button>
          )}
          {!hold && waits && (
            <Button color="red" loading={decide.isPending} onClick={() => decide.mutate({ kind: 'confirm' })}>
              {t('erase')}
            </Button>
          )}
        </div>
      )}
      {decides && purgedAt === null && !hold && (
        <HoldForm
          isBusy={decide.isPending}
          onHold={(reference, reason) => decide.mutate({ kind: 'hold', said: { reference, reason } })}
        />
      )}
    </section>
  );
}

function Kept({ hold, type }: { readonly hold: NonNullable<PurgeHereProps['here']['hold']>; readonly type: string }) {
  const t = useTexts(RECALL_TEXTS);
  const format = useTimeFormat();
  return (
    <>
      <p>{t('kept', { reference: hold.reference, by: hold.by, at: format(hold.at) })}</p>
      {hold.values.length > 0 && (
        <ul
          className={classes['meter']}
          aria-label={t('kept', { reference: hold.reference, by: hold.by, at: format(hold.at) })}
        >
          {hold.values.map(({ property, value }) => (
            <KeptValue key={`${property} ${value}`} type={type} property={property} value={value} />
          ))}
        </ul>
      )}
    </>
  );
}

function KeptValue({ type, property, value }: Readonly<Record<'type' | 'property' | 'value', string>>) {
  const names = useRecordNames();
  return (
    <li className={classes['line']}>
      <span>{names.property(type, property)}</span>
      <bdi>{value}</bdi>
    </li>
  );
}

interface HoldFormProps {
  readonly isBusy: boolean;
  readonly onHold: (reference: string, reason: string) => void;
}

/** It needs both, as its owner is told the one and whoever asks later reads the other. */
function HoldForm({ isBusy, onHold }: HoldFormProps) {
  const t = useTexts(RECALL_TEXTS);
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const isReady = reference.trim() !== '' && reason.trim() !== '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onHold(reference.trim(), reason.trim());
  };
  return (
    <form className={classes['choices']} onSubmit={send} aria-label={t('keep')}>
      <TextInput
        label={t('reference')}
        required
        maxLength={100}
        value={reference}
        onChange={({ currentTarget }) => setReference(currentTarget.value)}
      />
      <TextInput
        label={t('reason')}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes['foot']}>
        <Button type="submit" variant="default" disabled={!isReady} loading={isBusy}>
          {t('keep')}
        </Button>
      </div>
    </form>
  );
}
