import { useState } from 'react'
import { inspectionKindLabels } from '@contract/inspection/labels'
import { momentText } from '@contract/time'
import { useRectifications, useRounds, type RectificationState } from '@/api/inspection'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { dueText, dueTone } from '@/features/supervision/tones'
import { rectificationStatusLabels } from '@contract/inspection/rectification'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Tasks } from './tasks'

const TITLE = '督导检查'

type Part = 'tasks' | 'rounds' | 'rectify'
const parts: { value: Part; label: string }[] = [
  { value: 'tasks', label: '任务' },
  { value: 'rounds', label: '抽查' },
  { value: 'rectify', label: '整改' },
]

/** Drawing sites, looking at them, and what they have to put right (A39, A40). A station sees what it has to mend. */
export default function StaffSupervision() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Supervision /> : <NotSignedIn title={TITLE} />
}

function Supervision() {
  const { part: given } = useParams<'staffSupervision'>()
  const county = useHasRole('county')
  const city = useHasRole('city')
  const inspects = county || city
  const [part, setPart] = useState<Part>(
    inspects ? (parts.find(({ value }) => value === given)?.value ?? 'tasks') : 'rectify',
  )
  return (
    <Page title={TITLE} footer={inspects && <Button onTap={() => goTo('staffDraw')}>随机抽查</Button>}>
      {inspects && <Segments options={parts} value={part} onChange={setPart} />}
      {part === 'tasks' && <Tasks />}
      {part === 'rounds' && <Rounds />}
      {part === 'rectify' && <Rectifications />}
    </Page>
  )
}

function Rounds() {
  const rounds = useRounds()
  return (
    <Ask
      of={rounds}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<Empty icon="search" title="还没有抽查过" hint="点下面的“随机抽查”，系统按风险随机抽站点" />}
    >
      {({ rows }) => (
        <Card>
          {rows.map(({ id, areaName, kind, drawnAt, done, size }) => (
            <Row
              key={id}
              title={`${areaName}　${inspectionKindLabels[kind]}`}
              hint={`${momentText(drawnAt)}抽的`}
              aside={`${done}／${size}个`}
              onTap={() => goTo('staffRound', { id })}
            />
          ))}
        </Card>
      )}
    </Ask>
  )
}

const rectifyStates: { value: RectificationState; label: string }[] = [
  { value: 'overdue', label: '超期' },
  { value: 'open', label: '待整改' },
  { value: 'handed-in', label: '等复核' },
  { value: 'accepted', label: '已整改' },
]

function Rectifications() {
  const [state, setState] = useState<RectificationState>('open')
  const asked = useRectifications(state)
  const counts = asked.data?.counts
  const countOf: Partial<Record<RectificationState, number>> = counts
    ? { overdue: counts.overdue, open: counts.open, 'handed-in': counts.handedIn }
    : {}
  return (
    <>
      <Segments
        options={rectifyStates.map((one) => ({ ...one, count: countOf[one.value] }))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title="这里没有整改" />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map(({ id, inspectionId, siteName, areaName, what, dueOn, status }) => (
              <Row
                key={id}
                title={`${siteName}　${what}`}
                hint={status === 'accepted' ? areaName : `${areaName}　${dueText(dueOn, new Date(asOf))}`}
                aside={
                  <Badge
                    tone={
                      status === 'open' || status === 'returned' ? dueTone(dueOn, new Date(asOf)) : 'plain'
                    }
                  >
                    {rectificationStatusLabels[status]}
                  </Badge>
                }
                onTap={() => goTo('staffInspection', { id: inspectionId })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </>
  )
}
