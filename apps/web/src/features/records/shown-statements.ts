import { isRegiven } from '../../case/record/regiven.js';
import type { Statement } from './api/record.js';

/** What a reader sees as one value: one that is on its way to more countries stands once, with who has it already and who is to get it. */
export function shownStatements(statements: readonly Statement[]): readonly Statement[] {
  const going = statements.filter(({ pending, retractedIn }) => pending && retractedIn !== null);
  const hidden = new Set<Statement>();
  const shown = statements.map((come) => {
    if (!come.pending || come.retractedIn !== null) return come;
    const gone = going.find((one) => !hidden.has(one) && isRegiven(one, come));
    if (!gone) return come;
    hidden.add(gone);
    return asOne(gone, come);
  });
  return shown.filter((one) => !hidden.has(one));
}

function asOne(gone: Statement, come: Statement): Statement {
  const has = new Set(gone.release);
  const holders = come.holders.map((holder) =>
    has.has(holder.member) ? (gone.holders.find(({ member }) => member === holder.member) ?? holder) : holder,
  );
  return { ...come, holders };
}
