import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { RemarkKind, RemarkMadeSchema } from '#libs/contracts';
import { RECORD_TYPE_NAMES } from '../../vocabulary/record-types.table.js';
import { remarksFeature } from './remarks.feature.js';

it('103 lets a withdrawal leave without an approval, and a remark as the value that it says', () => {
  const { when, otherwise } = remarksFeature.messages[RemarkMadeSchema.typeName].gate;
  expect(otherwise).toBe(RECORD_TYPE_NAMES);
  expect(when(create(RemarkMadeSchema, { withdrawn: true }))).toBe(true);
  expect(when(create(RemarkMadeSchema, { kind: RemarkKind.DISPUTE }))).toBe(false);
});
