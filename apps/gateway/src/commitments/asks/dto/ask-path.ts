import { IsUUID, Matches } from 'class-validator';

/** The space of the network has an id that follows from a hash, so it has no version. */
const SPACE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a question is, in the path of a route. */
export class AskPath {
  @Matches(SPACE_ID)
  readonly spaceId!: string;

  @IsUUID()
  readonly askId!: string;
}
