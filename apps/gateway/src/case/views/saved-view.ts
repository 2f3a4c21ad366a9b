import type { ViewQueryDto } from './dto/saved-view.dto.js';

/** A picture of the case that somebody kept; `GET /spaces/:id/views`. */
export interface SavedView {
  readonly viewId: string;
  readonly kind: string;
  readonly title: string;
  /** All at the desk see it. */
  readonly ofDesk: boolean;
  readonly own: boolean;
  readonly changedAt: Date;
  readonly query: ViewQueryDto;
}

export interface SavedViews {
  readonly views: readonly SavedView[];
}
