import { pathToFileURL } from 'node:url';

/** Loads a module of the build that is measured: this one, or that of JOINDER_DIST. */
export const dist = (path) => import(pathToFileURL(`${process.env.JOINDER_DIST ?? 'dist'}/${path}`).href);
