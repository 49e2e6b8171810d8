import { yuanText } from '@contract/money'
import { subsidyFigureCodes, subsidyFigures, type SubsidyFigure } from '@contract/subsidy/figures'
import { statementStatusLabels } from '@contract/subsidy/labels'
import { monthText } from '@contract/subsidy/payment'
import { dayText } from '@contract/time'
import { useSubsidyRows } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { statementTones } from '@/features/subsidy/tones'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '明细'

const isFigure = (text: string | undefined): text is SubsidyFigure =>
  subsidyFigureCodes.includes(text as SubsidyFigure)

/** The statements or receipts behind one figure of the subsidy. */
export default function SubsidyFigurePage() {
  const { county, from, to, figure } = useParams<'staffSubsidyFigure'>()
  return (
    <KeepersOnly title={TITLE}>
      {isFigure(figure) && county && from && to ? (
        <Rows countyCode={county} from={from} to={to} figure={figure} />
      ) : (
        <Page title={TITLE}>
          <Empty title="没有这个数字" hint="请从“补贴资金”里重新点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

interface Props {
  countyCode: string
  from: string
  to: string
  figure: SubsidyFigure
}

function Rows({ countyCode, from, to, figure }: Props) {
  const asked = useSubsidyRows({ countyCode, from, to, figure })
  const { label, by } = subsidyFigures[figure]
  const list = asked.data && [...asked.data.statements, ...asked.data.funds]
  const total = list?.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <Page
      title={TITLE}
      heading={total === undefined || figure === 'days' ? label : `${label}　${yuanText(total)}`}
      lead={`${monthText(from)}到${monthText(to)}，${by}`}
    >
      <Ask
        of={asked}
        isEmpty={({ statements, funds }) => statements.length + funds.length === 0}
        empty={<Empty title="这段时间没有记录" />}
      >
        {({ statements, funds }) => (
          <Card>
            {statements.map((row) => (
              <Row
                key={row.id}
                title={`${row.practitionerName}　${figure === 'days' ? `${row.days}天` : yuanText(row.amountFen)}`}
                hint={`${monthText(row.month)}，有补贴的${row.duties}班${row.paidOn ? `，${dayText(row.paidOn)}发放` : ''}`}
                aside={<Badge tone={statementTones[row.status]}>{statementStatusLabels[row.status]}</Badge>}
                onTap={() => goTo('staffSubsidyStatement', { id: row.id })}
              />
            ))}
            {funds.map((fund) => (
              <Row
                key={fund.id}
                title={`${dayText(fund.receivedOn)}　${yuanText(fund.amountFen)}`}
                hint={fund.note}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}
