import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useHoldSeconds } from '../../../case/hold/hold-seconds.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { Failed } from '../../../components/states.js';
import type { AskAnswer } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { useAnswerAsk } from '../api/asks.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { takeBack, useReopening } from '../answer-back.js';
import { chosenStatements, ChooseValues } from './choose-values.js';

const CHOICES: readonly { readonly value: AskAnswer; readonly text: 'release' | 'refuse' | 'later' }[] = [
  { value: 'released', text: 'release' },
  { value: 'refused', text: 'refuse' },
  { value: 'later', text: 'later' },
];

interface AnswerAskProps {
  readonly spaceId: string;
  readonly askId: string;
  /** Null where what is asked for is no record that could be released here. */
  readonly recordId: string | null;
  /** Who asks. */
  readonly member: string;
}

/**
 * Answers a question of another country: chooses what it gets and says so in one act, or says why not. Nothing is chosen: to release is
 * a decision.
 */
export function AnswerAsk({ spaceId, askId, recordId, member }: AnswerAskProps) {
  const t = useTexts(ANSWER_TEXTS);
  const [back] = useState(() => takeBack(askId));
  const [isOpen, { open, close }] = useDisclosure(back !== null);
  const [choice, setChoice] = useState<AskAnswer | null>(back?.choice ?? null);
  const [reason, setReason] = useState(back?.reason ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(back?.chosen ?? []);
  const [hold] = useHoldSeconds();
  const showSent = useSentToast();
  const reopen = useReopening(askId, open);
  const answer = useAnswerAsk((sent, { spaceId: inSpace }) => {
    const restore = (): void => reopen({ choice, reason, chosen });
    showSent({ spaceId: inSpace, messages: [sent], seconds: hold, restore });
    close();
  });
  const isChoosing = choice === 'released' && recordId !== null;
  const isMissing = isChoosing && chosen.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (choice === null || isMissing) return;
    const release = isChoosing ? { release: chosenStatements(chosen) } : {};
    answer.mutate({ spaceId, askId, answer: choice, reason, hold, ...release });
  };
  return (
    <>
      <Button size="xs" onClick={open}>
        {t('answerIt')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('answerTitle')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <Stack component="form" onSubmit={submit}>
          <Radio.Group
            label={t('answerTitle')}
            value={choice}
            onChange={(value) => setChoice(CHOICES.find((one) => one.value === value)?.value ?? choice)}
          >
            <Stack gap="xs" mt="xs">
              {CHOICES.map(({ value, text }) => (
                <Radio key={value} value={value} label={t(text)} required />
              ))}
            </Stack>
          </Radio.Group>
          {isChoosing && (
            <ChooseValues spaceId={spaceId} recordId={recordId} member={member} chosen={chosen} onChoose={setChosen} />
          )}
          <Textarea
            label={t('reason')}
            description={t('reasonHelp')}
            required
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus={back !== null || reason !== '' || undefined}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {answer.error && <Failed error={answer.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending} disabled={isMissing}>
              {t(isChoosing ? 'release' : 'answerIt')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
