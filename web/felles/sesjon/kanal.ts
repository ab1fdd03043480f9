/** A channel to our other tabs, opened at its first use: to import a file opens nothing. */
export function lagKanal(navn: string, hor?: () => void): () => BroadcastChannel {
  let apen: BroadcastChannel | undefined;
  return () => {
    if (apen) return apen;
    apen = new BroadcastChannel(navn);
    if (hor) apen.addEventListener('message', hor);
    return apen;
  };
}
