/** Namespace of answer ids: the same record and kind of answer give the same message id, so an answer is sent once. */
export const ANSWER_NAMESPACE = '5b0f6c0e-5d0a-4b57-9a3e-3f6b6e1d8a10';
