/** The value that the given share of the numbers does not exceed (nearest rank); NaN for none. */
export function persentil(tall: readonly number[], andel: number): number {
  const sortert = Float64Array.from(tall).sort();
  return sortert[Math.max(0, Math.ceil(sortert.length * andel) - 1)] ?? NaN;
}

export function median(tall: readonly number[]): number {
  const sortert = Float64Array.from(tall).sort();
  const midten = sortert.length / 2;
  const [nedre, ovre] = [sortert[Math.ceil(midten) - 1], sortert[Math.floor(midten)]];
  return ((nedre ?? NaN) + (ovre ?? NaN)) / 2;
}
