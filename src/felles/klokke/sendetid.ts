/** When citizens may be disturbed: whole hours in Oslo, 0–24, from before til; the hour of `tilTime` is outside. */
export interface Sendetid {
  readonly fraTime: number;
  readonly tilTime: number;
}
