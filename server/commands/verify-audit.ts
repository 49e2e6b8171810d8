import { verifyAudit } from '@server/kit/audit'
import { run, withService } from './with-service'

/** `npm run audit:verify`: walks every audit chain; fails when a row was changed or is missing. */
run(() =>
  withService(async ({ db }, keyring) => {
    const verdicts = await verifyAudit(db, keyring)
    for (const { chain, rows, brokenAt } of verdicts)
      process.stdout.write(`${chain}  ${rows}行  ${brokenAt === null ? '完好' : `第${brokenAt}行起不完好`}\n`)
    if (verdicts.some((verdict) => verdict.brokenAt !== null)) process.exitCode = 1
  }),
)
