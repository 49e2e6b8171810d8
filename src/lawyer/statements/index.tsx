import { yuanText } from '@contract/money'
import { statementStatusLabels } from '@contract/subsidy/labels'
import { monthText } from '@contract/subsidy/payment'
import type { MyStatements } from '@contract/subsidy/schema'
import { dayText } from '@contract/time'
import { useMyStatements } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { statementTones } from '@/features/subsidy/tones'
import { goTo } from '@/routes'

const TITLE = '我的补贴'

/** The person's statements by month; also for who has left the register, since it is their money. */
export default function Statements() {
  return (
    <SignedInOnly title={TITLE} hint="登录后看自己的值班补贴">
      <Months />
    </SignedInOnly>
  )
}

function Months() {
  const asked = useMyStatements()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ months }) => months.length === 0}
        empty={<Empty icon="folder" title="还没有结算单" hint="每月1号出上个月的，出来了会发消息给您" />}
      >
        {({ months }) => (
          <>
            {months.map((month) => (
              <MonthCard key={month.id} month={month} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

const MonthCard = ({ month }: { month: MyStatements['months'][number] }) => (
  <Card
    title={`${monthText(month.month)}　${month.countyName}`}
    aside={<Badge tone={statementTones[month.status]}>{statementStatusLabels[month.status]}</Badge>}
    {...(month.status === 'draft' && { tone: 'warn' as const })}
    onTap={() => goTo('lawyerStatement', { id: month.id })}
  >
    <Headline note={`有补贴的${month.duties}班${noteOf(month)}`}>{yuanText(month.totalFen)}</Headline>
  </Card>
)

function noteOf({ status, confirmBy, deductedFen, paidOn }: MyStatements['months'][number]): string {
  const deducted = deductedFen > 0 ? `，扣了${yuanText(deductedFen)}` : ''
  if (paidOn) return `${deducted}，${dayText(paidOn)}发放`
  return status === 'draft' ? `${deducted}，请在${dayText(confirmBy)}前核对` : deducted
}
