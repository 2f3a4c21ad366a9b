import type { Person, Role } from '#libs/people';

/** Who is signed in at the desk; `GET /session`. */
export interface DeskSessionView {
  readonly person: Person;
  /** For the `X-CSRF-Token` header of every change; null for a program, which needs none. */
  readonly csrfToken: string | null;
  /** Roles of the person in the language of the request. */
  readonly roles: readonly { readonly role: Role; readonly label: string }[];
  readonly country: string;
  /** How the network is named where it is not the one for real work; null where it is. */
  readonly environment: string | null;
  readonly version: string;
}
