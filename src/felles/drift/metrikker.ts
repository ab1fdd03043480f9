import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What operators measure, in Prometheus' form. No label tells of a person, a task or a kommune. */
@Injectable()
export class Metrikker {
  readonly register = new Registry();
  private readonly varighet = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer, in seconds, by operation and status',
    labelNames: ['operasjon', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.register],
  });

  /** One for each operation and status: to find it by its labels costs more than to count. */
  private readonly malinger = new Map<string, { observe: (sekunder: number) => void }>();

  constructor() {
    collectDefaultMetrics({ register: this.register });
  }

  tellSvar(operasjon: string, status: number, sekunder: number): void {
    const merke = `${operasjon} ${status}`;
    let maling = this.malinger.get(merke);
    if (!maling) {
      this.malinger.set(merke, (maling = this.varighet.labels(operasjon, String(status))));
    }
    maling.observe(sekunder);
  }
}
