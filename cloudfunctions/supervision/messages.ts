import { cityOf } from '@contract/area'
import { findingLink, myFindingLink } from '@contract/supervision/links'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { overseersOf, tellAll } from '@server/kit/messages/tell-overseers'

// A message stands in the clear and may cross WeChat, so it names a step and a day, and nobody.

/** Tells the person that they may say how it was, and until when. */
export const tellNoticed = (db: Db, id: string, personId: string, dueOn: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-notice',
      title: '请您说明一次值班情况',
      body: `${dayText(dueOn)}前都可以说明，可以附照片。`,
      link: myFindingLink(id),
    },
    now,
  )

/** Tells the county that the person has spoken and a decision is due. */
export const tellStated = async (db: Db, id: string, countyCode: string, dueOn: string, now: Date) =>
  tellAll(
    db,
    await overseersOf(db, [countyCode]),
    '',
    {
      kind: 'finding-stated',
      title: '本人已经说明情况',
      body: `请没有参与检查的同事在${dayText(dueOn)}前作出决定。`,
      link: findingLink(id),
    },
    now,
  )

/** Tells the person what was decided and until when they may appeal. */
export const tellDecided = (db: Db, id: string, personId: string, dueOn: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-decided',
      title: '对您的处理有了决定',
      body: `还没有生效。不同意的话，${dayText(dueOn)}前都可以申诉。`,
      link: myFindingLink(id),
    },
    now,
  )

/** Tells the person that nothing comes of it. */
export const tellDropped = (db: Db, id: string, personId: string, now: Date) =>
  notify(
    db,
    {
      accountId: personId,
      kind: 'finding-dropped',
      title: '有一件事认为不成立',
      body: '对您没有影响，经过请点开看。',
      link: myFindingLink(id),
    },
    now,
  )

/** Tells county and city that an appeal waits for somebody who had no part in it. */
export const tellAppealed = async (db: Db, id: string, countyCode: string, dueOn: string, now: Date) =>
  tellAll(
    db,
    await overseersOf(db, [countyCode, cityOf(countyCode)]),
    '',
    {
      kind: 'finding-appealed',
      title: '有一件申诉要办',
      body: `请没有参与过的同事在${dayText(dueOn)}前作出决定。`,
      link: findingLink(id),
    },
    now,
  )
