import { Column, numbers32 } from './arrays.js';

/** Pairs of numbers, gathered in any order and given back part by part; within a part in the order in which they came. */
export class PairsByPart {
  private readonly parts: { readonly firsts: Column<Numbers>; readonly seconds: Column<Numbers> }[] = [];

  add(part: number, first: number, second: number): void {
    while (this.parts.length <= part)
      this.parts.push({ firsts: new Column(numbers32), seconds: new Column(numbers32) });
    const { firsts, seconds } = this.parts[part]!;
    firsts.push(first);
    seconds.push(second);
  }

  forEach(visit: (first: number, second: number) => void): void {
    for (const { firsts, seconds } of this.parts)
      for (let i = 0; i < firsts.length; i++) visit(firsts.array[i]!, seconds.array[i]!);
  }
}

type Numbers = ReturnType<typeof numbers32>;
