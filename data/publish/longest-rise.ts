/**
 * The longest of the rising sequences that are left when some of the numbers are taken out (patience sorting:
 * O(n log n)). The numbers are all different.
 */
export function longestRise(numbers: readonly number[]): readonly number[] {
  /** Index of the smallest number that ends a rise of each length. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [i, number] of numbers.entries()) {
    const length = placeFor(number, ends, numbers);
    before[i] = length === 0 ? -1 : ends[length - 1]!;
    ends[length] = i;
  }
  const rise: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) rise.push(numbers[i]!);
  return rise.reverse();
}

/** How many of the ends are smaller. */
function placeFor(number: number, ends: readonly number[], numbers: readonly number[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[ends[middle]!]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
