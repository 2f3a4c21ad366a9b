import { expect, it } from '@jest/globals';
import { remarkIdOf } from './remark-id.js';

const MESSAGE = '018f0000-0000-7000-8000-0000000000aa';

it('103 a member has one remark on a value, and another on the next', () => {
  const id = remarkIdOf('nl', { messageId: MESSAGE, index: 0 });
  expect(remarkIdOf('nl', { messageId: MESSAGE, index: 0 })).toBe(id);
  expect(remarkIdOf('hu', { messageId: MESSAGE, index: 0 })).not.toBe(id);
  expect(remarkIdOf('nl', { messageId: MESSAGE, index: 1 })).not.toBe(id);
});
