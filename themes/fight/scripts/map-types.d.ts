// What the parts of the map hand each other. Read by the type checker alone; never published.

/** What is in sight: `x`, `y` the upper left corner in units of the map, `k` CSS pixels to a unit. */
export interface View { x: number; y: number; k: number }

/** The map's sheet in units, the box in pixels, and the least and greatest `k`. */
export interface Sheet { width: number; height: number; w: number; h: number; least: number; most: number }

/** The agencies of one map: positions in the atlas, and where they truly are, in units of the map. */
export interface Places { of: Int32Array; x: Float32Array; y: Float32Array }

/** A mark or a circle on the screen, in pixels of the box. `count` 1: the agency `i`. */
export interface Hit { i: number; x: number; y: number; count: number; bounds?: [number, number, number, number] }

/** Marks as links of the page or on a canvas. */
export interface Marks {
  /** The filter has changed. */
  sift(shown: Uint8Array): void;
  /** At rest: everything in its place. */
  lay(view: View): void;
  /** While the view moves. */
  frame(view: View): void;
  /** What is in sight, from the left. */
  list(view: View): Hit[];
  /** Where an agency of the atlas is drawn; null if it is not. */
  find(view: View, i: number): Hit | null;
}

export interface Moves {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number, slowly?: boolean): void;
  reset(): void;
  /** -1 or 1: to the mark before or after. */
  step(by: number): void;
  enter(): void;
  leave(): void;
  /** True if the map has taken it. */
  tap(x: number, y: number, event: MouseEvent): boolean;
  hover(x: number, y: number): void;
  away(): void;
  /** The wheel was turned over a map that does not have it yet. */
  hint(): void;
  /** Whether all fits into the box, so that a wheel or finger that wants more is meant for the page. */
  whole(): boolean;
}

/** One part of a projection, as src/geo/projection.rs describes it. */
export interface Numbers { formula: number[]; scale: number; left: number; top: number; frame: [number, number, number, number] }

/** Latitude and longitude to units of the map; null where it does not show them. */
export type Project = (lat: number, lon: number) => [number, number] | null;

export interface Claim { day: [number, number, number]; date: string; claimed: string; by: string; documented: number; href: string }
export interface MapIndex { states: string[]; places: [string, number, number, number][]; projection: Numbers[]; claims: Claim[] }
