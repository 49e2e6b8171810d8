import { useState } from 'react'
import { payStateLabels, payStates, type PayState } from '@contract/closing/labels'
import type { CasePay } from '@contract/closing/pay-schema'
import { yuanText } from '@contract/money'
import { useCasePay } from '@/api/case-pay'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { CountyOnly } from '../county-only'
import { Paid } from './paid'
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

const nothing: Record<PayState, string> = {
  waiting: '没有等着发的补贴',
  paid: '还没有发过办案补贴',
  voided: '没有作废过的发放',
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
        empty={<Empty icon="check" title={nothing[state]} />}
      >
        {(pay) => (
          <>
            <Total state={state} pay={pay} />
            {state === 'waiting' ? (
              <PayForm pay={pay} onStale={asked.refetch} />
            ) : (
              <Paid pay={pay} onStale={asked.refetch} />
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
