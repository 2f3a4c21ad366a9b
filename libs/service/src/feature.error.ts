/** Reports descriptors that make no service, with all problems at once; always a matter for the person who writes a feature. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError';

  constructor(readonly problems: readonly string[]) {
    super(['The features of this service do not fit together:', ...problems].join('\n  '));
  }
}
