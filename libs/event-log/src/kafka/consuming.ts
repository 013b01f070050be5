import type { Kafka } from 'kafkajs';
import { runSlice, type SliceHost } from '../consumption/slice-loop.js';
import { SliceLoops } from '../consumption/slice-loops.js';
import type { NamedSlice } from '../consumption/slices.js';
import type { ConsumeOptions, Consumption } from '../event-log.js';
import { Membership } from './membership.js';

/** What consuming needs of its log. */
export interface ConsumingHost extends SliceHost {
  readonly client: Kafka;
  /** The consumptions of the log: those that run are in it. */
  readonly running: Set<SliceLoops>;
}

/** Joins the group of a reader and works on those slices that it is given, until it is stopped. */
export async function consumeSlices(
  host: ConsumingHost,
  slices: readonly NamedSlice[],
  options: ConsumeOptions,
): Promise<Consumption> {
  let membership: Membership | undefined;
  const loops: SliceLoops = new SliceLoops(async () => {
    host.running.delete(loops);
    await membership?.leave();
  });
  host.running.add(loops);
  try {
    membership = await Membership.join({
      client: host.client,
      groupId: options.reader,
      slices,
      held: () => loops.names,
      onAssigned: (names) => {
        for (const name of loops.names) if (!names.includes(name)) void loops.end(name);
        for (const slice of slices)
          if (names.includes(slice.name)) loops.start(slice.name, (signal) => runSlice(host, slice, options, signal));
      },
      onLost: (fault) => loops.fail(fault),
    });
    // It may have been lost while it joined.
    if (loops.hasEnded) await membership.leave();
    return loops;
  } catch (fault) {
    await loops.stop();
    throw fault;
  }
}
