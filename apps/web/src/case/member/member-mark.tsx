import { memberCode, useMemberName } from './member.js';
import classes from './member-mark.module.css';

/** A member by its code, as a chip; its full name for those who hover or listen. */
export function MemberMark({ id }: { readonly id: string }) {
  const nameOf = useMemberName();
  return (
    <abbr className={classes['mark']} title={nameOf(id)}>
      {memberCode(id)}
    </abbr>
  );
}

/** A member by its code and its name. */
export function NamedMember({ id }: { readonly id: string }) {
  const nameOf = useMemberName();
  return (
    <span className={classes['named']}>
      <span className={classes['mark']} aria-hidden>
        {memberCode(id)}
      </span>
      <span>{nameOf(id)}</span>
    </span>
  );
}

/** Several members, one behind the other. */
export function MemberMarks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className={classes['marks']}>
      {ids.map((id) => (
        <li key={id}>
          <MemberMark id={id} />
        </li>
      ))}
    </ul>
  );
}
