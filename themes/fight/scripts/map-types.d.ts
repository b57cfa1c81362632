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

/** What all parts of one map are given. */
export interface Stage {
  figure: HTMLElement;
  box: HTMLElement;
  svg: SVGSVGElement;
  /** Names of places are written over it. */
  names: SVGSVGElement;
  store: import('./types').Store;
  atlas: import('./types').Atlas;
  /** 'nation', 'world', or a region: 'us/va'. */
  name: string;
  /** A region by itself. */
  single: boolean;
  /** So many agencies that they are drawn on a canvas. */
  many: boolean;
  sheet: Sheet;
  places: Places;
  /** Replaced once all parts of the nation's projection are known. */
  project: { of: Project };
  /** Matches where motion is not welcome. */
  still: MediaQueryList;
}

/** Counties and names, at rest: what is in view is fetched and named. */
export interface Ground { rest(view: View): void }

/** What is drawn in a frame while the view moves, and what at rest. */
export interface Layers { frame(view: View): void; rest(view: View): void }

export interface Camera {
  readonly view: View;
  go(to: View): void;
  fly(to: View): void;
  stop(): void;
  /** Draws anew in a moment. */
  soon(): void;
}

export interface Pointer {
  /** What is framed. */
  readonly cursor: Hit | null;
  /** The frame goes with the view. */
  follow(): void;
  mark(hit: Hit | null): void;
  name(hit: Hit): string;
  say(hit: Hit, by: 'keys' | 'mouse'): void;
  hush(by?: 'mouse'): void;
  /** The nearest mark within reach of a pixel. */
  near(x: number, y: number, reach: number): Hit | null;
}

export interface Opening {
  element: HTMLElement;
  hide(): void;
  /** The store has chosen an agency, or -1. */
  chosen(i: number): void;
  /** Into the ears of those who do not see it. */
  tell(text: string): void;
  /** The card of an agency; a circle comes closer. */
  open(hit: Hit): void;
  /** The card of a state or country; false if the target is none. */
  land(target: Element): boolean;
  look(at: import('./types').Look): void;
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
