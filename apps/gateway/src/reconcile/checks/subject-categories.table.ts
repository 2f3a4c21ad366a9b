/** Of whom numbers are, as who asks says. */
export const SUBJECT_CATEGORIES = ['suspect', 'victim', 'witness', 'contact', 'other'] as const;

export type SubjectCategory = (typeof SUBJECT_CATEGORIES)[number];
