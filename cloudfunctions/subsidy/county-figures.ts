import type { CountyFigures, FigureStatement } from '@contract/subsidy/figures'
import { firstDayOf, fundsPosition, lastDayOf, median } from '@contract/subsidy/payment'
import type { Db } from '@server/database/client'
import { figureReader, fundsWithin, type Extent } from './figure-rows'
import { getAreaName } from './queries'

const amountOf = (rows: readonly { amountFen: number }[]) => ({
  amountFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0),
  count: rows.length,
})

const dutiesOf = (rows: readonly FigureStatement[]) => rows.reduce((sum, { duties }) => sum + duties, 0)

/** The figures of one county over months, each the sum of the rows it opens to. */
export async function countyFigures(db: Db, extent: Extent): Promise<CountyFigures> {
  const behind = figureReader(db, extent)
  const due = await behind('due')
  const paid = await behind('paid')
  const paidOut = await behind('paid-out')
  const received = await fundsWithin(db, extent)
  const { receivedFen, paidFen, fullOn } = fundsPosition(
    received.map(({ receivedOn, amountFen }) => ({ on: receivedOn, amountFen })),
    paidOut.map(({ paidOn, amountFen }) => ({ on: paidOn!, amountFen })),
  )
  return {
    countyCode: extent.countyCode,
    countyName: await getAreaName(db, extent.countyCode),
    duties: dutiesOf(due),
    due: amountOf(due),
    deducted: amountOf(await behind('deducted')),
    payable: amountOf(await behind('payable')),
    paid: amountOf(paid),
    medianDays: median(paid.map(({ days }) => days!)),
    received: amountOf(received),
    paidOut: amountOf(paidOut),
    paidShare:
      receivedFen === 0
        ? null
        : {
            numerator: paidFen,
            denominator: receivedFen,
            unit: '分',
            period: { from: firstDayOf(extent.from), to: lastDayOf(extent.to) },
          },
    fullOn,
  }
}
