import type { NestExpressApplication } from '@nestjs/platform-express';

/** What the router of Express keeps of a route, as far as it is asked here; its types leave out how a path is matched. */
interface Layer {
  readonly route?: { readonly path: unknown; readonly stack: readonly { readonly method?: string }[] } | undefined;
  match?(path: string): boolean;
}

/** Answers by which methods a path can be asked for, upper case and ascending; empty where no handler knows it by any. */
export type AllowedMethods = (path: string) => readonly string[];

/** Looks them up in the routes of an application, as they are when it is asked; a page that answers every path allows none. */
export function allowedMethodsOf(app: NestExpressApplication): AllowedMethods {
  return (path) => {
    const layers: readonly Layer[] = app.getHttpAdapter().getInstance().router.stack;
    const methods = layers.flatMap((layer) =>
      layer.route && !String(layer.route.path).includes('*') && layer.match?.(path)
        ? layer.route.stack.flatMap(({ method }) => method?.toUpperCase() ?? [])
        : [],
    );
    return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
  };
}
