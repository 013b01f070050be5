import { originAt } from './hear.js';
import { stoodAt, type Reading, type Stretch } from './reading.js';
import { meansAtAll, type Ruling } from './rulings.js';
import type { World } from './world.js';

/**
 * What stood at one time of capture. Notes when anything that was looked at changes next, so that whatever was concluded
 * from it holds until then.
 */
export class Moment {
  /** Until when all that was looked at stays as it is. */
  until = Infinity;

  constructor(
    readonly world: World,
    /** A time of capture; milliseconds. */
    readonly at: number,
  ) {}

  /** Whether a claim stands, and reads so. */
  stands(reading: Reading): boolean {
    let stands = false;
    for (const { from, to } of reading.stood) {
      this.#note(from);
      this.#note(to);
      stands ||= from <= this.at && this.at < to;
    }
    return stands;
  }

  /** Claims of a strand whose time may touch the given one; some that do not. In no order. */
  near(strand: string, time: Stretch): Reading[] {
    return this.world.near(strand, time).filter((reading) => this.stands(reading));
  }

  /** The claim as it reads now; undefined if it does not stand. */
  reading(claimId: string): Reading | undefined {
    return this.world.entry(claimId)?.readings.find((reading) => this.stands(reading));
  }

  /** The claims of a post. */
  claimsOf(post: string): Reading[] {
    return Array.from(this.world.claimsOf(post), (id) => this.reading(id)).filter((reading) => reading !== undefined);
  }

  /** The root of information that a claim has, as known now. */
  originOf({ made }: Reading): string {
    for (const { since } of made.known ?? []) this.#note(Date.parse(since));
    return originAt(made, this.at);
  }

  /** The rulings on the claims of a post that hold now, the earliest first. */
  rulingsOn(post: string): Ruling[] {
    return this.world.rulingsOn(post).filter(({ holds }) => {
      for (const { from, to } of holds) {
        this.#note(from);
        this.#note(to);
      }
      return stoodAt({ stood: holds }, this.at);
    });
  }

  /** The rulings that hold now and name a claim. */
  rulingsOf({ made }: Reading): Ruling[] {
    return this.rulingsOn(made.postId).filter(({ decision }) => meansAtAll(decision, made));
  }

  #note(time: number): void {
    if (time > this.at && time < this.until) this.until = time;
  }
}
