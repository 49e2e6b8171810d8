import { findingLink } from '@contract/supervision/links'
import type { Db } from '@server/database/client'
import { overseersOf, tellAll } from '../messages/tell-overseers'

/** Tells a county's staff that a finding was filed there. */
export const tellFiled = async (db: Db, id: string, countyCode: string, by: string, now: Date) =>
  tellAll(
    db,
    await overseersOf(db, [countyCode]),
    by,
    {
      kind: 'finding-filed',
      title: '有人提出了值班问题',
      body: '请核对后告知本人，或者认为不成立。',
      link: findingLink(id),
    },
    now,
  )
