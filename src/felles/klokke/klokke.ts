import { Injectable } from '@nestjs/common';

/**
 * What time it is for tasks and their deadlines; the rules take it as an argument. Tokens and sessions go by
 * the real time, which no sandbox moves.
 */
@Injectable()
export class Klokke {
  na(): Date {
    return new Date();
  }
}
