import { Text } from '@tarojs/components'
import { yuanText } from '@contract/money'
import { percentText } from '@contract/report/share'
import { subsidyFigures, type CountyFigures, type SubsidyFigure } from '@contract/subsidy/figures'
import { dayText, momentText } from '@contract/time'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { goTo } from '@/routes'

interface Props {
  figures: CountyFigures
  from: string
  to: string
  asOf: string
}

const counted = ['due', 'deducted', 'payable', 'paid'] as const

/** Due, deducted, paid, days to pay, and paid out of received; each opens to its rows. */
export function Figures({ figures, from, to, asOf }: Props) {
  const show = (figure: SubsidyFigure) => () =>
    goTo('staffSubsidyFigure', { county: figures.countyCode, from, to, figure })
  const amount = (text: string) => <Text className="funds__amount">{text}</Text>
  const { received, paidOut, paidShare, medianDays, fullOn } = figures
  return (
    <Section title={figures.countyName}>
      <Card>
        {counted.map((figure) => (
          <Row
            key={figure}
            title={subsidyFigures[figure].label}
            hint={`${figures[figure].count}张结算单${figure === 'due' ? `，有补贴的${figures.duties}班` : ''}`}
            aside={amount(yuanText(figures[figure].amountFen))}
            onTap={show(figure)}
          />
        ))}
        <Row
          title={subsidyFigures.days.label}
          hint={`${subsidyFigures.days.by}，中位数，${figures.paid.count}张`}
          aside={amount(medianDays === null ? '—' : `${medianDays}天`)}
          onTap={show('days')}
        />
      </Card>
      <Card>
        <Row
          title={subsidyFigures.received.label}
          hint={`${received.count}笔，${subsidyFigures.received.by}`}
          aside={amount(yuanText(received.amountFen))}
          onTap={show('received')}
        />
        <Row
          title={subsidyFigures['paid-out'].label}
          hint={`${paidOut.count}人次，${subsidyFigures['paid-out'].by}`}
          aside={amount(yuanText(paidOut.amountFen))}
          onTap={show('paid-out')}
        />
        <Row
          title="发放率"
          hint={
            paidShare
              ? `发放${yuanText(paidShare.numerator)} ÷ 收到${yuanText(paidShare.denominator)}${fullOn ? `，${dayText(fullOn)}全部发完` : ''}`
              : '还没有记到账的资金'
          }
          aside={amount(paidShare ? percentText(paidShare) : '—')}
          onTap={show('paid-out')}
        />
      </Card>
      <Text className="funds__note">{momentText(asOf)}统计。点开可以看到每一条。</Text>
    </Section>
  )
}
