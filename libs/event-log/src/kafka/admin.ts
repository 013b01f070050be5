import type { Admin, Kafka } from 'kafkajs';
import { toLogFault } from './faults.js';

/** Lends an administrative connection for some work; what goes wrong rejects as a `LogFault`. */
export async function withAdmin(client: Kafka, work: (admin: Admin) => Promise<void>): Promise<void> {
  const admin = client.admin();
  try {
    await admin.connect();
    await work(admin);
  } catch (error) {
    throw toLogFault(error);
  } finally {
    await admin.disconnect();
  }
}
