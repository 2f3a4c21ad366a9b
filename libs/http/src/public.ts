import { SetMetadata } from '@nestjs/common';

/** Key of the metadata that {@link Public} sets. */
export const PUBLIC = 'joinder:public';

/** Opens a route, or all routes of a controller, to callers who are not signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
