/** What a member said of a record, by its name: ids are each member's own. */
export interface ContributionName {
  readonly member: string;
  readonly id: string;
}

const NAME = /^([a-z]{2}(?:-[a-z0-9]{1,13})?)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes the name of a comment, a remark or a proposal as the API has it. */
export function contributionName({ member, id }: ContributionName): string {
  return `${member}.${id}`;
}

/** Null for what names none. */
export function namedContribution(name: string): ContributionName | null {
  const [, member, id] = NAME.exec(name) ?? [];
  return member === undefined || id === undefined ? null : { member, id };
}
