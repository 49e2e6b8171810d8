import { yuanText } from '@contract/money'
import { statementStatuses, statementStatusLabels } from '@contract/subsidy/labels'
import { firstDayOf, monthText } from '@contract/subsidy/payment'
import type { CountyMonthAnswer } from '@contract/subsidy/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'

const sumOf = (rows: CountyMonthAnswer['rows'], of: 'dueFen' | 'deductedFen' | 'totalFen') =>
  rows.reduce((sum, row) => sum + row[of], 0)

/** What the month comes to, and what stands in its way. */
export function Total({ answer }: { answer: CountyMonthAnswer }) {
  const { rows, countyCode, month, without, keeps, ratesSet } = answer
  if (rows.length === 0 && without === 0)
    return <Empty icon="calendar" title="这个月还没有结算单" hint="这个月没有人值班，或者还没过完" />
  return (
    <>
      {rows.length > 0 && (
        <Card title={`${monthText(answer.month)}，${rows.length}人`}>
          <Headline caption="实发合计">{yuanText(sumOf(rows, 'totalFen'))}</Headline>
          <KeyValue name="应发">{yuanText(sumOf(rows, 'dueFen'))}</KeyValue>
          <KeyValue name="扣减">{yuanText(sumOf(rows, 'deductedFen'))}</KeyValue>
          <KeyValue name="进度">
            {statementStatuses
              .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
              .filter(({ count }) => count > 0)
              .map(({ status, count }) => `${statementStatusLabels[status]}${count}人`)
              .join('，')}
          </KeyValue>
        </Card>
      )}
      {!ratesSet && (
        <Notice tone="warn" title="补贴标准还没有定">
          {`没有标准，出不了结算单。标准要从${sayDate(firstDayOf(month))}或更早的一天算起，定好后再回来出。`}
        </Notice>
      )}
      {ratesSet && rows.some(({ ratesMissing }) => ratesMissing) && (
        <Notice
          tone="warn"
          title="补贴标准还没有定"
          action={
            keeps && (
              <Button
                kind="secondary"
                block={false}
                onTap={() => goTo('staffSetting', { key: 'subsidy.dutyRates', area: countyCode })}
              >
                去定标准
              </Button>
            )
          }
        >
          定好以后点“更新结算单”，就会按标准算出来。
        </Notice>
      )}
    </>
  )
}
