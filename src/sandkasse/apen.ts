/** The product refuses every route that does not say who may call it; the sandbox is open to all. */
export const AAPEN = { config: { aapen: 'sandkasse' } } as const;
