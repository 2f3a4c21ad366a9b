import { IconCheck, IconEyeOff, IconEqualNot } from '@tabler/icons-react';
import { Member, memberCode } from '../../../case/member/member.js';
import { EvaluationCode, HandlingChip } from '../../../case/record/labels.js';
import { useProperties } from '../../../case/record/record-types.js';
import { ValueLine } from '../../../case/record/statement-value.js';
import { HANDLING_NAMES } from '#libs/approval';
import { Age } from '../../../components/age.js';
import { Chip } from '../../../components/chip.js';
import { TakeBackButton } from '../../../components/take-back.js';
import { useHasRole } from '../../../lib/session.js';
import { useTexts } from '../../../lib/texts.js';
import { type Remark, useTakeBack } from '../api/remarks.js';
import classes from '../remarks.module.css';
import { REMARKS_TEXTS } from '../remarks.texts.js';
import { useSeenRemark } from '../use-seen-remark.js';

interface RemarkLineProps {
  readonly place: { readonly spaceId: string; readonly recordId: string; readonly type: string };
  readonly remark: Remark;
}

/** From this code on a remark says its own. */
const RESTRICTED = 3;
const ICONS = { corroborate: IconCheck, dispute: IconEqualNot } as const;

/** What one country says of a value: the same, or what else, since when and for whom. */
export function RemarkLine({ place, remark }: RemarkLineProps) {
  const t = useTexts(REMARKS_TEXTS);
  const { member, kind, statement, value, author, at, state, without } = remark;
  const Icon = ICONS[kind];
  const properties = useProperties(place.type);
  const line = useSeenRemark({ place, remark });
  if (statement === null) return null;
  const { labels } = statement;
  const isNote = statement.property !== value.property;
  const code = HANDLING_NAMES[labels.handling.code - 1];
  return (
    <li ref={line} className={classes['remark']} data-remark={remark.remarkId}>
      <span className={classes['kind']} data-kind={kind}>
        <Icon size={14} stroke={1.6} aria-hidden />
        <Member id={member} /> {t(kind)}
      </span>
      {kind === 'dispute' && (
        <ValueLine
          value={statement.value}
          kind={isNote ? 'text' : (properties.get(value.property)?.kind ?? 'text')}
          original={labels.original}
          language={labels.language}
        />
      )}
      <span className={classes['meta']}>
        {labels.evaluation && <EvaluationCode evaluation={labels.evaluation} />}
        {labels.handling.code >= RESTRICTED && code !== undefined && <HandlingChip code={code} />}
        <span>{author}</span>
        {state === 'said' ? <Age at={at} /> : <span>{t(state)}</span>}
        {without.length > 0 && (
          <Chip tone="yellow" icon={IconEyeOff} title={t('without', { members: codes(without) })}>
            {t('without', { members: codes(without) })}
          </Chip>
        )}
        <TakeBack place={place} remark={remark} />
      </span>
    </li>
  );
}

function TakeBack({ place, remark }: RemarkLineProps) {
  const t = useTexts(REMARKS_TEXTS);
  const maySay = useHasRole('investigator', 'liaison', 'prosecutor');
  const takeBack = useTakeBack(place);
  if (!remark.withdrawable || !maySay) return null;
  return (
    <TakeBackButton
      words={{ takeBack: t('takeBack'), why: t('takeBackWhy'), keep: t('keep') }}
      isPending={takeBack.isPending}
      error={takeBack.error}
      onTakeBack={() => takeBack.mutate(remark.remarkId)}
      className={undefined}
      askedClassName={classes['meta']}
    />
  );
}

function codes(members: readonly string[]): string {
  return members.map(memberCode).join(', ');
}
