/** A line of the bench. What is measured beside the goals, so that they can be judged, has no reach. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly reach: string;
  /** Whether it reaches what it should; `null` where nothing is asked of it. */
  readonly met: boolean | null;
}

/** What is measured together. */
export interface Part {
  readonly rows: readonly Row[];
  /** The numbers behind the rows, for a machine to read. */
  readonly figures: object;
}

export function yardstick(what: string, measured: string): Row {
  return { what, measured, reach: '', met: null };
}

/** A goal that is reached where every value is at most its limit. */
export function goal(
  what: string,
  reach: string,
  measured: string,
  ...limits: readonly (readonly [value: number, most: number])[]
): Row {
  return { what, reach, measured, met: limits.every(([value, most]) => value <= most) };
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
export const times = (part: number, whole: number): string => `${(part / whole).toFixed(2)} x`;
export const fraction = (part: number, whole: number): string => `1/${(whole / part).toFixed(1)}`;

export function verdict({ met }: Row): string {
  return met === null ? '' : met ? 'met' : 'SHORT';
}
