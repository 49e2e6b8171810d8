import { keptStatementLink, statementLink } from '@contract/subsidy/links'
import { monthText } from '@contract/subsidy/payment'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { listKeepers } from '@server/kit/subsidy/keepers'

interface About {
  id: string
  practitionerId: string
  countyCode: string
  month: string
}

const tellPerson = (
  db: Db,
  { id, practitionerId }: About,
  notice: { kind: string; title: string; body: string },
  now: Date,
) => notify(db, { accountId: practitionerId, ...notice, link: statementLink(id) }, now)

/** Tells the county's keepers that a statement was objected to. */
export async function tellKeepersObjected(db: Db, about: About, now: Date): Promise<void> {
  for (const accountId of await listKeepers(db, about.countyCode)) {
    const notice = {
      kind: 'subsidy-objection',
      title: '有人对补贴结算单提出异议',
      body: `${monthText(about.month)}的一张结算单，请核实后答复。`,
      link: keptStatementLink(about.id),
    }
    await notify(db, { accountId, ...notice }, now)
  }
}

export const tellAnswered = (db: Db, about: About, now: Date) =>
  tellPerson(
    db,
    about,
    {
      kind: 'subsidy-answered',
      title: '您的异议有答复了',
      body: `${monthText(about.month)}值班补贴结算单，请看答复后再核对。`,
    },
    now,
  )

export const tellSentBack = (db: Db, about: About, now: Date) =>
  tellPerson(
    db,
    about,
    {
      kind: 'subsidy-sent-back',
      title: '补贴结算单退回重核',
      body: `${monthText(about.month)}值班补贴结算单退回来了，请重新核对。`,
    },
    now,
  )

export const tellPaid = (db: Db, about: About, now: Date) =>
  tellPerson(
    db,
    about,
    {
      kind: 'subsidy-paid',
      title: `${monthText(about.month)}值班补贴已发放`,
      body: '请留意到账。过几天还没收到，请联系县区司法局。',
    },
    now,
  )

export const tellBounced = (db: Db, about: About, now: Date) =>
  tellPerson(
    db,
    about,
    {
      kind: 'subsidy-bounced',
      title: `${monthText(about.month)}值班补贴没发成`,
      body: '银行退回来了，请联系县区司法局核对收款账户，核对好会再发。',
    },
    now,
  )
