import { useState } from 'react'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { useMonitorDesk } from '@/api/quality'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Draws } from './draws'
import { Looked } from './looked'
import { Tasks } from './tasks'

const TITLE = '案件质量'
const parts = [
  { value: 'tasks', label: '待办' },
  { value: 'looked', label: '看过的' },
  { value: 'draws', label: '抽签' },
] as const
type Part = (typeof parts)[number]['value']

/** Monitoring of a county's cases: what was drawn and waits, what was looked at, and the drawings (法援法 57–59). */
export default function StaffQuality() {
  return (
    <KeepersOnly title={TITLE}>
      <Quality />
    </KeepersOnly>
  )
}

function Quality() {
  const [part, setPart] = useState<Part>('tasks')
  const desk = useMonitorDesk()
  return (
    <Page title={TITLE} lead="电话、旁听、回访、评查档案，按评分表打分" onRefresh={desk.refetch}>
      <Segments options={[...parts]} value={part} onChange={setPart} />
      {part === 'tasks' && <Tasks asked={desk} />}
      {part === 'looked' && <Ask of={desk}>{({ month }) => <Looked thisMonth={month} />}</Ask>}
      {part === 'draws' && <Draws asked={desk} />}
      <Card>
        <Row icon="file" title="评分表" onTap={() => goTo('staffScoreSheets')} />
      </Card>
    </Page>
  )
}
