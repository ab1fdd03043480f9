import { Controller, Get, Header } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Beredskap } from './beredskap.service.js';
import { Metrikker } from './metrikker.js';

const AAPEN = { aapen: 'drift' };

/** For operators and their tools, on the inside of the installation. */
@Controller()
export class DriftController {
  constructor(
    private readonly beredskap: Beredskap,
    private readonly metrikker: Metrikker,
  ) {}

  /** The process lives; it should be restarted when this does not answer. */
  @Get('helse/levende')
  @RouteConfig(AAPEN)
  levende(): { status: string } {
    return { status: 'OPPE' };
  }

  /** The process can serve: the database answers, and it is not on its way down. */
  @Get('helse/klar')
  @RouteConfig(AAPEN)
  async klar(): Promise<{ status: string }> {
    await this.beredskap.kontroller();
    return { status: 'KLAR' };
  }

  @Get('metrikker')
  @RouteConfig(AAPEN)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  hentMetrikker(): Promise<string> {
    return this.metrikker.register.metrics();
  }
}
