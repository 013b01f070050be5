import type { Step } from '../schemas.js';

/** A part of an event id that a stage has added: `dedupe.0`, or `dedupe@2.0` with the version. */
const PART = /^([a-z]+)(?:@(\d+))?\.\d+$/;

/**
 * The way that an event id spells: `telegram:x/12@9f3a/normalise.0/dedupe.0` came from the captured event
 * `telegram:x/12@9f3a`. `madeBy` (`dedupe@1`) gives the version of the last stage.
 */
export function stepsOf(eventId: string, madeBy: string | null): Step[] {
  const parts = eventId.split('/');
  let first = parts.length;
  while (first > 1 && PART.test(parts[first - 1]!)) first -= 1;
  const captured: Step = { stage: 'capture', eventId: parts.slice(0, first).join('/') };
  const [lastStage, lastVersion] = madeBy?.split('@') ?? [];
  const made = parts.slice(first).map((part, n): Step => {
    const [, stage = '', spelled] = PART.exec(part) ?? [];
    const version = spelled ?? (first + n === parts.length - 1 && stage === lastStage ? lastVersion : undefined);
    return {
      stage,
      eventId: parts.slice(0, first + n + 1).join('/'),
      ...(version !== undefined && { version: Number(version) }),
    };
  });
  return [captured, ...made];
}
