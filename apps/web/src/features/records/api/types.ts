/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { DeskColleague, FollowingView } from '../../../../../gateway/src/case/following/following-view.js';
export type {
  ChangeView,
  CountryPlace,
  RecordDelivery,
  RecordSummary,
} from '../../../../../gateway/src/case/records/record-views.js';
