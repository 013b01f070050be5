import { UnreadableFile } from './unreadable-file.js';

/** A path into a JSON text: keys, and indexes of arrays as numbers. */
export type JsonPath = readonly (string | number)[];

/** A value cut out of a JSON text. */
export interface JsonValue {
  readonly path: JsonPath;
  /** The value as JSON, not yet parsed; undefined when it was longer than the limit and was passed over. */
  readonly text?: string;
}

/** What to do with the value at a path: hand it over, look into it (objects and arrays), or pass over it. */
export type Want = 'take' | 'enter' | 'pass';

interface Frame {
  readonly kind: 'object' | 'array';
  /** Key or index of the value in hand. */
  at: string | number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MAX_KEY = 1000;

/**
 * Cuts chosen values out of a JSON text that comes in chunks, holding no more than the value in hand. What it passes over is
 * only followed by its quotes and brackets, not checked. Throws {@link UnreadableFile} where it is not JSON or ends too early.
 */
export class JsonValues {
  private readonly frames: Frame[] = [];
  private expecting: 'value' | 'key' | 'first-key' | 'first-value' | 'colon' | 'comma' | 'end' = 'value';
  private reading: 'nothing' | 'key' | 'value' = 'nothing';
  private taking = false;
  private taken = '';
  private tooLong = false;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private consumed = 0;
  private found: JsonValue[] = [];

  constructor(
    private readonly want: (path: JsonPath, opens: '{' | '[' | 'scalar') => Want,
    private readonly limit: number,
  ) {}

  /** The values that end in this chunk. */
  push(chunk: string): readonly JsonValue[] {
    this.found = [];
    for (let i = 0; i < chunk.length;) {
      if (this.reading === 'value') i = this.scanValue(chunk, i);
      else if (this.reading === 'key') i = this.scanKey(chunk, i);
      else i = this.step(chunk, i);
    }
    this.consumed += chunk.length;
    return this.found;
  }

  /** Call it after the last chunk. */
  end(): void {
    if (this.expecting !== 'end') throw this.unreadable(0, 'the JSON ends in the middle');
  }

  /** Between values: white space, brackets, commas and colons of what it looks into. */
  private step(chunk: string, i: number): number {
    const unit = chunk.charCodeAt(i);
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) return i + 1;
    const frame = this.frames.at(-1);
    switch (this.expecting) {
      case 'first-key':
      case 'key':
        if (unit === CLOSE_BRACE && this.expecting === 'first-key') return this.close(i);
        if (unit !== QUOTE) break;
        this.reading = 'key';
        this.taken = '"';
        return i + 1;
      case 'colon':
        if (unit !== COLON) break;
        this.expecting = 'value';
        return i + 1;
      case 'comma':
        if (unit === COMMA) {
          if (typeof frame!.at === 'number') frame!.at++;
          this.expecting = frame!.kind === 'object' ? 'key' : 'value';
          return i + 1;
        }
        if (unit !== (frame!.kind === 'object' ? CLOSE_BRACE : CLOSE_BRACKET)) break;
        return this.close(i);
      case 'first-value':
      case 'value':
        if (unit === CLOSE_BRACKET && this.expecting === 'first-value') return this.close(i);
        return this.open(unit, i);
      case 'end':
        break;
    }
    throw this.unreadable(i, 'not JSON');
  }

  private open(unit: number, i: number): number {
    if (unit === COMMA || unit === COLON || unit === CLOSE_BRACE || unit === CLOSE_BRACKET)
      throw this.unreadable(i, 'not JSON');
    const opens = unit === OPEN_BRACE ? '{' : unit === OPEN_BRACKET ? '[' : 'scalar';
    const want = this.want(
      this.frames.map((frame) => frame.at),
      opens,
    );
    if (want === 'enter' && opens !== 'scalar') {
      this.frames.push(opens === '{' ? { kind: 'object', at: '' } : { kind: 'array', at: 0 });
      this.expecting = opens === '{' ? 'first-key' : 'first-value';
      return i + 1;
    }
    this.reading = 'value';
    this.taking = want === 'take';
    this.taken = '';
    this.tooLong = false;
    this.depth = 0;
    return i;
  }

  private close(i: number): number {
    this.frames.pop();
    this.expecting = this.frames.length ? 'comma' : 'end';
    return i + 1;
  }

  private scanKey(chunk: string, start: number): number {
    const end = this.stringEnd(chunk, start);
    this.taken += chunk.slice(start, end);
    if (this.taken.length > MAX_KEY) throw this.unreadable(start, `a key is longer than ${MAX_KEY} characters`);
    if (this.inString) return end;
    try {
      this.frames.at(-1)!.at = JSON.parse(this.taken) as string;
    } catch {
      throw this.unreadable(start, 'not JSON');
    }
    this.reading = 'nothing';
    this.expecting = 'colon';
    return end;
  }

  private scanValue(chunk: string, start: number): number {
    let i = start;
    while (i < chunk.length) {
      if (this.inString) {
        i = this.stringEnd(chunk, i);
        if (!this.inString && this.depth === 0) return this.finish(chunk, start, i);
        continue;
      }
      const unit = chunk.charCodeAt(i);
      if (unit === QUOTE) {
        this.inString = true;
      } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
        this.depth++;
      } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
        if (this.depth === 0) return this.finish(chunk, start, i);
        if (--this.depth === 0) return this.finish(chunk, start, i + 1);
      } else if (this.depth === 0 && (unit === COMMA || unit <= 0x20)) {
        return this.finish(chunk, start, i);
      }
      i++;
    }
    this.keep(chunk, start, i);
    return i;
  }

  /** Just after the closing quote, or the end of the chunk; `inString` says which. */
  private stringEnd(chunk: string, start: number): number {
    this.inString = true;
    for (let i = start; i < chunk.length; i++) {
      if (this.escaped) {
        this.escaped = false;
        continue;
      }
      const unit = chunk.charCodeAt(i);
      if (unit === BACKSLASH) this.escaped = true;
      else if (unit === QUOTE) {
        this.inString = false;
        return i + 1;
      }
    }
    return chunk.length;
  }

  private keep(chunk: string, start: number, end: number): void {
    if (!this.taking || this.tooLong) return;
    this.taken += chunk.slice(start, end);
    if (this.taken.length <= this.limit) return;
    this.tooLong = true;
    this.taken = '';
  }

  private finish(chunk: string, start: number, end: number): number {
    this.keep(chunk, start, end);
    if (this.taking) {
      const path = this.frames.map((frame) => frame.at);
      this.found.push(this.tooLong ? { path } : { path, text: this.taken });
    }
    this.reading = 'nothing';
    this.expecting = this.frames.length ? 'comma' : 'end';
    return end;
  }

  private unreadable(i: number, message: string): UnreadableFile {
    return new UnreadableFile(`character ${this.consumed + i}`, message);
  }
}
