import { setTimeout as vent } from 'node:timers/promises';

/** Lets at most so many through a second, evenly; those who wait are let through in the order they came. */
export class Takt {
  private neste = 0;

  constructor(private readonly perSekund: number) {}

  async slippInn(): Promise<void> {
    const na = performance.now();
    const min = Math.max(this.neste, na);
    this.neste = min + 1_000 / this.perSekund;
    // A timer is late by up to a millisecond or so; one that is early would be too many.
    if (min > na) await vent(min - na);
  }
}
