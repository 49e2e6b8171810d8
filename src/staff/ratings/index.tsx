import { useState } from 'react'
import { Text } from '@tarojs/components'
import { figures, shares, type Figure, type ShareName } from '@contract/report/labels'
import type { Figures } from '@contract/report/schema'
import { percentText } from '@contract/report/share'
import { momentText } from '@contract/time'
import { useFigures } from '@/api/report'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { periodOf, spans, type Span } from '@/features/report/spans'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import './index.scss'

const TITLE = '满意度'

/** Satisfaction beside how many rated at all, each way apart; and the doors to appeals and hints. */
export default function StaffRatings() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Board /> : <NotSignedIn title={TITLE} />
}

function Board() {
  const [span, setSpan] = useState<Span>('month')
  const [openedAt] = useState(() => new Date())
  const asked = useFigures(periodOf(span, openedAt))
  const county = useHasRole('county')
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Segments options={[...spans]} value={span} onChange={setSpan} />
      <Ask of={asked}>{(answer) => <Lines answer={answer} />}</Ask>
      <Section title="核对">
        <Card>
          {county && (
            <Row title="评价申诉" hint="值班人员对评价不服的" onTap={() => goTo('staffRatingAppeals')} />
          )}
          <Row title="评价异常提示" hint="值得看一看的评价和记录" onTap={() => goTo('staffRadar')} />
        </Card>
      </Section>
    </Page>
  )
}

const byWay: ShareName[] = ['ownPhoneSatisfaction', 'returnCallSatisfaction', 'handedOverSatisfaction']

function Lines({ answer }: { answer: Figures }) {
  const { satisfaction, ratingRate } = answer.shares
  if (!satisfaction || !ratingRate) return null
  const excluded = answer.counts['ratings-set-aside'] ?? 0
  return (
    <>
      <Headline
        caption="满意率"
        note={`评价率 ${percentText(ratingRate)}：${ratingRate.denominator}人次里${ratingRate.numerator}人次评了`}
      >
        {percentText(satisfaction)}
      </Headline>
      <Section title="怎么算出来的">
        <Card>
          <ShareLine answer={answer} name="satisfaction" />
          <ShareLine answer={answer} name="ratingRate" />
        </Card>
      </Section>
      <Section title="按评价方式">
        <Card>
          {byWay.map((name) => (
            <ShareLine key={name} answer={answer} name={name} />
          ))}
        </Card>
      </Section>
      <Card>
        <Row
          title={`已排除${excluded}条`}
          hint="申诉核实后不计入的评价，点开看"
          onTap={() => show('ratings-set-aside', answer)}
        />
      </Card>
      <Text className="ratings-board__note">
        {`${answer.areaNames.join('、')}，${momentText(answer.asOf)}统计。没评价的不算满意；递手机评价的另算，不进满意率。`}
      </Text>
    </>
  )
}

const show = (figure: Figure, { period }: Figures) => goTo('staffFigure', { figure, ...period })

/** '满意25人次 ÷ 已评价26人次', open to the rows of the part and of the whole. */
function ShareLine({ answer, name }: { answer: Figures; name: ShareName }) {
  const share = answer.shares[name]
  if (!share) return null
  const [part, whole] = shares[name].of
  return (
    <>
      <Row
        title={shares[name].label}
        hint={`${figures[part].label}${share.numerator}${share.unit}`}
        aside={<Text className="ratings-board__percent">{percentText(share)}</Text>}
        onTap={() => show(part, answer)}
      />
      <Row
        title={`÷ ${figures[whole].label}${share.denominator}${share.unit}`}
        onTap={() => show(whole, answer)}
      />
    </>
  )
}
