/** Texts that rightly say a word otherwise than libs/words/glossary.tsv: file and names that lead to the text, the term or word, why. */
export const EXCEPTIONS = [
  {
    key: 'apps/web/src/features/requests/answer.texts.ts ANSWER_TEXTS.answerIt',
    word: 'answer',
    reason: 'A button says the verb; the term is the noun, which English writes alike.',
  },
  {
    key: 'apps/web/src/case/record/property.texts.ts PROPERTY_TEXTS.firstName',
    word: 'given-names',
    reason: 'The Bulgarian term takes in the name of the father, which is a field of its own in the same form.',
  },
  {
    key: 'apps/web/src/components/row-list/row-list.texts.ts ROW_LIST_TEXTS.hint',
    word: 'space',
    reason: 'The key of the keyboard is called so.',
  },
  {
    key: 'apps/web/src/features/cases/cases.texts.ts CASES_TEXTS.LIST_OUTDATED',
    word: 'LIST_OUTDATED',
    reason:
      'The operator answers a gateway, which opens under another list; the page tells people what became of their case.',
  },
  {
    key: 'apps/web/src/features/cases/cases.texts.ts CASES_TEXTS.SPACE_QUOTA',
    word: 'SPACE_QUOTA',
    reason: 'The operator answers a gateway with its counts; the page tells people what they can do about their case.',
  },
  {
    key: 'apps/web/src/app-shell/signed-out.texts.ts SIGN_IN_REASONS.TOO_MANY_REQUESTS',
    word: 'TOO_MANY_REQUESTS',
    reason: 'Any address answers this code; the page of the sign-in says what there were too many of.',
  },
  {
    key: 'apps/web/src/features/flows/cause.texts.ts CAUSE_TEXTS.SPACE_QUOTA',
    word: 'SPACE_QUOTA',
    reason: 'The operator answers a gateway; the board tells people whose turn it is and what to do about it.',
  },
  {
    key: 'apps/web/src/features/flows/cause.texts.ts CAUSE_TEXTS.LIST_OUTDATED',
    word: 'LIST_OUTDATED',
    reason: 'The operator answers a gateway; the board tells people whose turn it is and what to do about it.',
  },
  {
    key: 'apps/web/src/features/flows/stuck.texts.ts STUCK_TEXTS.SPACE_QUOTA',
    word: 'SPACE_QUOTA',
    reason: 'It is the end of a sentence that says what is held up, and no message of its own.',
  },
  {
    key: 'apps/web/src/features/flows/stuck.texts.ts STUCK_TEXTS.LIST_OUTDATED',
    word: 'LIST_OUTDATED',
    reason: 'It is the end of a sentence that says what is held up, and no message of its own.',
  },
  {
    key: 'apps/web/src/features/flows/stuck.texts.ts STUCK_TEXTS.NOT_TAKING_PART',
    word: 'NOT_TAKING_PART',
    reason: 'It is the end of a sentence that says what is held up, and no message of its own.',
  },
  {
    key: 'apps/web/src/features/signals/passed.texts.ts PASSED_TEXTS.places',
    word: 'place',
    reason: 'The Bulgarian plural has another vowel than the singular of the glossary.',
  },
  {
    key: 'libs/vocabulary/src/exploitation.table.ts EXPLOITATION.x_ForcedCriminality',
    word: 'exploitation',
    reason: 'The list of the practice words this form so.',
  },
  {
    key: 'libs/vocabulary/src/exploitation.table.ts EXPLOITATION.Surrogacy',
    word: 'exploitation',
    reason: 'The list of the practice words this form so.',
  },
];
