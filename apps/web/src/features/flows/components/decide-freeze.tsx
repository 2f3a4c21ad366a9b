import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../../components/states.js';
import type { FreezeView } from '../api/types.js';
import type { Json } from '../../../lib/http.js';
import { useHasRole, usePerson } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type FreezeCause, type FreezeStep, useDecideFreeze } from '../api/freezes.js';
import { FREEZE_TEXTS } from '../freeze.texts.js';
import { useSpaceName } from './space-name.js';

type Freeze = Json<FreezeView>;
const CAUSES: readonly FreezeCause[] = ['RESTORED', 'KEY_STOLEN', 'DEFECT'];

/** Whose turn it is, and the step of the person who looks, where they have one. */
export function DecideFreeze({ freeze }: { readonly freeze: Freeze }) {
  const t = useTexts(FREEZE_TEXTS);
  const person = usePerson();
  const [proposes, confirms] = [useHasRole('operations'), useHasRole('prosecutor')];
  const { kind, state, decision, decidable, stops } = freeze;
  if (!decidable) return <Text size="sm">{t('ofOwn')}</Text>;
  if (!stops && decision === null) return <Text size="sm">{t('stopsNothing')}</Text>;
  if (state === 'confirmed') return <Text size="sm">{t(`${kind}Confirmed`)}</Text>;
  const mayConfirm = decision !== null && confirms && decision.proposedBy.id !== person.id;
  return (
    <Group gap="xs">
      {decision === null ? <Text size="sm">{t('waitsForProposal')}</Text> : <Proposed freeze={freeze} />}
      {proposes && <Step freeze={freeze} step="proposal" />}
      {mayConfirm && <Step freeze={freeze} step="confirmation" />}
    </Group>
  );
}

interface StepProps {
  readonly freeze: Freeze;
  readonly step: FreezeStep['step'];
}

function Step({ freeze, step }: StepProps) {
  const t = useTexts(FREEZE_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant={step === 'confirmation' ? 'filled' : 'default'} onClick={open} aria-haspopup="dialog">
        {t(step)}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t(step)} closeButtonProps={{ 'aria-label': t('cancel') }}>
        <StepForm freeze={freeze} step={step} close={close} />
      </Modal>
    </>
  );
}

/** Decides about what was shown when it opened: what others change meanwhile is refused, and never confirmed unseen. */
function StepForm({ freeze: now, step, close }: StepProps & { readonly close: () => void }) {
  const t = useTexts(FREEZE_TEXTS);
  const [freeze] = useState(() => now);
  const [cause, setCause] = useState<FreezeCause>(freeze.decision?.cause ?? 'RESTORED');
  const [reason, setReason] = useState('');
  const decide = useDecideFreeze(freeze.id);
  const proposalId = freeze.decision?.proposalId ?? '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide.mutate(step === 'proposal' ? { step, cause, reason } : { step, proposalId, reason }, { onSuccess: close });
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Covered freeze={freeze} />
      {step === 'confirmation' && <Proposed freeze={freeze} />}
      {step === 'proposal' && (
        <Radio.Group
          label={t('cause')}
          description={t('causeHelp')}
          value={cause}
          onChange={(chosen) => setCause(CAUSES.find((one) => one === chosen) ?? cause)}
        >
          <Stack gap={6} mt={6}>
            {CAUSES.map((one) => (
              <Radio key={one} value={one} label={t(one)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {cause === 'KEY_STOLEN' && freeze.keyCounts && <Text size="sm">{t('keyCounts')}</Text>}
      <Textarea
        data-autofocus
        label={t('reason')}
        description={t('reasonHelp')}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {decide.error && <Failed error={decide.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={decide.isPending}>
          {t(step)}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who proposed it, on what grounds. */
function Proposed({ freeze: { decision } }: { readonly freeze: Freeze }) {
  const t = useTexts(FREEZE_TEXTS);
  if (decision === null) return null;
  const { proposedBy, cause, reason } = decision;
  return (
    <Text size="sm" className="any-length">
      {t('proposed', { name: proposedBy.name, cause: t(cause), reason })}
    </Text>
  );
}

/** One decision is about all of these, so all stand there before anybody takes it. */
function Covered({ freeze: { places } }: { readonly freeze: Freeze }) {
  const t = useTexts(FREEZE_TEXTS);
  const spaceName = useSpaceName();
  return (
    <Text size="sm">
      {t('covers', { count: places.length, spaces: places.map(({ spaceId }) => spaceName(spaceId)).join(', ') })}
    </Text>
  );
}
