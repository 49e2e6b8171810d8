import { cityOf } from '@contract/area'
import { personLink } from '@contract/people/links'
import type { Db } from '@server/database/client'
import { overseersOf, tellAll } from '@server/kit/messages/tell-overseers'

interface Claimed {
  personId: string
  /** The area whose register the person stands in. */
  areaCode: string
  invitedBy: string
}

/**
 * Tells the person's county, but for who made the code, that it was taken up: whom a clerk lets in alone, a colleague
 * sees. A county with no second clerk has its city told. The message names nobody.
 */
export async function tellClaimed(db: Db, { personId, areaCode, invitedBy }: Claimed, now: Date) {
  const colleagues = (await overseersOf(db, [areaCode])).filter((accountId) => accountId !== invitedBy)
  const told = colleagues.length > 0 ? colleagues : await overseersOf(db, [cityOf(areaCode)])
  const notice = {
    kind: 'person-claimed',
    title: '有人用邀请码登录了',
    body: '名册里的一个人绑定了微信或浏览器。请看一眼是不是本人，不对就重新发邀请码。',
    link: personLink(personId),
  }
  await tellAll(db, told, invitedBy, notice, now)
}
