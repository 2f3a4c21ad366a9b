/**
 * Words that features add to, each in a `declare module '#libs/vocabulary'` beside its descriptor: no list names them all, and a name that
 * no feature declared does not compile. All services of the checkout share them; which of them a service has, its descriptors say.
 */

/** What people are for a service. */
export interface Roles {}

/** What people do. The value says what opens an action: the `role` alone, or the `agreement` of the space as well. */
export interface Actions {}

/** What an approval may be about. */
export interface Disclosures {}

/** What waits for somebody, by its kind: each feature declares the matter of the kinds that it causes. */
export interface DutyMatters {}

export type Role = keyof Roles;
export type Action = keyof Actions;
export type DisclosureType = keyof Disclosures;
export type DutyKind = keyof DutyMatters;

/** What opens an action. */
export type Opening = 'role' | 'agreement';

/** Actions that this opens. */
export type ActionUnder<U extends Opening> = { [A in Action]: Actions[A] extends U ? A : never }[Action];
