import { v5 as uuidOf } from 'uuid';
import type { ValueName } from './remark-view.js';

/** Makes ids of remarks from their member and value. */
const REMARK_NAMESPACE = '5c0f3a52-5a43-4d7c-9a0b-61f3c2f5b7d4';

/** A member says one thing of a value, so its id follows from both: two of its officers write one remark. */
export function remarkIdOf(member: string, { messageId, index }: ValueName): string {
  return uuidOf(`${member} ${messageId} ${index}`, REMARK_NAMESPACE);
}
