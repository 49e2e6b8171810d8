import { useState } from 'react'
import { payStateLabels, payStates, type PayState } from '@contract/closing/labels'
import type { CasePay } from '@contract/closing/pay-schema'
import { rateLabels } from '@contract/closing/rates'
import { yuanText } from '@contract/money'
import { useCasePay } from '@/api/closing'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'
import { PayForm } from './pay-form'

const TITLE = '办案补贴'

/** Archived cases of the county that wait to be paid, and those that were (法援法 52). */
export default function StaffCasePay() {
  return (
    <CountyOnly title={TITLE}>
      <Cases />
    </CountyOnly>
  )
}

function Cases() {
  const [state, setState] = useState<PayState>('waiting')
  const asked = useCasePay(state)
  return (
    <Page title={TITLE} lead="归档一件，发一件；按结案那天的标准，依法不扣税" onRefresh={asked.refetch}>
      <Segments
        options={payStates.map((value) => ({ value, label: payStateLabels[value] }))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={state === 'waiting' ? '没有等着发的补贴' : '还没有发过办案补贴'} />}
      >
        {(pay) => (
          <>
            <Total state={state} pay={pay} />
            {state === 'waiting' ? (
              <PayForm pay={pay} onStale={asked.refetch} />
            ) : (
              <Card>
                {pay.rows.map((row) => (
                  <Row
                    key={row.id}
                    title={`${row.handlerName}　${yuanText(row.amountFen ?? 0)}`}
                    hint={`${row.number}，${rateLabels[row.rateName]}　${sayDate(row.paidOn!)}发放，批次${row.batch}`}
                    aside={<Badge tone="good">已发</Badge>}
                    onTap={() => goTo('staffCaseFile', { id: row.id })}
                  />
                ))}
              </Card>
            )}
          </>
        )}
      </Ask>
    </Page>
  )
}

function Total({ state, pay: { rows, totalFen } }: { state: PayState; pay: CasePay }) {
  const unset = rows.filter(({ amountFen }) => amountFen === null).length
  return (
    <>
      <Card>
        <Headline caption={`${payStateLabels[state]}${rows.length}件`}>{yuanText(totalFen)}</Headline>
      </Card>
      {unset > 0 && (
        <Notice tone="warn" title={`有${unset}件还算不出来`}>
          结案那天还没有办案补贴标准。请先到“规则”里定标准。
        </Notice>
      )}
    </>
  )
}
