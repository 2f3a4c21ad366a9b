import { describe, expect, it } from '@jest/globals';
import type { HolderState } from '../record/holder.js';
import { keyOf, partsOf, type SharedRecord, type SharedStatement } from './shared-record.query.js';
import {
  changeOf,
  choiceOf,
  type Chosen,
  countsOf,
  heldBy,
  type Sharing,
  waitingIn,
  withoutKept,
  withValue,
} from './wants.js';

const MEMBERS = ['bg', 'hu', 'ro'];

const LABELS: SharedStatement['labels'] = {
  original: 'Образец',
  language: 'bg',
  validFrom: '',
  validTo: '',
  origin: null,
  evaluation: { source: 'B', information: 2 },
  nature: 1,
  handling: { code: 3, text: '' },
  purpose: 'investigation',
  legalBasis: 'Art. 5',
  reviewDate: '',
  sensitivities: [2],
  author: 'Sanne',
  evidence: [],
  restsOn: null,
};

function aValue(index: number, property: string, release: readonly string[]): SharedStatement {
  const rest = { sinceVersion: 1, retractedIn: null, pending: false, waitsForApproval: false, holders: [] };
  return { messageId: 'm', index, property, value: `value ${index}`, release, labels: LABELS, ...rest };
}

/** HU has all of it, RO the name alone, BG nothing. */
const RECORD: SharedRecord = {
  recordId: 'r',
  type: 'person',
  version: 1,
  ...partsOf([aValue(0, 'name', ['hu', 'ro']), aValue(1, 'phone', ['hu'])]),
};
const NAME = 'm:0';

const sharing = (chosen: Readonly<Record<string, Chosen>>, more: Partial<Sharing> = {}): Sharing => ({
  records: [RECORD],
  only: null,
  chosen: new Map(Object.entries(chosen)),
  ...more,
});

/** What is said anew, by property and for whom. */
const said = (of: Sharing, record = RECORD) =>
  changeOf(of, record, { members: MEMBERS, legalBasis: 'The agreement' })?.assert?.map(
    ({ property, release = [] }) => `${property}: ${release.join(' ')}`,
  ) ?? null;

