import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import type { Lest } from '../../../felles/api/klient.js';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { klokken } from '../skall/tidspunkt.js';
import { useVerdier, type Verdioppsett } from './bruk-verdier.js';
import { feltfeil, type Feiltolk, type Feltfeil } from './feltfeil.js';
import type { Verdier } from './verdier.js';

interface Skjemaoppsett<T extends Verdier> extends Feiltolk<T>, Verdioppsett<T> {
  readonly kontroller?: (verdier: T) => readonly Feltfeil<T>[];
  /** @returns what stands there afterwards @throws ApiFeil */
  readonly lagre: (verdier: T, etag: string) => Promise<Lest<T>>;
  /** What stands there now, asked for when somebody else changed it. */
  readonly hentPaNytt?: () => Promise<Lest<T>>;
}

/** A form's state, from what was read to what was saved. Whatever goes wrong, what was written stays. */
export function useSkjema<T extends Verdier>(oppsett: Skjemaoppsett<T>) {
  const { lagretSom, flettMed, forkast, ...resten } = useVerdier(oppsett);
  const { feil, forsok, visFeil } = useFeil<T>();
  const [lagret, settLagret] = useState<string>();

  const { error, isPending, mutate, reset } = useMutation({
    // What is sent may be secret, and is remembered no longer than it must.
    gcTime: 0,
    mutationFn: (sendt: T) => oppsett.lagre(sendt, resten.grunnlag.etag),
    onSuccess: (ny, sendt) => {
      lagretSom(ny, sendt);
      settLagret(klokken(new Date()));
      kunngjor('Lagret');
    },
    onError: async (avslag, sendt) => {
      visFeil(feltfeil(avslag, oppsett, sendt));
      if (!erEndretAvAndre(avslag)) return;
      const deres = await oppsett.hentPaNytt?.().catch(() => undefined);
      if (deres) flettMed(deres);
    },
  });
  return {
    ...resten,
    ...{ ord: oppsett.ord, feil, forsok, sender: isPending },
    /** When it was saved, where nothing is written since. */
    lagret: resten.ulagret ? undefined : lagret,
    /** Why it could not be saved, where that is said at no field. */
    avslag: feil.length > 0 || (resten.konflikt && erEndretAvAndre(error)) ? null : error,
    send: (): void => {
      if (isPending) return;
      const funnet = oppsett.kontroller?.(resten.verdier) ?? [];
      visFeil(funnet);
      reset();
      if (funnet.length === 0) mutate(resten.verdier);
    },
    forkast: () => {
      forkast();
      visFeil([]);
      reset();
    },
  };
}

/** What is wrong, and how many times something was: each time it is said anew. */
function useFeil<T extends Verdier>() {
  const [feil, settFeil] = useState<readonly Feltfeil<T>[]>([]);
  const [forsok, settForsok] = useState(0);
  const visFeil = (funnet: readonly Feltfeil<T>[]): void => {
    settFeil(funnet);
    if (funnet.length > 0) settForsok((antall) => antall + 1);
  };
  return { feil, forsok, visFeil };
}

export type Skjema<T extends Verdier> = ReturnType<typeof useSkjema<T>>;

const erEndretAvAndre = (feil: unknown): boolean => feil instanceof ApiFeil && feil.status === 412;
