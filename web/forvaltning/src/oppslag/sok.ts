/** By one of the two. */
export type Sok = Readonly<{ id: string }> | Readonly<{ metadata: string }>;

/** As it was written; what was copied may have a space too many, and a field makes all line breaks the same. */
export function skrivemater(sok: Sok): readonly [Sok, ...Sok[]] {
  if ('id' in sok) return [sok];
  const { metadata } = sok;
  const andre = [metadata.trim(), metadata.trim().replaceAll('\n', '\r\n')];
  const ulike = [...new Set(andre)].filter((annen) => annen !== metadata);
  return [sok, ...ulike.map((annen) => ({ metadata: annen }))];
}
