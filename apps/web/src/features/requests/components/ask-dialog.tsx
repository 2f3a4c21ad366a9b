import { Anchor, Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSending } from '../../../case/audience/use-sending.js';
import type { AskDialogProps } from '../../../case/feature/web-feature.js';
import { useSentToast } from '../../../case/hold/use-sent-toast.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { Failed } from '../../../components/states.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { useOffer } from '../api/commitments.js';
import { ASK_DIALOG_TEXTS } from '../ask-dialog.texts.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';
import { isWholeTerm, NO_HURRY, saidTerm, type WrittenTerm } from '../written-term.js';
import { TermFields } from './term-fields.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

/** Asks another country about a record or one value of it, and for more of it: a text, who is asked and by when, what that does, and one send. */
export function AskDialog({ spaceId, recordId, value, name, members, onClose }: AskDialogProps) {
  const t = useTexts(ASK_DIALOG_TEXTS);
  const say = useTexts(OFFER_FORM_TEXTS);
  const nameOf = useMemberName();
  const showSent = useSentToast();
  const [member, setMember] = useState(members[0]);
  const [text, setText] = useState('');
  const [written, setWritten] = useState<WrittenTerm>(NO_HURRY);
  const ask = useOffer(spaceId);
  const isWhole = isWholeTerm(written);
  const of = { kind: 'release', debtor: member, recordId, ...(value === null ? {} : { value }) } as const;
  const asked = { ...of, ...saidTerm(written) };
  const { bar, canSend, label, isRefused, token, isShownAnew } = useSending({
    spaceId,
    wishes: isWhole ? [{ type: null, body: { offer: { ...asked, text: ANY_WORDS } } }] : [],
    most: 3,
    isSending: ask.isPending,
  });
  const isReady = isWhole && canSend && token !== null && text.trim() !== '' && !ask.isPending;
  const send = (): void => {
    if (!isReady) return;
    ask.mutate(
      { ...asked, text: text.trim(), token },
      {
        onSuccess: (sent) => {
          showSent({ spaceId, messages: [sent], seconds: 0 });
          onClose();
        },
        onError: (error) => isShownAnew(error) && ask.reset(),
      },
    );
  };
  useShortcuts([['send', send]], 'above');
  const keys = useAriaKeys('send');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { name })}
      size={600}
      closeButtonProps={{ 'aria-label': t('back') }}
    >
      <Stack gap="sm">
        {members.length > 1 && (
          <Select
            label={t('whom')}
            value={member}
            data={members.map((one) => ({ value: one, label: `${memberCode(one)} · ${nameOf(one)}` }))}
            allowDeselect={false}
            onChange={(one) => one !== null && setMember(one)}
          />
        )}
        <Textarea
          data-autofocus
          label={t('question')}
          description={t('alone', { member: nameOf(member) })}
          maxLength={4000}
          autosize
          minRows={2}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <TermFields written={written} onChange={(part) => setWritten((before) => ({ ...before, ...part }))} />
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/cases/$spaceId/requests/new" params={{ spaceId }} search={{ record: recordId }} />
          )}
        >
          {say('otherwise')}
        </Anchor>
        {bar}
        {ask.error && <Failed error={ask.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('back')}
          </Button>
          {!isRefused && (
            <Button
              variant="filled"
              disabled={!isReady}
              loading={ask.isPending}
              aria-keyshortcuts={keys}
              rightSection={<Kbd of="send" />}
              onClick={send}
            >
              {label}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
