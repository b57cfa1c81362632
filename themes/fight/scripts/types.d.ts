// What the scripts hand each other. Read by the type checker alone; never published.

/** Positions of agencies run from 0 to count - 1, in the order of their ids. */
export interface Atlas {
  count: number;
  name(i: number): string;
  /** Other names; mostly none. */
  aliases(i: number): string[];
  /** 'us/va/waynesboro-police-department' */
  id(i: number): string;
  /** The position of an id; -1 if there is none. */
  indexOf(id: string): number;
  /** The whole address of its page. */
  href(i: number): string;
  /** A position in `regions`. */
  region: Uint16Array;
  regions: Region[];
  /** 'Waynesboro', or ''. */
  city(i: number): string;
  /** 'Augusta County', or ''. */
  county(i: number): string;
  /** 'Waynesboro, VA' */
  place(i: number): string;
  /** Degrees; NaN where it could not be placed. */
  lat: Float32Array;
  lon: Float32Array;
  /** Units of the national or the world map; NaN where neither shows it. */
  x: Float32Array;
  y: Float32Array;
  /** 0 national map, 1 world map, -1 neither. */
  map: Int8Array;
  /** 0 in use, 1 agreed, 2 unclear, 3 over, 4 unknown: positions in GROUPS. */
  group: Uint8Array;
  /** The exact status in words, as on its page. */
  status(i: number): string;
  /** 'April 8, 2019', 'about 2019', or ''. */
  since(i: number): string;
  /** The same as it follows a status: 'from April 8, 2019', 'since April 2019'. */
  stands(i: number): string;
  /** Whole days since 1970-01-01. First dated event that says it was in use, else first dated one; 0 = not dated. */
  from: Int32Array;
  /** The day it was over; Infinity = not known to have ended. */
  to: Float64Array;
  vendor: Facet;
  program: Facet;
  status_: Facet;
  kind: Facet;
  claim: Facet;
  evidence: Facet;
  strength: Facet;
  /** The document that shows its status. */
  source(i: number): { title: string; href: string };
  /** The page on which an agency is added. */
  contribute: string;
  /** Whole addresses of a file of the site: `atlas.file('data/agencies.csv')`. */
  file(path: string): string;
  /** The words of the interface. */
  words: Words;
}

export interface Region {
  /** 'us/va', 'gb' */
  id: string;
  /** 'Virginia', as the page's language calls it. */
  name: string;
  /** Its English name: whoever knows that one finds it too. */
  original: string;
  href: string;
}

/** What a filter tells apart: its options, and which of them each agency has. */
export interface Facet {
  options: { id: string; name: string }[];
  has(i: number, option: number): boolean;
}

export interface Words {
  /** The words of a message of script.ftl, without `script-`; `count` also chooses the plural. '' if unknown. */
  (key: string, values?: Record<string, string | number>): string;
  language: string;
  /** 1,500 */
  number(n: number): string;
  /** A day since 1970 in words. */
  day(day: number): string;
}

/** What the filter says. Empty words and null: no such condition. */
export interface Filter {
  /** What stands in the find box by the address: text, never markup. */
  query: string;
  vendor: string;
  program: string;
  /** A group ('in-use') or an exact status ('ended'). */
  status: string;
  kind: string;
  claim: string;
  evidence: string;
  strength: string;
  /** A region's id ('us/va') or a county of it ('us/va/Augusta County'). */
  place: string;
  /** Days since 1970-01-01, both included. */
  since: number | null;
  until: number | null;
}

/** Where a choice in the find box points: the map shows it, the list opens there. */
export interface Look {
  kind: 'agency' | 'town' | 'county' | 'state' | 'zip' | 'here';
  name: string;
  /** Of the region: 'us/va'. */
  region: string;
  lat: number;
  lon: number;
  /** South, west, north, east in degrees, where it is more than a point. */
  bounds: [number, number, number, number] | null;
  /** The agency, or -1. */
  agency: number;
}

/** What the find box offers. */
export interface Option extends Look {
  /** What it is called in the list of options. */
  as: 'agency' | 'town' | 'county' | 'state' | 'zip';
  label: string;
  /** Where it is, to tell it from others of its name. */
  where: string;
  score: number;
}

export interface Store {
  atlas: Atlas;
  state: Readonly<Filter>;
  /** 1 for each agency that is shown. */
  shown: Uint8Array;
  /** How many are shown. */
  count: number;
  /** The chosen agency, or -1. */
  chosen: number;
  change(part: Partial<Filter>): void;
  /** Only `until`, without touching the address at each step: `settle()` writes it. */
  until(day: number | null): void;
  settle(): void;
  clear(): void;
  /** Opens an agency's card; -1 closes it. */
  choose(i: number): void;
  /** The last thing that was asked for in the find box; null once an agency was chosen elsewhere. */
  seen: Look | null;
  /** What was asked for in the find box: filters by it, chooses its agency, and has the map show it where it is, as one step. */
  look(at: Look, filter?: Partial<Filter>): void;
  on(event: 'shown', listener: () => void): void;
  on(event: 'chosen', listener: (i: number) => void): void;
  on(event: 'look', listener: (at: Look) => void): void;
}

/** What every part that start.js joins has as its one export. */
export type Part = (element: HTMLElement, store: Store) => void;
