export { BoardPulse } from './board-pulse.js';
export { Duties, type KnownState } from './duties/duties.service.js';
export { EventStream } from './events/event-stream.js';
export { EventStreams } from './events/event-streams.service.js';
export { type About, type Audience, type GatewayEvent, INBOX, type SpaceEvent } from './events/event.js';
export { DELIVERY } from './events/event.mapper.js';
export { EventWritingModule } from './events/event-writing.module.js';
export { Events, type NewEvent } from './events/events.service.js';
export { eventsFeature } from './events/events.feature.js';
export { EventsModule } from './events/events.module.js';
export type { OwnAbsence } from './inbox/absence.controller.js';
export type { InboxCount, InboxItem } from './inbox/inbox-item.js';
export { inboxFeature } from './inbox/inbox.feature.js';
export { LogSizes, type MemberSize } from './log-sizes.js';
export { MessageSights } from './message-sights.js';
export { MessageSightsModule } from './message-sights.module.js';
export { type Look, Sights, type SpaceName } from './sights.js';
export {
  type NamedRecord,
  type NumberedRecord,
  type SpaceSubject,
  subjectName,
  SubjectNames,
} from './subject-names.js';
