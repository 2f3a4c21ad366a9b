import type { DynamicModule, Type } from '@nestjs/common';
import type { DomainErrors, HintTable } from '#libs/http';
import type { MigrationClass } from '#libs/persistence';
import type { Role, Texts } from '#libs/vocabulary';
import type { ActionSpecs } from './action-spec.js';
import type { DutySpecs } from './duty-spec.js';
import type { WorkerSpec } from './worker-spec.js';

/** Classes of state: A archive, B public state, C own derived state, D decisions of people, E local truth, F caches. */
export type StateClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** Tables by class of state. */
export type TablesByClass = Readonly<Partial<Record<StateClass, readonly string[]>>>;

/** A provider that lets go of something when the workers of its feature stand still. */
export interface Closing {
  close(): void | Promise<void>;
}

/** Describes a feature: a service is the fold of its descriptors. `Parts` is what a service makes before its features. */
export interface Feature<Parts = unknown> {
  /** Unique in a service; it is the owner of its tables. */
  readonly name: string;
  /** Null leaves module and workers out of a service with these parts; tables, migrations and errors stay. */
  readonly module: Type | ((parts: Parts) => DynamicModule | null);
  /** Tables that it owns. */
  readonly state?: TablesByClass;
  /** Views that others may read; each is a plain select. */
  readonly views?: readonly string[];
  readonly migrations?: readonly MigrationClass[];
  /** Errors with their status and texts, each made by `httpStatusTable`. */
  readonly errors?: readonly DomainErrors[];
  readonly hints?: readonly HintTable[];
  /** What people may be, with what that is called. */
  readonly roles?: { readonly [R in Role]?: Texts };
  /** What people do with it, and which roles may. */
  readonly actions?: ActionSpecs;
  /** What waits for people because of it, by kind. */
  readonly duties?: DutySpecs;
  /** Kinds that its code causes, where that is known before it runs; some feature specifies each. */
  readonly causes?: readonly string[];
  /** Background work, each piece made by `every`. */
  readonly workers?: readonly WorkerSpec[];
  /** Providers of its module that are closed after its workers stopped. */
  readonly closes?: readonly Type<Closing>[];
}
