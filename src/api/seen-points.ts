import * as z from 'zod'
import { Point } from '@contract/site/schema'
import { readStored, writeStored } from '@/platform/storage'

const KEY = 'seen-points'
/** Places a person goes to are few; what is older than these makes room. */
const MOST = 8

const Seen = z.array(z.object({ point: Point, at: z.number() }))
export type Seen = z.output<typeof Seen>[number]

/** Boards seen on this phone, the latest first. What an earlier version kept in another shape is left out. */
export function seenPoints(): Seen[] {
  const kept = Seen.safeParse(readStored(KEY) ?? [])
  return kept.success ? kept.data : []
}

export const seenPoint = (siteCode: string): Seen | undefined =>
  seenPoints().find(({ point }) => point.site.code === siteCode)

const without = (siteCode: string) => seenPoints().filter(({ point }) => point.site.code !== siteCode)

/** Keeps a board for when there is no network. `at`: milliseconds by this phone's clock. */
export const rememberPoint = (point: Point, at: number) =>
  writeStored(KEY, [{ point, at }, ...without(point.site.code)].slice(0, MOST))

export const forgetPoint = (siteCode: string) => writeStored(KEY, without(siteCode))
