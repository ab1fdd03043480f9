import { Module } from '@nestjs/common';
import { HendelseService } from './hendelse.service.js';
import { HendelseRepository } from './lagring/hendelse.repository.js';

@Module({ providers: [HendelseRepository, HendelseService], exports: [HendelseService] })
export class HendelseModule {}
