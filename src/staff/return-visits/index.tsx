import { useState } from 'react'
import { Text } from '@tarojs/components'
import {
  visitFigures,
  visitShares,
  visitWayLabels,
  visitWays,
  type VisitFigure,
} from '@contract/followup/labels'
import type { VisitMonth } from '@contract/followup/schema'
import { percentText } from '@contract/report/share'
import { momentText } from '@contract/time'
import { drawVisits, redrawVisits, useVisitMonth } from '@/api/followup'
import { useCounties } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { confirm, tell } from '@/components/talk'
import { MonthTurn } from '@/features/keeping/month-turn'
import { useSendOnce } from '@/state/send-once'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Tasks } from './tasks'
import { VisitRows } from './visit-rows'

const TITLE = '回访'

/** Return visits of a county's month: the drawing, the tasks, and what they came to (A52). */
export default function StaffReturnVisits() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Visits /> : <NotSignedIn title={TITLE} />
}

function Visits() {
  const [month, setMonth] = useState<string>()
  const [countyCode, setCounty] = useState<string>()
  const isCity = useHasRole('city')
  const asked = useVisitMonth({ ...(month && { month }), ...(countyCode && { countyCode }) })
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      {isCity && <CountyField value={asked.data?.countyCode} onChange={setCounty} />}
      <Ask of={asked}>
        {(data) => (
          <>
            <Tasks key={data.countyCode} of={data} />
            <MonthTurn month={data.month} onChange={setMonth} />
            <Month key={`${data.countyCode}${data.month}`} of={data} />
          </>
        )}
      </Ask>
    </Page>
  )
}

function CountyField({ value, onChange }: { value: string | undefined; onChange: (code: string) => void }) {
  const counties = useCounties()
  const options = (counties.data ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return <Select label="县区" options={options} value={value} onChange={onChange} />
}

function Month({ of }: { of: VisitMonth }) {
  const { samples, keeps, month, latest } = of
  const [shown, setShown] = useState<VisitFigure>()
  const undrawn = visitWays.filter((way) => !samples.some((sample) => sample.way === way))
  return (
    <>
      {samples.length === 0 && (
        <Notice>
          {month > latest
            ? '这个月还没过完，下月1号起再抽。'
            : `这个月还没有抽。每个站点随机抽${of.perSite}条咨询，由没有接待过的人去问。`}
        </Notice>
      )}
      {samples.length > 0 && <Figures of={of} onOpen={setShown} />}
      {keeps && month <= latest && undrawn.map((way) => <DrawButton key={way} of={of} way={way} />)}
      {shown && (
        <Section title={visitFigures[shown].label}>
          <VisitRows key={shown} of={{ countyCode: of.countyCode, month, of: shown }} empty="这里没有回访" />
        </Section>
      )}
      {samples.map((sample) => (
        <Card key={sample.id} title={`${visitWayLabels[sample.way]}　抽了${sample.drawn}条`}>
          <KeyValue name="从多少里抽">{`${sample.sites}个站点${sample.pool}条，每站${sample.perSite}条`}</KeyValue>
          <KeyValue name="谁抽的">{`${sample.drawnByName}　${momentText(sample.drawnAt)}`}</KeyValue>
          <KeyValue name="随机数">{String(sample.seed)}</KeyValue>
          <Button kind="quiet" onTap={() => verify(sample.id)}>
            重新验证抽签
          </Button>
        </Card>
      ))}
    </>
  )
}

async function verify(id: string) {
  const { same } = await redrawVisits(id)
  await tell(
    same ? '验证一致' : '验证不一致',
    same ? '用记下的随机数再抽一次，结果一样。' : '请把这件事报告给市里。',
  )
}

function DrawButton({ of, way }: { of: VisitMonth; way: 'phone' | 'on-site' }) {
  const { send, sending, failure } = useSendOnce(drawVisits)
  const draw = async () => {
    const yes = await confirm({
      title: `抽${visitWayLabels[way]}？`,
      content: '一个月每种方式只抽一次。未成年人的、要保密的咨询不会抽到。',
      yes: '开始抽',
    })
    if (yes) await send({ countyCode: of.countyCode, month: of.month, way })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind={way === 'phone' ? 'primary' : 'secondary'} busy={sending} onTap={draw}>
        {`抽${visitWayLabels[way]}`}
      </Button>
    </>
  )
}

/** Every figure opens to its rows; every share stands with the two it is made of. */
function Figures({ of, onOpen }: { of: VisitMonth; onOpen: (figure: VisitFigure) => void }) {
  const count = (figure: VisitFigure) => of.figures.find((one) => one.figure === figure)?.count ?? 0
  return (
    <Section title={`${of.countyName}　按咨询发生的月份`}>
      <Card>
        {of.figures.map(({ figure, count: many }) => (
          <Row
            key={figure}
            title={visitFigures[figure].label}
            aside={<Text>{`${many}${visitFigures[figure].unit}`}</Text>}
            onTap={() => onOpen(figure)}
          />
        ))}
        {Object.entries(visitShares).map(
          ([
            name,
            {
              label,
              of: [part, whole],
            },
          ]) => (
            <KeyValue key={name} name={label}>
              {`${percentText({ numerator: count(part), denominator: count(whole) })}（${count(part)}/${count(whole)}条）`}
            </KeyValue>
          ),
        )}
      </Card>
    </Section>
  )
}
