import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { Page } from '../../components/page.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { editableRecordQuery } from './api/editable-record.query.js';
import { EditRecordForm } from './components/edit-record-form.js';
import { SuggestRecordForm } from './components/suggest-record-form.js';
import { EDIT_TEXTS } from './edit.texts.js';
import { useFormFacts } from './form-facts.js';
import { RECORD_FORM_TEXTS } from './record-form.texts.js';
import { SUGGEST_TEXTS } from './suggest.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/records/$recordId/edit');

/** Changes a record of the own country, or suggests to its owner what to change. */
export function EditRecordPage() {
  const t = useTexts(RECORD_FORM_TEXTS);
  const suggest = useTexts(SUGGEST_TEXTS);
  const names = useRecordNames();
  const { spaceId, recordId } = route.useParams();
  const record = useQuery(editableRecordQuery(spaceId, recordId));
  const { facts, error: factsError, retry } = useFormFacts(spaceId, record.data?.body.type ?? null);
  const error = record.error ?? factsError;
  const type = record.data ? names.type(record.data.body.type) : '…';
  const owner = record.data?.body.owner ?? '';
  const isOwn = facts !== null && owner === facts.own;
  const title = isOwn ? t('editTitle', { type }) : suggest('title', { type, owner: memberCode(owner) });
  const readsOnly = useReadsOnly();
  const maySuggest = useHasRole('investigator', 'liaison', 'prosecutor') && !readsOnly;
  const props = facts && record.data && { title, facts, record: record.data };
  if (props && isOwn) return <EditRecordForm key={recordId} {...props} />;
  if (props && maySuggest) return <SuggestRecordForm key={recordId} {...props} />;
  return (
    <Page title={title} badges={facts?.title}>
      {error && (
        <Failed
          error={error}
          retry={() => {
            void record.refetch();
            retry();
          }}
        />
      )}
      {!error && (!facts || !record.data) && <Loading />}
      {facts && record.data && <NotOwner spaceId={spaceId} recordId={recordId} owner={record.data.body.owner} />}
    </Page>
  );
}

function NotOwner({
  spaceId,
  recordId,
  owner,
}: {
  readonly spaceId: string;
  readonly recordId: string;
  readonly owner: string;
}) {
  const t = useTexts(EDIT_TEXTS);
  const nameOf = useMemberName();
  return (
    <Empty
      title={t('notOwner')}
      action={
        <Anchor
          renderRoot={(props) => (
            <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} {...props} />
          )}
        >
          {t('back')}
        </Anchor>
      }
    >
      {t('notOwnerHelp', { owner: nameOf(owner) })}
    </Empty>
  );
}
