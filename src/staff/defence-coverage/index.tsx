import { useState } from 'react'
import { noticeOutcomeLabels, noticeOutcomes, type NoticeOutcome } from '@contract/defence/labels'
import type { Coverage as Answer } from '@contract/defence/schema'
import { percentText } from '@contract/report/share'
import { dayText, momentText, shanghaiDate } from '@contract/time'
import { useCoverage } from '@/api/defence'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { DateField } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'

const TITLE = '通知辩护覆盖率'
const tones: Record<NoticeOutcome, Tone> = {
  'in-time': 'good',
  late: 'bad',
  waiting: 'info',
  overdue: 'bad',
  ended: 'plain',
}

/** Of the notices received in a period, those that got a lawyer in three days; with every row (法援法 36). */
export default function StaffDefenceCoverage() {
  return (
    <KeepersOnly title={TITLE}>
      <Coverage />
    </KeepersOnly>
  )
}

function Coverage() {
  const [to, setTo] = useState(() => shanghaiDate(new Date()))
  const [from, setFrom] = useState(() => `${to.slice(0, 4)}-01-01`)
  const asked = useCoverage({ from, to })
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Card title="哪段时间收到的通知">
        <DateField label="从" value={from} to={to} onChange={setFrom} />
        <DateField label="到" value={to} from={from} onChange={setTo} />
      </Card>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty title="这段时间没有收到通知" />}
      >
        {(answer) => <Figures answer={answer} />}
      </Ask>
    </Page>
  )
}

function Figures({ answer }: { answer: Answer }) {
  const county = useHasRole('county')
  const { numerator, denominator, unit, period, outcomes, rows, more } = answer
  return (
    <>
      <Headline
        caption="覆盖率"
        note={`${dayText(period.from)}到${dayText(period.to)}：按期指派${numerator}${unit} ÷ 通知${denominator}${unit}`}
      >
        {percentText(answer)}
      </Headline>
      <Card title="怎么算出来的">
        {noticeOutcomes.map((outcome) => (
          <KeyValue key={outcome} name={noticeOutcomeLabels[outcome]}>
            {`${outcomes[outcome]}${unit}${outcome === 'ended' ? '，不计入' : ''}`}
          </KeyValue>
        ))}
      </Card>
      <Section title="每一件">
        <Card>
          {rows.map((row) => (
            <Row
              key={row.id}
              title={row.number}
              hint={[
                row.authorityName,
                `${momentText(row.receivedAt)}收到`,
                `最晚${dayText(row.dueOn)}`,
                row.assignedAt && `${momentText(row.assignedAt)}指派`,
              ]
                .filter(Boolean)
                .join('　')}
              aside={<Badge tone={tones[row.outcome]}>{noticeOutcomeLabels[row.outcome]}</Badge>}
              onTap={county ? () => goTo('staffDefenceNotice', { id: row.id }) : undefined}
            />
          ))}
        </Card>
        {more && <Notice>太多了，只列出最近{rows.length}件，数字是全部的。</Notice>}
      </Section>
    </>
  )
}
