import { aidFormLabels } from '@contract/aid/labels'
import type { OwnPay, PayLine } from '@contract/closing/pay-schema'
import { rateLabels } from '@contract/closing/rates'
import { yuanText } from '@contract/money'
import { useMyCasePay } from '@/api/case-pay'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { VoidedPayments } from '@/features/case-pay/voided-payments'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'

const TITLE = '办案补贴'

/** What each archived case comes to and when it was paid; also for who has left the register, since it is their money. */
export default function LawyerCasePay() {
  return (
    <SignedInOnly title={TITLE} hint="登录后看自己的办案补贴">
      <Cases />
    </SignedInOnly>
  )
}

function Cases() {
  const asked = useMyCasePay()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Empty icon="folder" title="还没有归档的案件" hint="卷宗归档以后，这里看得到每件多少钱、何时发" />
        }
      >
        {(pay) => (
          <>
            <Total pay={pay} />
            <Card>
              {pay.rows.map((row) => (
                <Line key={row.id} row={row} />
              ))}
            </Card>
          </>
        )}
      </Ask>
    </Page>
  )
}

const Total = ({ pay: { paidFen, rows, waiting } }: { pay: OwnPay }) => (
  <Card>
    <Headline
      caption={`已发${rows.length - waiting}件`}
      note={`${waiting > 0 ? `还有${waiting}件没发。` : ''}按结案那天的标准算，依法不扣税`}
    >
      {yuanText(paidFen)}
    </Headline>
  </Card>
)

function Line({ row }: { row: PayLine }) {
  const practises = useHasRole('practitioner')
  const { id, number, aidForm, rateName, terminated, closedOn, amountFen, paidOn, batch } = row
  const hint = [
    `${aidFormLabels[aidForm]}，${rateLabels[rateName]}${terminated ? '（中途终止）' : ''}`,
    `${sayDate(closedOn)}结案`,
    paidOn ? `${sayDate(paidOn)}发放，批次${batch}` : '还没发',
  ].join('　')
  return (
    <>
      <Row
        title={`${number}　${amountFen === null ? '标准还没定' : yuanText(amountFen)}`}
        hint={hint}
        aside={<Badge tone={paidOn ? 'good' : 'plain'}>{paidOn ? '已发' : '待发'}</Badge>}
        {...(practises && { onTap: () => goTo('lawyerClosing', { id }) })}
      />
      <VoidedPayments of={row} />
    </>
  )
}
