import type { Person, Role } from '#libs/people';

/** Who is signed in, and what the frame of every screen shows; `GET /session`. */
export interface SessionView {
  readonly person: Person;
  /** For the `X-CSRF-Token` header of every change; null for a program, which needs none. */
  readonly csrfToken: string | null;
  /** Roles of the person in the language of the request. */
  readonly roles: readonly { readonly role: Role; readonly label: string }[];
  /** This member. */
  readonly member: MemberName;
  /** All members of the newest trust list, ascending. */
  readonly members: readonly MemberName[];
  /** How the network is named where it is not the one for real work, such as Demo; null where it is. */
  readonly environment: string | null;
  /** Of the software that answers. */
  readonly version: string;
}

/** A member as screens name it. */
export interface MemberName {
  readonly member: string;
  /** ISO 3166-1 alpha-2, in capitals: what a page names in its language. */
  readonly country: string;
  /** Short name for flags and dots: the country, with the service where a country has several. */
  readonly code: string;
}
