// What the form for contributions hands about. Read by the type checker alone; never published.

/** A record as it is typed: every single value is text. */
export type Value = string | Value[] | { [key: string]: Value };
export type Fields = { [key: string]: Value };

/** What a field takes, as src/schema/form.rs writes it. */
export interface Takes {
  scalar?: string;
  choice?: string;
  record?: string;
  list?: [Takes, number];
  either?: [Takes, Takes];
  languages?: Takes;
}

export interface Field {
  key: string;
  required: boolean;
  example?: string;
  takes: Takes;
}

export interface Form {
  records: Record<string, Field[]>;
  choices: Record<string, string[]>;
}

/** What a record may name. */
export interface Known {
  form: Form;
  /** 'us/va' to 'Virginia' */
  places: Map<string, string>;
  /** Vendor to its programs. */
  vendors: Map<string, { name: string; programs: Map<string, string> }>;
  documents: Map<string, { title: string; kind: string; date: string }>;
  /** Whether there is an agency of this id. */
  agency(id: string): boolean;
}

/** A file as the form makes it. */
export interface File {
  kind: 'agency' | 'document';
  /** 'us/va/waynesboro-police-department', 'waynesboro-ring-mou-2019' */
  id: string;
  record: Fields;
}

/** What is wrong, where, and what fills its words in. */
export interface Fault {
  rule: string;
  path: (string | number)[];
  /** The words of the form: `fault-` and this. */
  words: string;
  values?: Record<string, string | number>;
}

/** Everything that is typed. It is what is kept for the next visit. */
export interface Draft {
  kind: 'agency' | 'document';
  /** The folder of the agency. */
  place: string;
  record: Fields;
  /** Documents that are written with the agency, by the name that citations give them: '+1'. */
  fresh: Record<string, Fields>;
}

/** Words of the form, with `{name}` filled in. '' if unknown. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What every part of the form is given. */
export interface Context {
  say: Say;
  known: Known;
  draft: Draft;
  /** Something was typed, added or taken away. */
  changed(): void;
}

/** What a field says of itself. */
export interface Named {
  label: string;
  hint: string;
  required: boolean;
}
