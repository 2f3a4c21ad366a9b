import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { requestQuery } from '../../case/approval/approval-request.js';
import { Page } from '../../components/page.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { RECORD_TYPE_NAMES, type RecordTypeName } from '../../case/record/record-types.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { wordsOf } from '../../lib/searched-words.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { KindChoice } from './components/kind-choice.js';
import { NewRecordForm } from './components/new-record-form.js';
import { type FormFacts, useFormFacts } from './form-facts.js';
import { RECORD_FORM_TEXTS } from './record-form.texts.js';
import { signalDraftQuery } from './api/signal-draft.query.js';
import { refusedChange, stateOfRefused } from './refused-start.js';
import { stateOfDraft } from './draft-start.js';

const route = getRouteApi('/frame/cases/$spaceId/records/new');

/** Makes a record: few fields, defaults of the case, and a line that says who gets it. */
export function NewRecordPage() {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const type = RECORD_TYPE_NAMES.find((one) => one === search.type) ?? 'person';
  const makesRecords = useHasRole('investigator', 'liaison');
  const { facts, error, retry } = useFormFacts(spaceId, type);
  if (!makesRecords) {
    return (
      <Page title={t('newTitle', { type: names.type(type) })}>
        <Empty title={t('noRole')} action={<ToCase spaceId={spaceId} />}>
          {t('noRoleHelp')}
        </Empty>
      </Page>
    );
  }
  if (facts?.isAgreed === true)
    return <Form key={`${spaceId} ${type} ${search.draft ?? search.s ?? ''}`} facts={facts} {...search} type={type} />;
  return (
    <Page title={t('newTitle', { type: names.type(type) })} badges={facts?.title}>
      {error && <Failed error={error} retry={retry} />}
      {!facts && !error && <Loading />}
      {facts && !facts.isAgreed && (
        <Empty title={t('drafting')} action={<ToCase spaceId={spaceId} />}>
          {t('draftingHelp')}
        </Empty>
      )}
    </Page>
  );
}

interface FormProps {
  readonly facts: FormFacts;
  readonly type: RecordTypeName;
  readonly again?: string;
  readonly draft?: string;
  readonly s?: string;
}

/** Begins empty, with what a prosecutor refused, or with what a signal says. */
function Form({ facts, type, again, draft: draftId, s }: FormProps) {
  const t = useTexts(RECORD_FORM_TEXTS);
  const request = useQuery({ ...requestQuery(again ?? ''), enabled: again !== undefined });
  const draft = useQuery({ ...signalDraftQuery(facts.spaceId, draftId ?? ''), enabled: draftId !== undefined });
  if (again !== undefined && request.isPending) return <Loading />;
  if (draftId !== undefined && draft.isPending) return <Loading />;
  const change = refusedChange(request.data?.state === 'refused' ? request.data.content : null);
  return (
    <NewRecordForm
      title={t('newRecord')}
      kinds={draft.data ? null : <KindChoice spaceId={facts.spaceId} type={type} />}
      notes={
        <>
          {request.error && <Failed error={request.error} retry={() => void request.refetch()} />}
          {change && <Alert variant="light">{t('fromRefused')}</Alert>}
          {draft.error && <Failed error={draft.error} retry={() => void draft.refetch()} />}
          {draft.data && (
            <Alert variant="light">{t(draft.data.state === 'open' ? 'fromSignal' : 'signalSettled')}</Alert>
          )}
        </>
      }
      facts={facts}
      type={type}
      name={wordsOf(s) ?? ''}
      begun={
        draft.data
          ? {
              place: `draft ${draft.data.draftId}`,
              state: stateOfDraft(draft.data, facts),
              draftId: draft.data.draftId,
            }
          : change && { place: `again ${again ?? ''}`, state: stateOfRefused(change, facts), draftId: null }
      }
    />
  );
}

function ToCase({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(RECORD_FORM_TEXTS);
  return (
    <Anchor renderRoot={(props) => <Link to="/cases/$spaceId" params={{ spaceId }} {...props} />}>{t('toCase')}</Anchor>
  );
}
