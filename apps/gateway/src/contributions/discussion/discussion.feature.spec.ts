import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { CommentPostedSchema } from '#libs/contracts';
import { gateway } from '../../gateway.features.js';
import { discussionFeature } from './discussion.feature.js';

it('41 lets a withdrawal leave without an approval, and nothing that says something', () => {
  const { when, otherwise } = discussionFeature.messages[CommentPostedSchema.typeName].gate;
  expect(otherwise).toBe('contribution');
  expect(when(create(CommentPostedSchema, { withdrawn: true }))).toBe(true);
  expect(when(create(CommentPostedSchema, { text: 'Seen' }))).toBe(false);
  expect(gateway.duties.has('comment')).toBe(true);
});
