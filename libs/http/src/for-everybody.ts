import { SetMetadata } from '@nestjs/common';

/** Key of the metadata that {@link ForEverybody} sets. */
export const FOR_EVERYBODY = 'joinder:for-everybody';

/** Says why a route, or all routes of a controller, are open to everybody who is signed in. It checks nothing. */
export const ForEverybody = (why: string): MethodDecorator & ClassDecorator => SetMetadata(FOR_EVERYBODY, why);
