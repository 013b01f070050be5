import { checkItem } from '../../posts/check-item.js';
import { readItemLines } from '../../posts/item-lines.js';
import { describe, guessFormat, peek } from '../../reading/format-guess.js';
import { UnreadableFile } from '../../reading/unreadable-file.js';
import type { Feed, FeedOptions, Finding } from '../feed.js';

/** One JSON object a line, each an item as in `POST /v1/posts`. A bad line is a problem; the others are read. */
export const ndjson: Feed = { name: 'ndjson', maxBytes: Infinity, parse };

async function* parse(
  bytes: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<Finding, void, undefined> {
  const file = await peek(bytes);
  const looks = guessFormat(file.head);
  if (looks !== 'ndjson' && looks !== 'json' && !(looks === 'text' && file.head.includes('\n{')))
    throw new UnreadableFile('line 1', `the file ${describe(looks)}, not like one JSON object a line`);
  const context = { ...options, via: 'ndjson' };
  for await (const { place, value, problem } of readItemLines(file.bytes)) {
    if (problem !== undefined) {
      yield { problem: { place, message: problem } };
      continue;
    }
    const { fact, fault } = checkItem(value, context);
    if (fact) yield { place, fact };
    else yield { problem: { place, message: fault.pointer ? `${fault.pointer}: ${fault.detail}` : fault.detail } };
  }
}
