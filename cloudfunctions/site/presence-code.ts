import { refuse } from '@contract/refusal'
import type { PresenceCode, StationCodeInput } from '@contract/site/schema'
import type { Act } from '@server/kit/procedure'
import { rotatingSecretContext } from '@server/kit/site-keys'
import { rotatingCode } from '@server/kit/totp'
import { findKeysOf } from './queries'

/**
 * The code on the station's own screen (A37). For the people of the site and of its county; a code that leaves the
 * site proves no presence. Refuses `not-found` for a site one does not serve.
 */
export async function presenceCode({ ctx, input }: Act<typeof StationCodeInput>): Promise<PresenceCode> {
  const { keyring, codeImages } = ctx.service
  const site = await findKeysOf(ctx.db, input.siteCode, ctx.caller, ['station', 'county'])
  if (!site) throw refuse('not-found')
  const secret = keyring.open(site.rotating_secret_sealed, rotatingSecretContext(site.code))
  const { code, validUntil } = rotatingCode(secret, ctx.now)
  const image = await codeImages.image({ s: site.code, k: code })
  return { siteName: site.name, code, validUntil, asOf: ctx.now.toISOString(), image }
}