describe('what is chosen of a record', () => {
  it('5 begins with what each country has', () => {
    expect(MEMBERS.map((member) => choiceOf(sharing({}), member))).toEqual(['nothing', 'all', 'these']);
    const ofName = sharing({}, { only: NAME });
    expect(MEMBERS.map((member) => choiceOf(ofName, member))).toEqual(['nothing', 'all', 'these']);
    expect(said(sharing({}))).toBeNull();
    expect(said(ofName)).toBeNull();
  });

  it('1 gives a country all values, and leaves alone what it has already', () => {
    expect(said(sharing({ bg: 'all' }))).toEqual(['name: bg hu ro', 'phone: bg hu']);
    expect(said(sharing({ ro: 'all' }))).toEqual(['phone: hu ro']);
    expect(said(sharing({ hu: 'all' }))).toBeNull();
  });

  it('5 gives and takes one value, and no other one', () => {
    const toBg = withValue(heldBy([RECORD], 'bg'), NAME, true);
    const moved = sharing({ bg: toBg, hu: 'nothing', ro: 'nothing' }, { only: NAME });
    expect(said(moved)).toEqual(['name: bg']);
    expect(said(sharing({ hu: 'nothing' }))).toEqual(['name: ro', 'phone: ']);
  });

  it('2 keeps from one country what that one is refused, and gives the rest to it and all to the others', () => {
    const both = sharing({ bg: 'all', ro: 'all' });
    const chosen = withoutKept(both, [{ recordId: 'r', property: 'phone', members: ['bg'] }]);
    expect(said({ ...both, chosen })).toEqual(['name: bg hu ro', 'phone: hu ro']);
    expect(['bg', 'ro'].map((member) => choiceOf({ ...both, chosen }, member))).toEqual(['these', 'all']);
  });

  it('2 leaves with a country what it has, and of other records what was chosen', () => {
    const other: SharedRecord = { ...RECORD, recordId: 's', statements: [aValue(2, 'name', [])] };
    const both = sharing({ bg: 'all', ro: 'nothing' }, { records: [RECORD, other] });
    const chosen = withoutKept(both, [{ recordId: 'r', property: 'name', members: ['bg', 'ro'] }]);
    expect([said({ ...both, chosen }), said({ ...both, chosen }, other)]).toEqual([['phone: bg hu'], ['name: bg']]);
    const one = sharing({ bg: new Set([NAME]) }, { only: NAME });
    const kept = withoutKept(one, [{ recordId: 'r', property: 'name', members: ['bg'] }]);
    expect([choiceOf({ ...one, chosen: kept }, 'bg'), said({ ...one, chosen: kept })]).toEqual(['nothing', null]);
  });

  it('gives the same choice to every record, and of those that have it already says nothing', () => {
    const other: SharedRecord = { ...RECORD, recordId: 's', statements: [aValue(2, 'name', ['bg'])] };
    const both = sharing({ bg: 'all' }, { records: [RECORD, other] });
    expect([said(both), said(both, other)]).toEqual([['name: bg hu ro', 'phone: bg hu'], null]);
  });

  it('says a value again with every label that it has, and takes the one before back', () => {
    const change = changeOf(sharing({ bg: new Set([NAME]) }), RECORD, {
      members: MEMBERS,
      legalBasis: 'The agreement',
    });
    expect(change).toEqual({
      legalBasis: 'The agreement',
      retract: [{ messageId: 'm', index: 0 }],
      assert: [
        {
          property: 'name',
          value: 'value 0',
          release: ['bg', 'hu', 'ro'],
          original: 'Образец',
          language: 'bg',
          evaluation: { source: 'B', information: 2 },
          nature: 'fact',
          handling: { code: 'H2' },
          purpose: 'investigation',
          legalBasis: 'Art. 5',
          sensitivities: ['minor'],
        },
      ],
    });
    expect(RECORD.statements.map(keyOf)).toEqual(['m:0', 'm:1']);
  });

  it('takes nothing from whoever left the case where nothing is changed', () => {
    const before: SharedRecord = { ...RECORD, statements: [aValue(0, 'name', ['hu', 'xx'])] };
    expect(said(sharing({}, { records: [before] }), before)).toBeNull();
  });
});

describe('what is said of a record of which a change has not left', () => {
  const at = (state: HolderState, ...members: readonly string[]) =>
    members.map((member) => ({ member, state, at: null }));
  /** HU and RO have a name, which BG is to have as well. */
  const before = aValue(0, 'name', ['hu', 'ro']);
  const after = aValue(1, 'name', MEMBERS);
  const shared = (waitsForApproval: boolean): SharedRecord => {
    const change = { pending: true, waitsForApproval };
    const gone = { ...before, ...change, retractedIn: 2, holders: at('read', 'hu', 'ro') };
    const coming = { ...after, ...change, holders: at(waitsForApproval ? 'waiting' : 'kept', ...MEMBERS) };
    return { ...RECORD, ...partsOf([gone, coming]) };
  };

  it('1 is who has it today, and that what was asked waits', () => {
    const records = [shared(true)];
    expect(MEMBERS.map((member) => countsOf(records, member))).toEqual([
      { held: 0, all: 1, approved: 1 },
      { held: 1, all: 1, approved: null },
      { held: 1, all: 1, approved: null },
    ]);
    expect(MEMBERS.map((member) => choiceOf(sharing({}, { records }), member))).toEqual(['nothing', 'all', 'all']);
    expect([waitingIn(records), said(sharing({ bg: 'all' }, { records }), records[0])]).toEqual([1, null]);
  });

  it('1 is that nobody has it yet while it can be taken back', () => {
    const records = [shared(false)];
    expect(MEMBERS.map((member) => countsOf(records, member).held)).toEqual([0, 1, 1]);
    expect([waitingIn(records), records[0]?.isKept]).toEqual([0, true]);
  });

  it('1 counts the values of a new record that waits, which nobody has', () => {
    const asked = { ...after, pending: true, waitsForApproval: true, holders: at('waiting', ...MEMBERS) };
    const records = [{ ...RECORD, ...partsOf([asked]) }];
    expect(countsOf(records, 'bg')).toEqual({ held: 0, all: 1, approved: 1 });
  });
});
