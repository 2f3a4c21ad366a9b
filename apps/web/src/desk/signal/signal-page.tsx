import { Button, Stack } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BackLink } from '../../components/back-link.js';
import { Priority } from '../../components/priority.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { signalQuery } from '../api/signal.js';
import type { SignalView } from '../desk-types.js';
import { SWITCHED_IN } from '../queue/first-act.js';
import { SignalMarks, SignalState } from '../queue/signal-chips.js';
import { Dimensions, Signs } from './arithmetic.js';
import { Cards } from './cards.js';
import { EnrichForm } from './enrich-form.js';
import { Feedback } from './feedback.js';
import { Links } from './links.js';
import { Mailbox } from './mailbox.js';
import { NextStep } from './next-step.js';
import { Past } from './past.js';
import { Proposed } from './proposed.js';
import { Questions } from './questions.js';
import { SIGNAL_TEXTS } from './signal.texts.js';
import { SphereSwitch } from './sphere-switch.js';
import { Told } from './told.js';
import { useMay } from './use-may.js';

const route = getRouteApi('/frame/signals/$signalId');

/** States in which triage has a step to take. */
const STEPS_IN: readonly string[] = ['RECEIVED', 'SCREENED', 'WEIGHED', 'ROUTED'];

/** States in which somebody works on it, and may add what they found out. */
const ENRICHED_IN: readonly string[] = ['SCREENED', 'WEIGHED'];

/** One signal: what was told, what it adds up to, where the rules would send it, and the steps that people take with it. */
export function SignalPage() {
  const t = useTexts(SIGNAL_TEXTS);
  const { signalId } = route.useParams();
  const { data, error, refetch } = useQuery(signalQuery(signalId));
  const title = data && (data.no === null ? t('withoutNumber') : t('numbered', { no: data.no }));
  return (
    <Page
      title={title ?? t('title')}
      back={<BackLink to="/" label={t('toQueue')} />}
      badges={
        data && (
          <>
            <Priority priority={data.priority} />
            <SignalState state={data.state} />
            <SignalMarks signal={data} />
          </>
        )
      }
      actions={data && <ToStep signal={data} />}
    >
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <Stack gap="lg">
          <Parts signal={data} />
        </Stack>
      )}
    </Page>
  );
}

/** Where whoever reads goes on: down to the step that they can take. */
function ToStep({ signal: { state } }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const may = useMay();
  const hasStep = (may.weigh && STEPS_IN.includes(state)) || (may.switch && SWITCHED_IN.includes(state));
  if (!hasStep) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconArrowDown size={16} stroke={1.6} aria-hidden />}
      onClick={() => {
        const place = document.querySelector<HTMLElement>('.step-place, [data-switch]');
        place?.scrollIntoView({ block: 'start' });
        place?.focus({ preventScroll: true });
      }}
    >
      {t('toStep')}
    </Button>
  );
}

function Parts({ signal }: { readonly signal: Json<SignalView> }) {
  const t = useTexts(SIGNAL_TEXTS);
  const may = useMay();
  return (
    <>
      <Section title={t('told')} isOpen>
        <Told signal={signal} />
      </Section>
      <Section title={t('arithmetic')} isOpen>
        <Stack gap="md">
          <Signs weighing={signal.weighing} />
          <Dimensions weighing={signal.weighing} />
        </Stack>
      </Section>
      <Section title={t('proposed')} isOpen>
        <Proposed signal={signal} />
      </Section>
      {may.weigh && <Links signal={signal} />}
      {signal.cards.length > 0 && (
        <Section title={t('cards')} isOpen>
          <Cards signal={signal} />
        </Section>
      )}
      {may.weigh && ENRICHED_IN.includes(signal.state) && (
        <Section title={t('enrich')} isOpen>
          <EnrichForm signal={signal} />
        </Section>
      )}
      {may.weigh && <NextStep signal={signal} />}
      {may.switch && <SphereSwitch signal={signal} />}
      {may.weigh && <Questions signal={signal} />}
      {may.weigh && <Feedback signal={signal} />}
      <Mailbox signal={signal} />
      <Section title={t('past')} isOpen>
        <Past signal={signal} />
      </Section>
    </>
  );
}
