import type { MemberName } from './session-view.js';

/** Names a member for screens: its country is in the first two letters of its id. */
export function memberName(member: string): MemberName {
  const [country = '', ...service] = member.toUpperCase().split('-');
  return { member, country, code: [country, ...service].join(' ') };
}
