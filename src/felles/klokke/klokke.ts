import { Injectable } from '@nestjs/common';

/** The one place that asks what time it is; everything else takes the time as an argument. */
@Injectable()
export class Klokke {
  na(): Date {
    return new Date();
  }
}
