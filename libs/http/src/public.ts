import { SetMetadata } from '@nestjs/common';

/** Key of the metadata that {@link Public} sets. */
export const PUBLIC = 'joinder:public';

/** Below it, health answers monitors, which do not sign in; its controller belongs to a library that knows no people. */
export const HEALTH_PATH = '/health/';

/** Opens a route, or all routes of a controller, to callers who are not signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
