import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';

/** Where a record stands in the log. Offsets count records of one partition, from 0. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/**
 * A kind of event. Its file is the only place that knows its shape, key and history.
 * `data` that {@link EventType.parse} returns satisfies `schema`; it never returns half-valid data.
 */
export interface EventType<Name extends string = string, Data = any> {
  readonly name: Name;
  /** Raised whenever `schema` changes; the contract test fails when a schema changes without it. */
  readonly version: number;
  readonly schema: TSchema;
  /** The record key: everything with the same key keeps its order. */
  key(data: Data): string;
  /** When it was captured (RFC 3339): becomes `ce_time`. A stage never reads a clock. */
  capturedAt(data: Data): string;
  /** A valid example. Every contract test starts here. */
  readonly sample: Data;
  /** Lifts data of an older version to the current one and checks it. Throws {@link MalformedEvent}. */
  parse(candidate: unknown, version?: number): Data;
}

/** The data did not match the schema of its event type, at the place that the message names. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

/** An event that has been decided but not yet recorded. */
export type Fact<T extends EventType = EventType> =
  T extends EventType<infer N, infer D> ? { readonly type: N; readonly data: D } : never;

/** What the log adds to a fact. */
export interface Envelope {
  /** Spells the lineage: `telegram:x/12@9f3ab2c41d07/normalise.0/dedupe.0`. */
  readonly id: string;
  readonly key: string;
  /** Time of capture, RFC 3339 (`ce_time`). */
  readonly time: string;
  /** Id of the event that caused this one. */
  readonly causeId?: string;
  /** Stage and version that made it: `normalise@1`. */
  readonly madeBy?: string;
  /** Where the raw event that it goes back to stands. */
  readonly raw?: Position;
  readonly traceparent?: string;
}

/** A fact with its envelope: what stages read. */
export type Recorded<T extends EventType = EventType> = Fact<T> & Envelope;

interface Definition<Name extends string, Schema extends TSchema> {
  readonly name: Name;
  readonly version: number;
  readonly schema: Schema;
  readonly key: (data: Static<Schema>) => string;
  readonly capturedAt: (data: Static<Schema>) => string;
  readonly sample: Static<Schema>;
  /** One step for each older version: `lift[1]` takes data of version 1 to version 2. */
  readonly lift?: Readonly<Record<number, (older: any) => unknown>>;
}

/** Defines an event type from its schema; see {@link EventType}. */
export function eventType<const Name extends string, Schema extends TSchema>(
  definition: Definition<Name, Schema>,
): EventType<Name, Static<Schema>> {
  let validator: Validator | undefined;
  return {
    ...definition,
    parse(candidate, version = definition.version) {
      if (version > definition.version)
        throw new MalformedEvent(`${definition.name}: version ${version} is newer than ${definition.version}`);
      let data = candidate;
      for (let v = version; v < definition.version; v++) {
        const step = definition.lift?.[v];
        if (!step) throw new MalformedEvent(`${definition.name}: no way to lift version ${v}`);
        data = step(data);
      }
      validator ??= Compile(definition.schema);
      if (validator.Check(data)) return withTime(definition, data as Static<Schema>);
      const [first] = validator.Errors(data);
      throw new MalformedEvent(
        `${definition.name}${first?.instancePath ?? ''}: ${first?.message ?? 'does not match its schema'}`,
      );
    },
  };
}

/** The time of capture becomes the time of the record, so it must be one: `2022-13-45…` fits the pattern. */
function withTime<Data>(type: { readonly name: string; capturedAt(data: Data): string }, data: Data): Data {
  if (Number.isNaN(Date.parse(type.capturedAt(data)))) throw new MalformedEvent(`${type.name}/capturedAt: is no date`);
  return data;
}

/** The only way to write a fact: ties the name to its data, so that callers need no cast. */
export const fact = <Name extends string, Data>(
  type: EventType<Name, Data>,
  data: NoInfer<Data>,
): { readonly type: Name; readonly data: Data } => ({ type: type.name, data });
