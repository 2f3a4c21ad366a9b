import { AUDIENCE_TEXTS } from '../../../case/audience/audience.texts.js';
import { memberCode } from '../../../case/member/member.js';
import { MOST_SLOTS } from '../../../case/record/holder.js';
import { HOLDER_TEXTS } from '../../../case/record/holder.texts.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { WhoHasItSlot } from '../../../case/record/who-has-it.js';
import { useTexts } from '../../../lib/texts.js';
import type { FormFacts } from '../form-facts.js';
import { seenBy } from '../seen-by.js';
import { SENDING_TEXTS } from '../sending.texts.js';
import type { FormSending } from '../use-form-sending.js';
import classes from './before-sending.module.css';

interface SeenTableProps {
  readonly facts: FormFacts;
  /** Properties of the form, in its order. */
  readonly order: readonly string[];
  readonly sending: FormSending;
}

/** What each country will see of it, by the same marks as beside a value; of many countries the foot tells. */
export function SeenTable({ facts: { view, others: members }, order, sending }: SeenTableProps) {
  const t = useTexts(SENDING_TEXTS);
  const verbs = useTexts(AUDIENCE_TEXTS);
  const holder = useTexts(HOLDER_TEXTS);
  const names = useRecordNames();
  const rows = sending.state === 'failed' ? [] : seenBy(sending.effects, { members, order });
  // That there is nothing to send is said at the foot.
  if (rows.length === 0 || members.length === 0 || members.length > MOST_SLOTS) return null;
  return (
    <>
      <h3 className={classes['part']} id="seen-by">
        {t('seenBy')}
      </h3>
      <table className={classes['seen']} aria-labelledby="seen-by" data-old={sending.state === 'asking' || undefined}>
        <thead>
          <tr>
            <th scope="col">
              <span className="for-listeners">{t('value')}</span>
            </th>
            {members.map((member) => (
              <th key={member} scope="col">
                {memberCode(member)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ property, cells }) => (
            <tr key={property} data-seen={property}>
              <th scope="row">{names.property(view.type, property)}</th>
              {cells.map(({ member, effect, state }) => (
                <td key={member}>
                  <WhoHasItSlot
                    holder={{ member, state, at: null }}
                    words={`${memberCode(member)}: ${effect === 'nothing' ? holder(state) : verbs(effect)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
