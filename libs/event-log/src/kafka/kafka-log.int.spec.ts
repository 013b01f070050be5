import { describeWith } from '../../../../test/support/server-process.js';
import { startKafka } from '../../../../test/support/kafka.js';
import { eventLogContract } from '../event-log-contract.js';
import { KafkaLog } from './kafka-log.js';

describeWith('KafkaLog', await startKafka(), ({ brokers }) => {
  eventLogContract('kafka', () => KafkaLog.open({ kind: 'kafka', brokers }));
});
