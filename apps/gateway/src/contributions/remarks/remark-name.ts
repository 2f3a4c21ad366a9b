import { v5 as uuidOf } from 'uuid';
import type { ValueName } from './remark-view.js';

/** A remark by its name. */
export interface RemarkName {
  readonly member: string;
  readonly id: string;
}

const NAME = /^([a-z]{2}(?:-[a-z0-9]{1,13})?)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Makes ids of remarks from their member and value. */
const REMARK_NAMESPACE = '5c0f3a52-5a43-4d7c-9a0b-61f3c2f5b7d4';

/** Writes the name of a remark as the API has it: ids are each member's own. */
export function remarkName({ member, id }: RemarkName): string {
  return `${member}.${id}`;
}

/** Null for what names none. */
export function namedRemark(name: string): RemarkName | null {
  const [, member, id] = NAME.exec(name) ?? [];
  return member === undefined || id === undefined ? null : { member, id };
}

/** A member says one thing of a value, so its id follows from both: two of its officers write one remark. */
export function remarkIdOf(member: string, { messageId, index }: ValueName): string {
  return uuidOf(`${member} ${messageId} ${index}`, REMARK_NAMESPACE);
}
