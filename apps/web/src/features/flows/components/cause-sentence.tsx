import { Alert, Code, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUsers, IconWorld } from '@tabler/icons-react';
import { useMemberName } from '../../../case/member/member.js';
import { hasText } from '../../../case/record/record-names.js';
import { useTimeFormat } from '../../../components/time.js';
import type { FlowCause, Whose } from '../api/types.js';
import { useTexts } from '../../../lib/texts.js';
import { CAUSE_TEXTS, REFUSAL_TEXTS, STUCK_TEXTS, WHOSE_TEXTS } from '../cause.texts.js';
import { FLOWS_TEXTS } from '../flows.texts.js';

const LOOKS: Readonly<Record<Whose, { readonly icon: typeof IconUsers; readonly color: string }>> = {
  nobody: { icon: IconCircleCheck, color: 'teal' },
  ours: { icon: IconAlertTriangle, color: 'red' },
  theirs: { icon: IconUsers, color: 'yellow' },
  network: { icon: IconWorld, color: 'orange' },
};

/** Says a cause in one sentence. */
function useCauseSentence(): (cause: FlowCause, own: string) => string {
  const t = useTexts(CAUSE_TEXTS);
  const stuck = useTexts(STUCK_TEXTS);
  const refusals = useTexts(REFUSAL_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return ({ cause, member, since, values }, own) => {
    const why = String(values['why'] ?? '');
    const about = String(values['class'] ?? '');
    return t(textOf(cause, member, values), {
      ...values,
      member: nameOf(member ?? own),
      since: since === undefined ? '…' : format(since),
      why: hasText(STUCK_TEXTS, why) ? stuck(why) : why,
      about: hasText(REFUSAL_TEXTS, about) ? refusals(about) : about,
    });
  };
}

/** Two causes are said in another way where nobody is named, or where only others must still act. */
function textOf(
  cause: FlowCause['cause'],
  member: string | undefined,
  values: FlowCause['values'],
): keyof typeof CAUSE_TEXTS {
  if (cause === 'RECORD_REFUSED' && member === undefined) return 'RECORD_OF_NOBODY_REFUSED';
  return cause === 'MEMBER_FROZEN' && values['waitsFor'] === 'others' ? 'FROZEN_FOR_OTHERS' : cause;
}

interface CauseProps {
  readonly summary: FlowCause;
  readonly causes: readonly FlowCause[];
  /** The own member. */
  readonly own: string;
}

/** One sentence first: ours or theirs, and why; whatever else is the matter follows. */
export function CauseSentence({ summary, causes, own }: CauseProps) {
  const t = useTexts(FLOWS_TEXTS);
  const whose = useTexts(WHOSE_TEXTS);
  const say = useCauseSentence();
  const { icon: Icon, color } = LOOKS[summary.whose];
  const isWell = summary.whose === 'nobody';
  const others = causes.slice(1);
  return (
    <Stack gap="xs" role="status" data-cause={summary.cause}>
      <Alert
        color={color}
        variant="light"
        icon={<Icon aria-hidden />}
        title={isWell ? undefined : whose(summary.whose)}
      >
        <Text fw={600}>{say(summary, own)}</Text>
        <Runbook cause={summary} />
      </Alert>
      {others.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('also')}
          </Text>
          <List size="sm" spacing={2}>
            {others.map((cause) => (
              <List.Item
                key={`${cause.cause} ${cause.member ?? ''} ${JSON.stringify(cause.values)}`}
                data-cause={cause.cause}
              >
                {whose(cause.whose)}: {say(cause, own)} <Runbook cause={cause} />
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

/** Where it is written what to do. */
function Runbook({ cause: { runbook } }: { readonly cause: FlowCause }) {
  const t = useTexts(FLOWS_TEXTS);
  if (runbook === null) return null;
  return (
    <Text span size="sm">
      {t('runbook')}: <Code>{runbook}</Code>
    </Text>
  );
}
