import { randomBytes } from 'node:crypto'

/** Prints a first master key for FIELD_KEYS. Keep a copy apart from the database: without it nothing opens. */
process.stdout.write(`FIELD_KEYS=1:${randomBytes(32).toString('hex')}\n`)
