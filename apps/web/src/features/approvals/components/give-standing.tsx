import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { todayUtc } from '../../../components/day.js';
import { spaceQuery } from '../../../case/space/space.js';
import { openSpacesQuery } from '../../../case/space/spaces.js';
import { Failed, Loading } from '../../../components/states.js';
import { sessionQuery } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { beforeAgreement, standingDraft, type StandingLike } from '../standing-draft.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { StandingForm } from './standing-form.js';

interface GiveStandingProps {
  /** What it begins with. */
  readonly like: StandingLike;
  /** Said instead of the usual words. */
  readonly label?: string;
  readonly isOff?: boolean;
}

/** Opens the form of a new standing approval. */
export function GiveStanding({ like, label, isOff = false }: GiveStandingProps) {
  const t = useTexts(STANDING_TEXTS);
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant={label === undefined ? 'filled' : 'default'}
        size="sm"
        w="fit-content"
        disabled={isOff}
        onClick={open}
        aria-haspopup="dialog"
      >
        {label ?? t('give')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('give')}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        {isOpen && <OfCase like={like} onDone={close} />}
      </Modal>
    </>
  );
}

/** Reads who takes part and how long the agreement holds; another case begins the form anew. */
function OfCase({ like, onDone }: { readonly like: StandingLike; readonly onDone: () => void }) {
  const [chosen, setChosen] = useState(like.spaceId ?? null);
  const spaces = useQuery(openSpacesQuery);
  const spaceId = chosen ?? spaces.data?.[0]?.spaceId ?? null;
  const space = useQuery({ ...spaceQuery(spaceId ?? ''), enabled: spaceId !== null });
  const session = useQuery(sessionQuery);
  const error = spaces.error ?? space.error ?? session.error;
  if (error) return <Failed error={error} retry={() => void space.refetch()} />;
  if (!spaces.data || !space.data || !session.data || spaceId === null) return <Loading />;
  const { member } = session.data.member;
  const { takingPart, agreement } = space.data;
  return (
    <StandingForm
      key={spaceId}
      draft={standingDraft(
        { ...(agreement === null ? beforeAgreement(like) : like), spaceId },
        todayUtc(),
        agreement?.ends ?? null,
      )}
      others={takingPart.filter((one) => one !== member)}
      isAgreed={agreement !== null}
      cases={spaces.data}
      onCase={setChosen}
      onDone={onDone}
    />
  );
}
