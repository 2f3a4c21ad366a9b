import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import type { Wish } from '../audience/audience.query.js';
import { AUDIENCE_TEXTS } from '../audience/audience.texts.js';
import { type KeptHome, keptHomeOf } from '../audience/effects.js';
import { namedProblem } from '../audience/named-problem.js';
import { useSending } from '../audience/use-sending.js';
import { useHoldSeconds } from '../hold/hold-seconds.js';
import { useSentToast } from '../hold/use-sent-toast.js';
import { EvaluationChoice, HandlingChoice } from './label-choices.js';
import { LABEL_DIALOG_TEXTS } from './label-dialog.texts.js';
import { labelChangeOf, stayingOf, type WantedLabels } from './label-wishes.js';
import type { Labelled } from './labelled.js';
import { SendingFoot } from './sending-foot.js';
import classes from './share.module.css';
import { SHARE_TEXTS } from './share.texts.js';
import { Staying } from './staying.js';
import { type ShareFacts, useCloseUnlessSharing, useIsSharing, useSendShares, useShareFacts } from './use-shares.js';

interface LabelDialogProps {
  readonly spaceId: string;
  readonly labelled: Labelled;
  readonly onClose: () => void;
  /** Opens it again with what was chosen. */
  readonly onBack: (labelled: Labelled) => void;
}

/** Sets labels of all values of some records: what to set, what that does below it, and one send. */
export function LabelDialog({ spaceId, labelled, onClose, onBack }: LabelDialogProps) {
  const t = useTexts(LABEL_DIALOG_TEXTS);
  const share = useTexts(SHARE_TEXTS);
  const recordIds = [...labelled.ours.keys()];
  const { facts, error, retry } = useShareFacts(spaceId, recordIds);
  const isSending = useIsSharing();
  const close = useCloseUnlessSharing(onClose);
  return (
    <Modal
      opened
      onClose={close}
      title={`${t('label')}: ${share('records', { count: recordIds.length })}`}
      size={600}
      closeButtonProps={{ 'aria-label': share('back'), disabled: isSending }}
    >
      {facts === null && (error ? <Failed error={error} retry={retry} /> : <Loading />)}
      {facts !== null && <Choices {...{ spaceId, labelled, facts, onClose, onBack }} />}
    </Modal>
  );
}

function Choices({ spaceId, labelled, facts, onClose, onBack }: LabelDialogProps & { readonly facts: ShareFacts }) {
  const t = useTexts(LABEL_DIALOG_TEXTS);
  const audience = useTexts(AUDIENCE_TEXTS);
  const [wanted, setWanted] = useState(labelled.wanted);
  const [kept, setKept] = useState(labelled.kept);
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const wishes = useLabelWishes(facts, wanted, kept);
  const names = wishes.map(({ body }) => labelled.ours.get(body.change?.recordId ?? '') ?? '');
  const send = useSendShares(spaceId, { records: facts.records, wishes }, (messages, { isForApproval }) =>
    showSent({
      spaceId,
      messages,
      seconds: hold,
      isForApproval,
      restore: () => onBack({ ...labelled, wanted, kept }),
    }),
  );
  const sending = useSending({
    spaceId,
    wishes,
    names,
    wayOut: (home) => () => setKept([...kept, ...home]),
    isSending: send.isPending,
  });
  const { bar, canSend, isForApproval, effects, token, losers, isShownAnew } = sending;
  const run = (): void => {
    if (!canSend || token === null || send.isPending) return;
    const onError = (error: unknown): void => void (isShownAnew(error) && send.reset());
    send.mutate({ token, losers, hold, isForApproval }, { onSuccess: onClose, onError });
  };
  const set = (change: Partial<WantedLabels>): void => {
    send.reset();
    setKept([]);
    setWanted({ ...wanted, ...change });
  };
  const isChosen = wanted.handling !== null || wanted.evaluation !== null;
  const refused = effects.filter(({ effect }) => effect === 'refused').flatMap((one) => keptHomeOf(one, wishes));
  return (
    <div className={classes['dialog']}>
      <p className={classes['note']}>{t('allValues')}</p>
      <fieldset className={classes['labels']} disabled={send.isPending}>
        <HandlingChoice wanted={wanted} set={set} />
        <EvaluationChoice wanted={wanted} set={set} />
      </fieldset>
      <Staying
        labelled={labelled}
        records={facts.records}
        staying={stayingOf(facts.records, wanted, [...kept, ...refused])}
      />
      {isChosen && wishes.length === 0 && <p className={classes['note']}>{t('unchanged')}</p>}
      {bar}
      {send.error && <Failed error={namedProblem(send.error, names, (count) => audience('more', { count }))} />}
      <SendingFoot sending={sending} isPending={send.isPending} onSend={run} onClose={onClose} />
    </div>
  );
}

/** A change of each record of which some value has another label. */
function useLabelWishes(
  { records, members, legalBasis }: ShareFacts,
  wanted: WantedLabels,
  kept: readonly KeptHome[],
): readonly Wish[] {
  return useMemo(
    () =>
      records.flatMap((record): readonly Wish[] => {
        const change = labelChangeOf(record, wanted, { members, legalBasis, kept });
        return change === null ? [] : [{ type: record.type, body: { change: { recordId: record.recordId, change } } }];
      }),
    [records, members, legalBasis, wanted, kept],
  );
}
