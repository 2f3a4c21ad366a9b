import { Anchor, Button, Checkbox, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
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
import { useAsk } from '../api/asks.js';
import { ASK_DIALOG_TEXTS } from '../ask-dialog.texts.js';
import { OFFER_FORM_TEXTS } from '../offer-form.texts.js';

/** What is foreseen does not depend on the words, so that nothing is asked anew while somebody types. */
const ANY_WORDS = '…';

/** Asks another country about a record or one value of it: a text, who is asked, what that does, and one send. */
export function AskDialog({ spaceId, recordId, value, name, members, onClose }: AskDialogProps) {
  const t = useTexts(ASK_DIALOG_TEXTS);
  const say = useTexts(OFFER_FORM_TEXTS);
  const nameOf = useMemberName();
  const showSent = useSentToast();
  const [member, setMember] = useState(members[0]);
  const [reason, setReason] = useState('');
  const [isUrgent, setUrgent] = useState(false);
  const ask = useAsk(spaceId);
  const asked = { recordId, member, ...(value === null ? {} : { value }), ...(isUrgent && { urgent: true }) };
  const { bar, canSend, label, isRefused, token, isShownAnew } = useSending({
    spaceId,
    wishes: [{ type: null, body: { ask: { ...asked, reason: ANY_WORDS } } }],
    isSending: ask.isPending,
  });
  const isReady = canSend && token !== null && reason.trim() !== '' && !ask.isPending;
  const send = (): void => {
    if (!isReady) return;
    ask.mutate(
      { ...asked, reason: reason.trim(), token },
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
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Checkbox
          label={t('urgent')}
          description={t('urgentHelp')}
          checked={isUrgent}
          onChange={({ currentTarget }) => setUrgent(currentTarget.checked)}
        />
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/cases/$spaceId/requests/new" params={{ spaceId }} search={{ record: recordId }} />
          )}
        >
          {say('withTime')}
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
