import { useState } from 'react'
import { addMonths, monthText } from '@contract/roster/board'
import type { Plan } from '@contract/roster/schema'
import { shanghaiDate } from '@contract/time'
import { usePlan } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty, Skeleton } from '@/components/states'
import { goTo } from '@/routes'
import { FillCard } from './fill-card'
import { HistorySheet } from './history-sheet'
import { MonthGrid } from './month-grid'
import { PublishSheet } from './publish-sheet'
import { DaySheet } from './day-sheet'

interface Props {
  county: string
  firstMonth: string
  /** Whether the person may change this plan, or only look at it. */
  changes: boolean
}

/** A place of the plan that is open for a change. */
export interface Spot {
  siteCode: string
  day: string
}

export function Planner({ county, firstMonth, changes }: Props) {
  const [month, setMonth] = useState(firstMonth)
  const asked = usePlan({ county, month })
  const [spot, setSpot] = useState<Spot>()
  const [publishing, setPublishing] = useState(false)
  const [looking, setLooking] = useState(false)
  const plan = asked.data
  const pending = plan ? plan.pending.added + plan.pending.changed + plan.pending.withdrawn : 0
  return (
    <Page
      title="排班"
      heading={plan?.countyName}
      lead={plan && `${monthText(plan.month)}　${publishedText(plan)}`}
      onRefresh={() => asked.refetch()}
      footer={
        changes &&
        plan && (
          <Button icon="check" disabled={pending === 0} onTap={() => setPublishing(true)}>
            {pending > 0 ? `核对并发布（${pending}班）` : '没有要发布的'}
          </Button>
        )
      }
    >
      <Months month={month} asOf={plan?.asOf} onChange={setMonth} />
      <Ask key={month} of={asked} skeleton={<Skeleton cards={4} />}>
        {(shown) =>
          shown.slots.length === 0 && shown.gaps.length === 0 ? (
            <NoPatterns />
          ) : (
            <>
              <FillCard plan={shown} changes={changes} />
              <MonthGrid plan={shown} onTap={setSpot} />
              {shown.publishedVersion !== null && (
                <Button kind="quiet" icon="clock" onTap={() => setLooking(true)}>
                  看发布记录
                </Button>
              )}
            </>
          )
        }
      </Ask>
      {plan && spot && (
        <DaySheet plan={plan} spot={spot} changes={changes} onClose={() => setSpot(undefined)} />
      )}
      {plan && looking && <HistorySheet plan={plan} onClose={() => setLooking(false)} />}
      {plan && publishing && <PublishSheet plan={plan} onClose={() => setPublishing(false)} />}
    </Page>
  )
}

const publishedText = ({ publishedVersion }: Plan) =>
  publishedVersion === null ? '还没发布' : `已发布第${publishedVersion}版`

/** The month now running and the two after it, and the one the page was opened for. */
function Months({
  month,
  asOf,
  onChange,
}: {
  month: string
  asOf: string | undefined
  onChange: (month: string) => void
}) {
  const now = shanghaiDate(asOf ?? new Date()).slice(0, 7)
  const months = [...new Set([now, addMonths(now, 1), addMonths(now, 2), month])].sort()
  return (
    <Segments
      options={months.map((value) => ({
        value,
        label: value === now ? '本月' : `${Number(value.slice(5))}月`,
      }))}
      value={month}
      onChange={onChange}
    />
  )
}

const NoPatterns = () => (
  <Empty
    icon="calendar"
    title="还没有值班规律"
    hint="先给各站点定好星期几、几点到几点，每个月就能自动排"
    action={
      <Button kind="secondary" onTap={() => goTo('staffPatterns', {})}>
        去定规律
      </Button>
    }
  />
)
