import { Text } from '@tarojs/components'
import { yuanText } from '@contract/money'
import { percentText } from '@contract/report/share'
import type { CountyFigures } from '@contract/subsidy/figures'
import { useSubsidyFigures } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'

interface Props {
  year: number
  onPick: (countyCode: string) => void
}

/** The counties side by side: paid of what is payable, days to pay, and paid out of received. */
export function EveryCounty({ year, onPick }: Props) {
  const asked = useSubsidyFigures(`${year}-01`, `${year}-12`)
  return (
    <Section title="各县区">
      <Ask of={asked}>
        {({ counties }) => (
          <Card>
            {counties.map((county) => (
              <Row
                key={county.countyCode}
                title={county.countyName}
                hint={hintOf(county)}
                aside={
                  <Text className="funds__amount">
                    {county.paidShare ? percentText(county.paidShare) : '—'}
                  </Text>
                }
                onTap={() => onPick(county.countyCode)}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Section>
  )
}

function hintOf({ payable, paid, paidShare, medianDays }: CountyFigures): string {
  const facts = [`应付${yuanText(payable.amountFen)}，已发${yuanText(paid.amountFen)}`]
  if (medianDays !== null) facts.push(`用时${medianDays}天`)
  facts.push(
    paidShare
      ? `发放${yuanText(paidShare.numerator)} ÷ 收到${yuanText(paidShare.denominator)}`
      : '没有记到账的资金',
  )
  return facts.join('，')
}
