import type { EventType } from '../event-type.js';
import { TOPICS } from '../topics.js';

/** Every event type once, in the order of the way of a post. */
export const EVENT_TYPES: readonly EventType[] = [...new Set(TOPICS.flatMap((topic) => topic.events))];

/** A JSON document with the name of the file that holds it. */
export interface ContractDocument {
  readonly file: string;
  readonly content: object;
}

/** A JSON Schema (2020-12) for each event type at its present version: `post.captured.v1.json`. */
export const jsonSchemas = (): readonly ContractDocument[] =>
  EVENT_TYPES.map(({ name, version, schema, sample }) => ({
    file: `${name}.v${version}.json`,
    content: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:khronika:event:${name}:${version}`,
      title: name,
      ...schema,
      examples: [sample],
    },
  }));
