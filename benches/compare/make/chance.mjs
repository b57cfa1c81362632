// Numbers that look like chance and are the same on every machine: SplitMix32, the small sister of the generator in
// ../../synthetic/chance.rs.

export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to `end - 1`. */
  below(end) {
    return this.#next() % end;
  }

  /** A number from `first` to `last`, both possible. */
  from(first, last) {
    return first + this.below(last - first + 1);
  }

  /** One of a list. */
  of(list) {
    return list[this.below(list.length)];
  }

  #next() {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
