// @ts-check
// Finds names as people type them: with errors, without accents, in any order, shortened. Pure; tests/browser tests it.
// An index knows each word once, with the entries that have it; a search weighs entries by the words it finds.

/** What people write for it. */
const SHORT = new Map(Object.entries({
  pd: 'police', so: 'sheriffs', dept: 'department', dpt: 'department', st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount',
  co: 'county', cnty: 'county', twp: 'township', n: 'north', s: 'south', e: 'east', w: 'west',
}));
/** Words that tell little: an entry may do without them. */
const COMMON = new Set('police department office sheriffs sheriff county city town village township of the and division bureau public safety'.split(' '));
const LETTERS = new Map(Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' }));

/** Small letters without accents, words apart by one space. @param {string} text */
export function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[ßøłđæœıðþ]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/['’ʼ`.]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** As `plain`, shortened words written out: "St. Louis PD" is "saint louis police"; "CO" alone is Colorado. @param {string} text */
export function normalise(text) {
  const words = plain(text).split(' ');
  return words.length < 2 ? words[0] : words.map((word) => (word.length > 1 && SHORT.get(word)) || word).join(' ');
}

/** How many errors a word may have. @param {number} length */
const allowed = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Damerau-Levenshtein distance (optimal string alignment) of `typed` to the nearest beginning of `word`; more than `most` is
 * `most + 1`.
 * @param {string} typed @param {string} word @param {number} most
 */
export function distance(typed, word, most) {
  const width = Math.min(word.length, typed.length + most);
  let [before, above, row] = [new Uint8Array(width + 1), new Uint8Array(width + 1), new Uint8Array(width + 1)];
  for (let at = 0; at <= width; at += 1) above[at] = at;
  for (let y = 1; y <= typed.length; y += 1) {
    row[0] = y;
    let least = y;
    for (let x = 1; x <= width; x += 1) {
      const same = typed[y - 1] === word[x - 1];
      let cost = Math.min(above[x] + 1, row[x - 1] + 1, above[x - 1] + (same ? 0 : 1));
      if (x > 1 && y > 1 && typed[y - 1] === word[x - 2] && typed[y - 2] === word[x - 1]) cost = Math.min(cost, before[x - 2] + 1);
      row[x] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(...above.subarray(Math.max(0, typed.length - most)), most + 1);
}

/** A bit for each letter that a word has. @param {string} word */
function letters(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** @param {number} bits */
function ones(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}

export class Index {
  /**
   * The texts of an entry come with what they weigh, the name first.
   * @param {number} count @param {(i: number) => [string, number][]} texts
   */
  constructor(count, texts) {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    /** @type {Map<string, string[]>} Places repeat by the thousand. */
    const known = new Map();
    this.count = count;
    /** @type {string[]} */
    this.names = [];
    for (let i = 0; i < count; i += 1) {
      texts(i).forEach(([text, weight], position) => {
        let words = known.get(text);
        if (!words) {
          words = normalise(text).split(' ');
          if (position > 0) known.set(text, words);
        }
        if (position === 0) this.names.push(words.join(' '));
        for (const word of words) {
          const entries = found.get(word);
          if (!entries) found.set(word, [i, weight]);
          else if (entries[entries.length - 2] !== i) entries.push(i, weight);
        }
      });
    }
    found.delete('');
    this.words = [...found.keys()].sort();
    this.entries = this.words.map((word) => found.get(word) ?? []);
    this.letters = Uint32Array.from(this.words, letters);
    this.total = new Float32Array(count);
    this.best = new Float32Array(count);
  }

  /** The entries that fit best, each with a score up to about 1. @param {string} query @param {number} most */
  search(query, most) {
    const typed = plain(query.slice(0, 200)).split(' ').filter(Boolean).slice(0, 8);
    if (typed.length === 0) return [];
    const exact = this.rank(typed, false, most);
    return exact.length < Math.min(3, most) ? this.rank(typed, true, most) : exact;
  }

  /** @param {string[]} typed @param {boolean} errors @param {number} most */
  rank(typed, errors, most) {
    const { total, best, count } = this;
    const common = typed.map((word) => COMMON.has(SHORT.get(word) ?? word));
    const all = common.every(Boolean);
    total.fill(0);
    typed.forEach((word, at) => {
      best.fill(0);
      this.mark(word, errors);
      const needed = all || !common[at];
      for (let i = 0; i < count; i += 1) {
        if (best[i] === 0 && needed) total[i] = -1e9;
        else total[i] += best[i];
      }
    });
    return this.top(typed, most);
  }

  /** Weighs every entry by its best word for `typed`. @param {string} typed @param {boolean} errors */
  mark(typed, errors) {
    for (const word of new Set([typed, SHORT.get(typed) ?? typed])) {
      for (let at = this.first(word); at < this.words.length && this.words[at].startsWith(word); at += 1) {
        this.give(at, this.words[at] === word ? 1 : 0.85);
      }
    }
    const most = errors ? allowed(typed.length) : 0;
    if (most === 0) return;
    const bits = letters(typed);
    for (let at = 0; at < this.words.length; at += 1) {
      const word = this.words[at];
      if (word.length < typed.length - most || ones(bits & ~this.letters[at]) > most) continue;
      const far = distance(typed, word, most);
      if (far <= most) this.give(at, (far === 0 ? 0.85 : far === 1 ? 0.6 : 0.4) - 0.02 * Math.min(5, Math.max(0, word.length - typed.length)));
    }
  }

  /** @param {number} at @param {number} part */
  give(at, part) {
    const entries = this.entries[at];
    for (let k = 0; k < entries.length; k += 2) {
      const weight = entries[k + 1] * part;
      if (weight > this.best[entries[k]]) this.best[entries[k]] = weight;
    }
  }

  /** The first known word that is not before `word`. @param {string} word */
  first(word) {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {string[]} typed @param {number} most */
  top(typed, most) {
    const begins = normalise(typed.join(' '));
    /** @type {{ i: number, score: number }[]} */
    const top = [];
    for (let i = 0; i < this.count; i += 1) {
      if (this.total[i] <= 0) continue;
      const name = this.names[i];
      const score = this.total[i] / typed.length + (name.startsWith(begins) ? 0.15 : 0) + (name === begins ? 0.1 : 0) - Math.min(0.05, name.length / 2000);
      if (top.length === most && score <= top[most - 1].score) continue;
      let at = top.length;
      while (at > 0 && top[at - 1].score < score) at -= 1;
      top.splice(at, 0, { i, score });
      if (top.length > most) top.pop();
    }
    return top;
  }
}
