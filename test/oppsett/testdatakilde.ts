import type { DataSource } from 'typeorm';
import { lagDatakilde } from '../../ormconfig.js';
import { lagTestdatabase, type Testdatabase } from './testdatabase.js';

/** A database with its tables and nothing in them, and a connection to it, new for each test. */
class Testdatakilde {
  database!: Testdatabase;
  datakilde!: DataSource;

  async start(): Promise<void> {
    this.database = await lagTestdatabase();
    this.datakilde = lagDatakilde({ adresse: this.database.adresse, tilkoblinger: 4 });
    await this.datakilde.initialize();
  }

  async stopp(): Promise<void> {
    await this.datakilde.destroy();
    await this.database.rydd();
  }
}

/** To be called at the top of a file, before its own `beforeEach`. */
export function testdatakilde(): Testdatakilde {
  const ny = new Testdatakilde();
  beforeEach(() => ny.start());
  afterEach(() => ny.stopp());
  return ny;
}
