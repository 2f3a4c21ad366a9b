/**
 * What waits for somebody, by its kind. Open: each feature declares the matter of the kinds that it causes, so that the inbox shows them
 * all and knows no feature.
 */
export interface DutyMatters {}
