import type { EarlierContract } from '../earlier-contract.js';
/** Contracts of releases before this one, oldest first. */
export const releasedContracts: readonly EarlierContract[] = [];
