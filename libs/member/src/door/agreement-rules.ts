import type { MongoQuery } from '@casl/ability';
import { type Agreement, type Switch, SwitchName } from '#libs/contracts';
import type { DenialReason } from '#libs/people';
import type { ServiceRoles } from '#libs/service';
import type { Action, Role } from '#libs/vocabulary';
import { checksOf } from './checks-a-day.js';

/** Actions that the switch for types of records speaks of. */
declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'record.create': 'agreement';
    readonly 'record.release': 'agreement';
  }
}

/** What an agreement forbids, where the conditions hold; the clause says so. */
export interface AgreementRule {
  readonly actions: readonly string[];
  /** Where an answer cites the clause although nothing is forbidden; everywhere when absent. */
  readonly concerns?: MongoQuery;
  /** Conditions on `Facts`; null where the switch forbids nothing and is cited only. */
  readonly forbids: MongoQuery | null;
  readonly reason: DenialReason;
  readonly clause: string | null;
}

const ALWAYS: MongoQuery = {};

/** Who acts, and what there is to do. */
export interface Acting {
  readonly member: string;
  readonly role: Role;
  readonly actions: ServiceRoles;
}

/** Reads out of an agreement what it forbids to a member's people who act in one role. */
export function agreementRules(agreement: Agreement, acting: Acting): readonly AgreementRule[] {
  const find = (name: SwitchName): Switch | undefined => agreement.switches.find((one) => one.name === name);
  return [
    ...recordTypes(find(SwitchName.RECORD_TYPES)),
    ...liaisonSharing(find(SwitchName.LIAISON_MAY_SHARE), acting),
    ...permittedUses(find(SwitchName.PERMITTED_USES), acting),
    historyForJoiners(find(SwitchName.HISTORY_FOR_JOINERS)),
    ...checksADay(find(SwitchName.CHECKS_A_DAY)),
    victimIdentity(find(SwitchName.VICTIM_IDENTITY), acting),
    ...parties(agreement, acting),
    ...period(agreement, acting),
  ];
}

/**
 * Values: names of record types. Without the switch all may be shared. What is there may still be corrected or retracted. Who enters a case
 * has named no type yet.
 */
function recordTypes(one: Switch | undefined): readonly AgreementRule[] {
  if (!one) return [];
  const actions: readonly Action[] = ['record.create', 'record.release'];
  const forbids = { isEntering: { $ne: true }, type: { $nin: one.values } };
  return [{ actions, forbids, reason: 'RECORD_TYPE', clause: one.clause }];
}

/** Values: `yes`; anything else is no. Without the switch a liaison officer shares as an investigator does. */
function liaisonSharing(one: Switch | undefined, { role, actions }: Acting): readonly AgreementRule[] {
  if (!one || role !== 'liaison') return [];
  const forbids = saysYes(one) ? null : ALWAYS;
  return [{ actions: actions.sharing, forbids, reason: 'LIAISON_SHARING', clause: one.clause }];
}

/** Values: `yes`, or the roles that may send it; anything else is no. Without the switch no role may. */
function victimIdentity(one: Switch | undefined, { role, actions }: Acting): AgreementRule {
  const open = one !== undefined && !one.values.includes('no') && (saysYes(one) || one.values.includes(role));
  const concerns = { victimIdentity: true };
  const forbids = open ? null : concerns;
  return { actions: actions.sharing, concerns, forbids, reason: 'VICTIM_IDENTITY', clause: one?.clause ?? null };
}

/** Values: the purposes that records may be used for. Without the switch the purpose is for the sender to state. */
function permittedUses(one: Switch | undefined, { actions }: Acting): readonly AgreementRule[] {
  if (!one) return [];
  const forbids = { purposes: { $elemMatch: { $nin: one.values } } };
  return [{ actions: actions.sharing, forbids, reason: 'PERMITTED_USE', clause: one.clause }];
}

/** Values: `yes`; anything else is no, as is a missing switch: the charter shares history on the same word alone. */
function historyForJoiners(one: Switch | undefined): AgreementRule {
  const forbids = one && saysYes(one) ? null : ALWAYS;
  return { actions: ['history.share'], forbids, reason: 'HISTORY', clause: one?.clause ?? null };
}

/** Values: a number; with none, or what is no number, nothing is asked about. Without the switch a fixed number counts. */
function checksADay(one: Switch | undefined): readonly AgreementRule[] {
  if (!one) return [];
  const forbids = checksOf(one) > 0 ? null : ALWAYS;
  return [{ actions: ['check.send'], forbids, reason: 'CHECKS_OFF', clause: one.clause }];
}

/** The agreement binds those who signed it alone. */
function parties({ members }: Agreement, { member, actions }: Acting): readonly AgreementRule[] {
  const named = members.map((one) => one.member);
  const outside = { recipients: { $elemMatch: { $nin: named } } };
  return [
    { actions: actions.sending, forbids: outside, reason: 'RECIPIENT_NOT_NAMED', clause: null },
    {
      actions: actions.underAgreement,
      forbids: named.includes(member) ? null : ALWAYS,
      reason: 'MEMBER_NOT_NAMED',
      clause: null,
    },
  ];
}

/** Both days belong to the period; a day is one of UTC. A mandate that is over ends every access, reading included. */
function period({ starts, ends }: Agreement, { actions }: Acting): readonly AgreementRule[] {
  const rule = { actions: actions.underAgreement, clause: null };
  return [
    { ...rule, forbids: { today: { $lt: starts } }, reason: 'AGREEMENT_NOT_STARTED' },
    { ...rule, forbids: { today: { $gt: ends } }, reason: 'AGREEMENT_EXPIRED' },
  ];
}

/** A member that says both yes and no has agreed to nothing. */
function saysYes({ values }: Switch): boolean {
  return values.includes('yes') && !values.includes('no');
}
