import { NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { useRecordNames } from '../../components/record-names.js';
import { Failed, Loading } from '../../components/states.js';
import type { CreateRecordDto } from '../../lib/api-types.js';
import { useTexts } from '../../lib/texts.js';
import { NewRecordForm } from './components/new-record-form.js';
import { useFormFacts } from './form-facts.js';
import { RECORD_FORM_TEXTS } from './record-form.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/records/new');

/** Every record type that can be made, so that the body of a request has one of them. */
const TYPES: readonly CreateRecordDto['type'][] = [
  'person',
  'organisation',
  'vehicle',
  'contact-point',
  'financial-account',
  'identity-document',
  'place',
  'event',
  'note',
];

/** Makes a record: few fields, defaults of the case, and a line that says who gets it. */
export function NewRecordPage() {
  const t = useTexts(RECORD_FORM_TEXTS);
  const names = useRecordNames();
  const navigate = useNavigate();
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const type = TYPES.find((one) => one === search.type) ?? 'person';
  const { facts, error, retry } = useFormFacts(spaceId, type);
  return (
    <Page
      title={t('newTitle', { type: names.type(type) })}
      badges={facts?.title}
      actions={
        <NativeSelect
          aria-label={t('type')}
          value={type}
          data={TYPES.map((one) => ({ value: one, label: names.type(one) }))}
          onChange={({ currentTarget }) =>
            void navigate({
              to: '/cases/$spaceId/records/new',
              params: { spaceId },
              search: { type: currentTarget.value },
              replace: true,
            })
          }
        />
      }
    >
      {error && <Failed error={error} retry={retry} />}
      {!facts && !error && <Loading />}
      {facts && <NewRecordForm key={`${spaceId} ${type}`} facts={facts} type={type} />}
    </Page>
  );
}
