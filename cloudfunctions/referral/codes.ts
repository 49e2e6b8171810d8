import { referralSettings } from '@contract/referral/settings'
import type { ShownCode } from '@contract/referral/schema'
import type { Scene } from '@contract/site/scene'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

const DAY_MS = 86_400_000

/** When a code shown now ends, by the rule of its area. */
export async function codeEnd({ db, now }: KnownContext, areaCode: string): Promise<string> {
  const { codeDays } = await readSetting(db, referralSettings, 'referral.terms', areaCode, shanghaiDate(now))
  return new Date(now.getTime() + codeDays * DAY_MS).toISOString()
}

/** A code as a screen shows it. */
export const shown = async (
  { service }: KnownContext,
  scene: Scene,
  expiresAt: string,
): Promise<ShownCode> => {
  const { codeImages } = service
  return { url: codeImages.url(scene), image: await codeImages.image(scene), expiresAt }
}
