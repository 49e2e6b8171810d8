import { refuse } from '@contract/refusal'
import { formatScene } from '@contract/site/scene'
import type { PrintedCode, StationCodeInput } from '@contract/site/schema'
import { staffRoles } from '@contract/account/roles'
import type { Db } from '@server/database/client'
import type { Act } from '@server/kit/procedure'
import type { Service } from '@server/kit/service'
import { findKeysOf, findSite } from './queries'

/** The sheet for the wall: one code for residents and for a lawyer's check-in. Refuses `not-found` out of scope. */
export async function printedCode({ ctx, input }: Act<typeof StationCodeInput>): Promise<PrintedCode> {
  const keys = await findKeysOf(ctx.db, input.siteCode, ctx.caller, staffRoles)
  if (!keys) throw refuse('not-found')
  return sheetOf(ctx.db, ctx.service, keys.code, keys.printed_key)
}

/** The sheet of a site with a given key. */
export async function sheetOf(db: Db, service: Service, code: string, key: string): Promise<PrintedCode> {
  const { name, areaName, phone } = (await findSite(db, code))!
  const scene = { s: code, p: key }
  const image = await service.codeImages.image(scene)
  return {
    siteName: name,
    areaName,
    phone,
    scene: formatScene(scene),
    url: service.codeImages.url(scene),
    image,
  }
}
