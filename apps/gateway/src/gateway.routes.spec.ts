import { afterEach, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { FOR_EVERYBODY, PUBLIC } from '#libs/http';
import { FeatureError, type Route, ROUTE_ACTION, ROUTE_DOOR, routesOf } from '#libs/service';
import { gateway } from './gateway.features.js';
import { gatewayModule } from './gateway.module.js';
import type { GatewayParts } from './gateway.parts.js';

/** Enough to name the modules of a gateway; none of them is made. */
const PARTS: GatewayParts = JSON.parse(
  '{ "database": {}, "exchange": {}, "identity": {}, "observability": {}, "peers": {} }',
);

const SIGNS = [ROUTE_ACTION, FOR_EVERYBODY, PUBLIC];

/** What the start of a gateway is refused for. */
function problems(): readonly string[] {
  try {
    gatewayModule(PARTS);
    return [];
  } catch (error) {
    if (error instanceof FeatureError) return error.problems;
    throw error;
  }
}

const routes = routesOf(gatewayModule(PARTS));
const named = (all: readonly Route[]) => all.map((route) => [route.name, route] as const);
const ofCases = routes.filter(({ name }) => name.includes(':spaceId'));
const ofNoCase = routes.filter((route) => !ofCases.includes(route));
const asking = routes.filter(({ action }) => action !== null);

function handlerOf({ controller, handler }: Route): object {
  return controller.prototype[handler];
}

/** Takes the signs away from a route and its controller, and gives back what lays them back. */
function takeSigns(route: Route, signs: readonly (string | symbol)[] = SIGNS): () => void {
  const taken = [handlerOf(route), route.controller].flatMap((target) =>
    signs
      .filter((key) => Reflect.hasOwnMetadata(key, target))
      .map((key) => {
        const value: unknown = Reflect.getOwnMetadata(key, target);
        Reflect.deleteMetadata(key, target);
        return () => Reflect.defineMetadata(key, value, target);
      }),
  );
  return () => taken.forEach((layBack) => layBack());
}

describe('the routes of a gateway', () => {
  let layBack = (): void => undefined;

  afterEach(() => {
    layBack();
    expect(problems()).toEqual([]);
  });

  it('say each who may call it', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(ofCases.length).toBeGreaterThan(30);
    expect(ofNoCase.length).toBeGreaterThan(35);
    expect(asking.length).toBeGreaterThan(35);
  });

  it('are open without a session for signing in, health and the description alone', () => {
    const open = routes.filter(({ isPublic }) => isPublic).map(({ name }) => name);
    expect(open.toSorted()).toEqual([
      'GET api/docs',
      'GET api/docs.css',
      'GET api/openapi.json',
      'GET health/live',
      'GET health/ready',
      'GET health/self-test',
      'GET session/callback',
      'GET sign-in',
    ]);
  });

  it.each(named(ofNoCase.filter(({ name }) => !name.includes('health/'))))(
    'stop the start where %s has lost its sign',
    (name, route) => {
      layBack = takeSigns(route);
      const sentence = `route ${name} says neither who may nor that everybody may; put @RequireAction(action), @ForEverybody(why) or @Public() on it`;
      expect(problems()).toContain(sentence);
    },
  );

  it.each(named(ofCases))('stop the start where %s has lost its door', (name, route) => {
    layBack = takeSigns(route, [ROUTE_DOOR]);
    expect(problems()).toEqual([`route ${name} has no door; put @CaseRoute(action, …) on it and take @Entry()`]);
  });

  it.each(named(ofNoCase.slice(0, 1)))('stop the start where %s has a door and names no case', (name, route) => {
    Reflect.defineMetadata(ROUTE_DOOR, true, handlerOf(route));
    layBack = () => void Reflect.deleteMetadata(ROUTE_DOOR, handlerOf(route));
    expect(problems()).toEqual([
      `route ${name} has a door and names no case; give it :spaceId, or @RequireAction(action)`,
    ]);
  });

  it.each(named(routes.filter(({ openTo }) => openTo !== null)))(
    'stop the start where %s is open to everybody without a reason',
    (name, route) => {
      const lay = takeSigns(route);
      Reflect.defineMetadata(FOR_EVERYBODY, ' ', handlerOf(route));
      layBack = () => {
        Reflect.deleteMetadata(FOR_EVERYBODY, handlerOf(route));
        lay();
      };
      expect(problems()).toContainEqual(expect.stringContaining(`route ${name} says neither who may`));
    },
  );

  it.each(named(asking))('stop the start where %s asks for an action that no feature has', (name, route) => {
    const lay = takeSigns(route);
    Reflect.defineMetadata(ROUTE_ACTION, 'lamp.light', handlerOf(route));
    layBack = () => {
      Reflect.deleteMetadata(ROUTE_ACTION, handlerOf(route));
      lay();
    };
    expect(problems()).toContain(
      `route ${name} asks for action lamp.light, which nobody declares; name it in the actions of its feature`,
    );
  });

  it('ask for actions that a feature has', () => {
    expect(asking.filter(({ action }) => !gateway.actions.has(String(action)))).toEqual([]);
  });
});
