import { TOPICS, topicName, type Topic } from '../topics.js';
import { EVENT_TYPES, type ContractDocument } from './json-schemas.js';

/** Who reads and writes which topics. */
export interface Participant {
  readonly name: string;
  readonly from: readonly Topic[];
  readonly to: readonly Topic[];
}

const id = (name: string): string => name.replaceAll(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'content-type'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', description: 'Spells the lineage of the event.' },
    ce_type: { type: 'string' },
    ce_source: { type: 'string' },
    ce_time: { type: 'string', format: 'date-time', description: 'When the post was captured.' },
    ce_dataschema: { type: 'string' },
    ce_causationid: { type: 'string', description: 'Id of the event that caused this one.' },
    ce_madeby: { type: 'string', description: 'Stage and version.' },
    ce_rawposition: { type: 'string', description: 'topic/partition/offset of the raw event.' },
    traceparent: { type: 'string' },
    'content-type': { const: 'application/json' },
  },
} as const;

/** The AsyncAPI 3 document of all topics, for the first generation: channels, messages, and who sends and receives. */
export const asyncApi = (participants: readonly Participant[]): ContractDocument => ({
  file: 'asyncapi.json',
  content: {
    asyncapi: '3.0.0',
    info: {
      title: 'Khronika',
      version: '1.0.0',
      description: 'Events from captured posts to incidents: CloudEvents in binary mode, attributes in record headers.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      TOPICS.map((topic) => [
        id(topic.name),
        {
          address: topicName(topic, 1),
          description: `Keyed by ${topic.keyedBy}; ${topic.kind === 'truth' ? 'kept for ever' : 'belongs to a generation'}.`,
          messages: Object.fromEntries(
            topic.events.map(({ name }) => [id(name), { $ref: `#/components/messages/${id(name)}` }]),
          ),
        },
      ]),
    ),
    operations: Object.fromEntries(
      participants.flatMap(({ name, from, to }) => [
        ...from.map((topic) => [id(`${name}.receives.${topic.name}`), operation('receive', topic, name)]),
        ...to.map((topic) => [id(`${name}.sends.${topic.name}`), operation('send', topic, name)]),
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        EVENT_TYPES.map(({ name, version, sample }) => [
          id(name),
          {
            name,
            contentType: 'application/json',
            headers,
            payload: { $ref: `./${name}.v${version}.json` },
            examples: [{ payload: sample }],
          },
        ]),
      ),
    },
  },
});

const operation = (action: 'send' | 'receive', topic: Topic, who: string) => ({
  action,
  title: `${who} ${action === 'send' ? 'writes' : 'reads'} ${topic.name}`,
  channel: { $ref: `#/channels/${id(topic.name)}` },
});
