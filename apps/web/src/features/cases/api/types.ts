/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type {
  CaseState,
  KeyRecord,
  OverviewMember,
  OverviewSwitch,
} from '../../../../../gateway/src/case/overview/space-overview.js';
