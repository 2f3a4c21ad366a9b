import { Button, Checkbox, Group, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFeatures } from '../../../case/feature/features.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { HANDLING_CODES, isHandling } from '../../../case/record/record-codes.js';
import { HANDLING_TEXTS } from '../../../case/record/record.texts.js';
import { recordTypesQuery } from '../../../case/record/record-types.js';
import { DateField } from '../../../components/date-field.js';
import { useTexts } from '../../../lib/texts.js';
import { DRAFTING_TYPES } from '../drafting-types.js';
import type { StandingDraft } from '../standing-draft.js';
import { STANDING_TEXTS } from '../standing.texts.js';
import { useRequestWords } from '../use-request-words.js';

interface ChoiceProps {
  readonly draft: StandingDraft;
  readonly set: (change: Partial<StandingDraft>) => void;
  readonly error?: string | null;
}

/** Kinds of records, what features add, and what leads to an agreement; before there is one, that alone. */
export function TypeChoice({ draft, set, isAgreed, error = null }: ChoiceProps & { readonly isAgreed: boolean }) {
  const t = useTexts(STANDING_TEXTS);
  const words = useRequestWords();
  const { data = [] } = useQuery(recordTypesQuery);
  const added = useFeatures().approvals.keys();
  const ofCase = [...data.map(({ type }) => type), ...added];
  const types = [...(isAgreed ? ofCase : []), ...DRAFTING_TYPES];
  return (
    <Checkbox.Group
      data-gap="types"
      label={t('types')}
      value={[...draft.types]}
      error={error}
      onChange={(chosen) => set({ types: chosen })}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
        {types.map((type) => (
          <Checkbox key={type} value={type} label={words.type(type)} />
        ))}
      </SimpleGrid>
      <All isChosen={draft.types.length === types.length} onAll={() => set({ types })} />
    </Checkbox.Group>
  );
}

/** Countries that may get it. */
export function RecipientChoice({
  draft,
  set,
  others,
  error = null,
}: ChoiceProps & { readonly others: readonly string[] }) {
  const t = useTexts(STANDING_TEXTS);
  const nameOf = useMemberName();
  return (
    <Checkbox.Group
      data-gap="recipients"
      label={t('recipients')}
      value={[...draft.recipients]}
      error={error}
      onChange={(chosen) => set({ recipients: chosen })}
    >
      <Group gap="lg" mt={6}>
        {others.map((member) => (
          <Checkbox key={member} value={member} label={`${memberCode(member)} · ${nameOf(member)}`} />
        ))}
      </Group>
      <All isChosen={draft.recipients.length === others.length} onAll={() => set({ recipients: [...others] })} />
    </Checkbox.Group>
  );
}

function All({ isChosen, onAll }: { readonly isChosen: boolean; readonly onAll: () => void }) {
  const t = useTexts(STANDING_TEXTS);
  return (
    <Button size="compact-sm" variant="subtle" mt={4} disabled={isChosen} onClick={onAll}>
      {t('all')}
    </Button>
  );
}

/** Up to which handling code; each says all of its words, which a list that opens would cut on a narrow screen. */
export function HandlingChoice({ draft, set }: ChoiceProps) {
  const t = useTexts(STANDING_TEXTS);
  const say = useTexts(HANDLING_TEXTS);
  return (
    <Radio.Group
      label={t('highest')}
      value={draft.highestHandling}
      onChange={(value) => {
        if (isHandling(value)) set({ highestHandling: value });
      }}
    >
      <Stack gap="xs" mt={6}>
        {HANDLING_CODES.map((code) => (
          <Radio key={code} value={code} label={`${code}: ${say(code)}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** First and last day. */
export function Period({ draft, set, isTried, error = null }: ChoiceProps & { readonly isTried: boolean }) {
  const t = useTexts(STANDING_TEXTS);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} data-gap="period">
      <DateField
        label={t('starts')}
        help={t('utc')}
        required
        isTried={isTried}
        value={draft.starts}
        onChange={(starts) => set({ starts })}
      />
      <DateField
        label={t('ends')}
        help={t('utc')}
        required
        isTried={isTried}
        value={draft.ends}
        error={error}
        onChange={(ends) => set({ ends })}
      />
    </SimpleGrid>
  );
}
