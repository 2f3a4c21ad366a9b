import { type DynamicModule, type ForwardReference, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import { FOR_EVERYBODY, HEALTH_PATH, PUBLIC } from '#libs/http';

/** Key of the metadata that names the action a route asks for. */
export const ROUTE_ACTION = 'joinder:action';

/** Key of the metadata that says a route has a door. */
export const ROUTE_DOOR = 'joinder:door';

type Importable = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** A route, and who may call it as its decorators say. */
export interface Route {
  /** As `GET spaces/:spaceId/records`. */
  readonly name: string;
  readonly controller: Type;
  /** Name of the method that handles it. */
  readonly handler: string;
  readonly isPublic: boolean;
  /** What a person has to be allowed to do; null where the route asks for nothing by itself. */
  readonly action: string | null;
  /** Whether it has a door: what a person has to be allowed to do is asked in the case that the route names. */
  readonly hasDoor: boolean;
  /** Why everybody who is signed in may call it; null where the route says nothing of it. */
  readonly openTo: string | null;
}

/** Finds the routes of a module and of all that it imports, each once. */
export function routesOf(root: DynamicModule): readonly Route[] {
  return [...controllersOf(root)].flatMap(routesOfController);
}

function controllersOf(root: Importable, seen = new Set<unknown>()): ReadonlySet<Type> {
  if (seen.has(root)) return new Set();
  seen.add(root);
  const { type, imports, controllers } = partsOf(root);
  const below = [...imports, ...listIn<Importable>(type, MODULE_METADATA.IMPORTS)];
  const own = [...controllers, ...listIn<Type>(type, MODULE_METADATA.CONTROLLERS)];
  return new Set([...own, ...below.flatMap((one) => [...controllersOf(one, seen)])]);
}

/** A module that is still to come holds a connection and no route: none of ours is made so. */
function partsOf(module: Importable): {
  readonly type: Type | null;
  readonly imports: readonly Importable[];
  readonly controllers: readonly Type[];
} {
  if (typeof module === 'function') return { type: module, imports: [], controllers: [] };
  if ('forwardRef' in module) return { type: null, imports: [module.forwardRef()], controllers: [] };
  if (module instanceof Promise) return { type: null, imports: [], controllers: [] };
  return { type: module.module, imports: module.imports ?? [], controllers: module.controllers ?? [] };
}

function listIn<T>(type: Type | null, key: string): readonly T[] {
  const list: readonly T[] | undefined = type === null ? undefined : Reflect.getMetadata(key, type);
  return list ?? [];
}

function routesOfController(controller: Type): readonly Route[] {
  const handlers = new MetadataScanner().getAllMethodNames(controller.prototype);
  return handlers.flatMap((handler) => {
    const target: object = controller.prototype[handler];
    const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, target);
    if (method === undefined) return [];
    const said = <T>(key: string): T | undefined =>
      Reflect.getMetadata(key, target) ?? Reflect.getMetadata(key, controller);
    const action: string | undefined = Reflect.getMetadata(ROUTE_ACTION, target);
    const path = [pathOf(controller), pathOf(target)].filter((part) => part !== '').join('/');
    return {
      name: `${RequestMethod[method]} ${path}`,
      controller,
      handler,
      isPublic: said<boolean>(PUBLIC) === true || `/${path}`.startsWith(HEALTH_PATH),
      action: action ?? null,
      hasDoor: Reflect.hasMetadata(ROUTE_DOOR, target),
      openTo: said<string>(FOR_EVERYBODY) ?? null,
    };
  });
}

function pathOf(target: object): string {
  const path: string | readonly string[] = Reflect.getMetadata(PATH_METADATA, target) ?? '';
  return [path]
    .flat()
    .join('|')
    .replace(/^\/|\/$/g, '');
}
