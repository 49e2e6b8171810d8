import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { figures, shareNames, shares, type Figure, type ShareName } from '@contract/report/labels'
import type { Figures } from '@contract/report/schema'
import { percentText, type Period, type Share } from '@contract/report/share'
import { momentText } from '@contract/time'
import { useFigures } from '@/api/report'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { periodOf, spans, type Span } from '@/features/report/spans'
import { goTo } from '@/routes'
import './index.scss'

/** Figures that stand for themselves; the others are shown as parts of a share. */
const heads: Figure[] = ['consultations', 'duties-due', 'aid-received']

/** What was done, each number with its unit and open to its rows, each share with what it is made of. */
export function FiguresBoard() {
  const [span, setSpan] = useState<Span>('day')
  const [openedAt] = useState(() => new Date())
  const period = periodOf(span, openedAt)
  const asked = useFigures(period)
  return (
    <Section title="数字">
      <Segments options={[...spans]} value={span} onChange={setSpan} />
      <Ask of={asked}>{(answer) => <Board answer={answer} />}</Ask>
    </Section>
  )
}

const show = (figure: Figure, period: Period) => goTo('staffFigure', { figure, ...period })

const Board = ({ answer }: { answer: Figures }) => (
  <>
    <View className="figures">
      {heads.map((figure) => {
        const count = answer.counts[figure]
        return count === null ? null : (
          <Card key={figure} onTap={() => show(figure, answer.period)}>
            <View className="figures__head">
              <Text className="figures__name">{figures[figure].label}</Text>
              <Text className="figures__count">{count}</Text>
              <Text className="figures__unit">{figures[figure].unit}</Text>
            </View>
          </Card>
        )
      })}
    </View>
    <Card>
      {shareNames.map((name) => {
        const share = answer.shares[name]
        return share && <ShareRow key={name} name={name} share={share} period={answer.period} />
      })}
    </Card>
    <View className="figures__note">
      {answer.areaNames.join('、')}，{momentText(answer.asOf)}统计。点开可以看到每一条。
    </View>
  </>
)

/** '满意率 96.15%' with '满意25人次 ÷ 已评价26人次' under it. */
const ShareRow = ({ name, share, period }: { name: ShareName; share: Share; period: Period }) => {
  const [part, whole] = shares[name].of
  const made = `${figures[part].label}${share.numerator}${share.unit} ÷ ${figures[whole].label}${share.denominator}${share.unit}`
  return (
    <Row
      title={shares[name].label}
      hint={made}
      aside={<Text className="figures__percent">{percentText(share)}</Text>}
      onTap={() => show(part, period)}
    />
  )
}
