import {
  MalformedEvent,
  topicName,
  type EventType,
  type Fact,
  type Generation,
  type Position,
  type Recorded,
  type Topic,
} from '#contracts';
import type { LogRecord, NewRecord } from '#event-log';
import { placeOf } from './dead-letter.js';

const SCHEMA_PREFIX = 'urn:khronika:event:';

/** `urn:khronika:event:post.captured:1`: the `ce_dataschema` of an event type at a version. */
export const schemaUri = (name: string, version: number): string => `${SCHEMA_PREFIX}${name}:${version}`;

/** Writes an event as a record in CloudEvents binary mode: attributes in the headers, data as JSON in the value. */
export function encode(event: Recorded, topic: Topic, generation: Generation): NewRecord {
  const type = typeIn(topic, event.type);
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_type: event.type,
    ce_source: event.madeBy ? `/khronika/${event.madeBy.split('@')[0]}` : '/khronika/ingestor',
    ce_time: event.time,
    ce_dataschema: schemaUri(type.name, type.version),
    'content-type': 'application/json',
  };
  if (event.causeId) headers['ce_causationid'] = event.causeId;
  if (event.madeBy) headers['ce_madeby'] = event.madeBy;
  if (event.raw) headers['ce_rawposition'] = placeOf(event.raw);
  if (event.traceparent) headers['traceparent'] = event.traceparent;
  return {
    topic: topicName(topic, generation),
    key: event.key,
    value: Buffer.from(JSON.stringify(event.data)),
    headers,
    timestamp: Date.parse(event.time),
  };
}

/** Encodes a fact that comes from outside the pipeline (the ingestor's). */
export const encodeFact = <T extends EventType>(
  type: T,
  data: Fact<T>['data'],
  topic: Topic,
  envelope: { readonly id: string; readonly traceparent?: string },
): NewRecord =>
  encode({ type: type.name, data, key: type.key(data), time: type.capturedAt(data), ...envelope }, topic, 1);

/** The event type that a record claims to be, without reading its value. */
export const typeNameOf = (record: LogRecord): string | undefined => record.headers['ce_type'];

/** Reads a record. Throws {@link MalformedEvent} for anything that is not an event of the topic by its schema. */
export function decode<T extends EventType = EventType>(record: LogRecord, topic: Topic): Recorded<T> & Position {
  const { headers } = record;
  const type = typeIn(topic, headers['ce_type'] ?? '');
  let candidate: unknown;
  try {
    candidate = JSON.parse(utf8.decode(record.value));
  } catch (cause) {
    throw new MalformedEvent(`${type.name}: the value is not JSON in UTF-8`, { cause });
  }
  const data = type.parse(candidate, versionOf(headers['ce_dataschema'], type));
  const raw = topic.name === 'posts.raw' ? record : parsePosition(headers['ce_rawposition']);
  return {
    type: type.name,
    data,
    id: headers['ce_id'] || placeOf(record),
    key: record.key,
    time: type.capturedAt(data),
    topic: record.topic,
    partition: record.partition,
    offset: record.offset,
    ...(headers['ce_causationid'] && { causeId: headers['ce_causationid'] }),
    ...(headers['ce_madeby'] && { madeBy: headers['ce_madeby'] }),
    ...(raw && { raw: { topic: raw.topic, partition: raw.partition, offset: raw.offset } }),
    ...(headers['traceparent'] && { traceparent: headers['traceparent'] }),
  } as unknown as Recorded<T> & Position;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function typeIn(topic: Topic, name: string): EventType {
  const type = topic.events.find((candidate) => candidate.name === name);
  if (!type) throw new MalformedEvent(`${name || 'a record without ce_type'} is no event of ${topic.name}`);
  return type;
}

function versionOf(uri: string | undefined, type: EventType): number {
  if (uri === undefined) return type.version;
  const prefix = `${SCHEMA_PREFIX}${type.name}:`;
  const version = uri.startsWith(prefix) ? Number(uri.slice(prefix.length)) : Number.NaN;
  if (!Number.isInteger(version) || version < 1) throw new MalformedEvent(`${type.name}: unknown ce_dataschema ${uri}`);
  return version;
}

function parsePosition(text: string | undefined): Position | undefined {
  const [topic, partition, offset] = text?.split('/') ?? [];
  return topic && partition && offset ? { topic, partition: Number(partition), offset: Number(offset) } : undefined;
}
