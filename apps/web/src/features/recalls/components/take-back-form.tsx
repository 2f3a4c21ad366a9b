import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Member } from '../../../case/member/member.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { Failed } from '../../../components/states.js';
import type { RecordView } from '../../../lib/api-types.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { useRecall, type Wish } from '../api/recalls.js';
import { REASONS } from '../reasons.js';
import { RECALL_TEXTS } from '../recall.texts.js';
import classes from '../recalls.module.css';
import { TAKE_BACK_TEXTS } from '../take-back.texts.js';
import { Reach } from './reach.js';

interface TakeBackFormProps {
  readonly spaceId: string;
  readonly record: Json<RecordView>;
}

/** Null is all. */
type Chosen = readonly string[] | null;

/** Nothing is chosen beforehand, and what is chosen is shown with whom it reaches before it goes. */
export function TakeBackForm({ spaceId, record }: TakeBackFormProps) {
  const t = useTexts(TAKE_BACK_TEXTS);
  const reasons = useTexts(RECALL_TEXTS);
  const [reason, setReason] = useState<Wish['reason']>('wrong-value');
  const [values, setValues] = useState<Chosen>([]);
  const [members, setMembers] = useState<Chosen>(null);
  const navigate = useNavigate();
  const { recordId } = record;
  const toRecord = (): void =>
    void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
  const recall = useRecall(spaceId, recordId, toRecord);
  const wish = wishOf(record, { reason, values, members });
  return (
    <div className={classes['page']}>
      <NativeSelect
        label={t('reason')}
        value={reason}
        data={REASONS.map((value) => ({ value, label: reasons(value) }))}
        onChange={({ currentTarget }) => setReason(REASONS.find((one) => one === currentTarget.value) ?? 'wrong-value')}
      />
      <ValueChoice record={record} chosen={values} onChange={setValues} />
      <CountryChoice record={record} chosen={members} onChange={setMembers} />
      {wish === null ? (
        <p className={classes['note']}>{t(values?.length === 0 ? 'chooseValues' : 'chooseCountries')}</p>
      ) : (
        <Reach spaceId={spaceId} wish={wish} />
      )}
      {recall.error && <Failed error={recall.error} />}
      <div className={classes['foot']}>
        <Button variant="default" onClick={toRecord}>
          {t('back')}
        </Button>
        <Button
          color="red"
          disabled={wish === null}
          loading={recall.isPending}
          onClick={() => wish !== null && recall.mutate(wish)}
        >
          {t('recall')}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly record: Json<RecordView>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

function ValueChoice({ record, chosen, onChange }: ChoiceProps) {
  const t = useTexts(TAKE_BACK_TEXTS);
  const names = useRecordNames();
  return (
    <Checkbox.Group
      label={t('what')}
      value={[...(chosen ?? ['all'])]}
      onChange={(now) => onChange(now.includes('all') ? null : now.filter((one) => one !== 'all'))}
    >
      <div className={classes['choices']}>
        {liveOf(record).map((one) => (
          <Checkbox
            key={keyOf(one)}
            value={keyOf(one)}
            disabled={chosen === null}
            label={
              <>
                {names.property(record.type, one.property)}: <bdi>{one.value}</bdi>
              </>
            }
          />
        ))}
        <Checkbox value="all" label={t('everything')} />
      </div>
    </Checkbox.Group>
  );
}

function CountryChoice({ record, chosen, onChange }: ChoiceProps) {
  const t = useTexts(TAKE_BACK_TEXTS);
  const holders = [...new Set(record.statements.flatMap(({ release }) => release))].toSorted();
  return (
    <div className={classes['choices']}>
      <NativeSelect
        label={t('whom')}
        value={chosen === null ? 'everybody' : 'someOnly'}
        data={(holders.length === 0 ? ['everybody' as const] : (['everybody', 'someOnly'] as const)).map((value) => ({
          value,
          label: t(value),
        }))}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'someOnly' ? [] : null)}
      />
      {chosen !== null && (
        <Checkbox.Group aria-label={t('whom')} value={[...chosen]} onChange={onChange}>
          <div className={classes['choices']}>
            {holders.map((member) => (
              <Checkbox key={member} value={member} label={<Member id={member} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </div>
  );
}

type Statement = Json<RecordView>['statements'][number];

function liveOf({ statements }: Json<RecordView>): readonly Statement[] {
  return statements.filter(({ retractedIn, waitsForApproval }) => retractedIn === null && !waitsForApproval);
}

function keyOf({ messageId, index }: Statement): string {
  return `${messageId} ${index}`;
}

interface Choices {
  readonly reason: Wish['reason'];
  readonly values: Chosen;
  readonly members: Chosen;
}

/** Null while something is left to choose. */
function wishOf(record: Json<RecordView>, { reason, values, members }: Choices): Wish | null {
  if (values?.length === 0 || members?.length === 0) return null;
  const named = liveOf(record).filter((one) => values?.includes(keyOf(one)));
  return {
    recordId: record.recordId,
    reason,
    ...(values === null ? {} : { statements: named.map(({ messageId, index }) => ({ messageId, index })) }),
    ...(members === null ? {} : { members: [...members] }),
  };
}
