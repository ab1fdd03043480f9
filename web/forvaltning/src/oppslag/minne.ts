import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sokeverdier } from './sokeverdier.js';

/** As long as one may need to read a task. */
const HUSKES_MS = 30 * 60_000;

interface Minne {
  /** What was last searched for. */
  readonly sist: Sokeverdier | undefined;
  readonly husk: (sok: Sokeverdier) => void;
}

/**
 * Keeps the search from the results to a task and back. Not in the address or the browser's history: it may say
 * something about a person. Here it is gone when another logs in.
 */
export function useOppslagsminne(fiksOrgId: string): Minne {
  const queryClient = useQueryClient();
  const queryKey = ['sisteOppslag', fiksOrgId];
  const { data } = useQuery<Sokeverdier>({ queryKey, queryFn: skipToken, gcTime: HUSKES_MS });
  return { sist: data, husk: (sok) => queryClient.setQueryData(queryKey, sok) };
}
