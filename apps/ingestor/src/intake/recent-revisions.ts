/** Remembers the content key of what was last made durable, the least recently written forgotten first. Bounded. */
export class RecentRevisions {
  private readonly keys = new Map<string, string>();

  constructor(private readonly capacity: number) {}

  get(subject: string): string | undefined {
    return this.keys.get(subject);
  }

  set(subject: string, key: string): void {
    this.keys.delete(subject);
    this.keys.set(subject, key);
    if (this.keys.size > this.capacity) this.keys.delete(this.keys.keys().next().value as string);
  }

  forget(subject: string): void {
    this.keys.delete(subject);
  }
}
