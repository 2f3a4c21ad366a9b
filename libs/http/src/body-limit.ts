import { SetMetadata } from '@nestjs/common';

/** Names the metadata in which a route says how large its bodies may be. */
export const BODY_LIMIT = 'joinder:body-limit';

/** Lets one route take bodies of up to so many bytes, where that is more than the service takes elsewhere. */
export const BodyLimit = (bytes: number): MethodDecorator => SetMetadata(BODY_LIMIT, bytes);
