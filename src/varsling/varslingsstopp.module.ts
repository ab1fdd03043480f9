import { Module } from '@nestjs/common';
import { VarslingsstoppRepository } from './lagring/varslingsstopp.repository.js';
import { VarslingsstoppService } from './varslingsstopp.service.js';

/** By itself: the command line stops what goes out without being able to send. */
@Module({
  providers: [VarslingsstoppRepository, VarslingsstoppService],
  exports: [VarslingsstoppRepository, VarslingsstoppService],
})
export class VarslingsstoppModule {}
