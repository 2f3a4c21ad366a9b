import type { CommentName } from './comment.repository.js';

const NAME = /^([a-z]{2}(?:-[a-z0-9]{1,13})?)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes the name of a comment as the API has it: ids are each member's own. */
export function commentName({ member, id }: CommentName): string {
  return `${member}.${id}`;
}

/** Null for what names none. */
export function namedComment(name: string): CommentName | null {
  const [, member, id] = NAME.exec(name) ?? [];
  return member === undefined || id === undefined ? null : { member, id };
}
