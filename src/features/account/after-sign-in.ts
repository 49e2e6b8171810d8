import Taro from '@tarojs/taro'
import type { Who } from '@contract/account/schema'
import { paths, startAt } from '@/routes'

const known = new Set<string>(Object.values(paths))

/** A url of one of our own pages; anything else does not lead anywhere. */
const isOurs = (url: string) => known.has(url.replace(/^\//, '').split('?')[0]!)

/** Where a person's work is: back where they came from, else the page of their role. */
export function goOn(who: Who, back: string | undefined) {
  if (back && isOurs(back)) return Taro.reLaunch({ url: back })
  if (who.roles.includes('practitioner')) return startAt('lawyerToday')
  return who.grants.length > 0 ? startAt('staffHome') : startAt('home')
}
