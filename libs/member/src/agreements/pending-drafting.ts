import type { AgreementView } from './agreement-view.js';
import type { NamedPersonDto } from './dto/name-people.dto.js';

/** A comment that is not back from the log, or waits for an approval. */
export interface CommentOverlay {
  readonly kind: 'comment';
  /** Of the draft. */
  readonly position: string;
  readonly clause: string;
  readonly text: string;
  readonly author: string;
}

/** A draft that waits in the same way. */
export interface DraftOverlay {
  readonly kind: 'draft';
  readonly agreement: AgreementView;
  readonly author: string;
}

/** A list of people of this member that waits in the same way. */
export interface PeopleOverlay {
  readonly kind: 'people';
  readonly people: readonly NamedPersonDto[];
  readonly author: string;
}
