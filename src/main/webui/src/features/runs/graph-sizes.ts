/** Sizes of the drawing of a graph, in its own units. */
export const WIDTH = 184;
export const HEIGHT = 44;
export const GAP_X = 24;
export const GAP_Y = 36;
/** Between two edges that pass rows by. */
export const LANE = 11;

export interface Point {
  x: number;
  y: number;
}
