import { useState } from 'react'
import { useMyPoints } from '@/api/supervision'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { PointsView } from '@/features/supervision/points-view'
import { YearSegments } from '@/features/supervision/year-segments'
import { goTo } from '@/routes'

/** One's own points of a year, grade and stars, every entry in sight. */
export default function LawyerPoints() {
  const [year, setYear] = useState<number>()
  const asked = useMyPoints(year)
  return (
    <Page title="我的积分">
      <YearSegments asOf={asked.data?.asOf} value={year} onChange={setYear} />
      <Ask key={year} of={asked}>
        {(points) => <PointsView points={points} onFinding={(id) => goTo('lawyerFinding', { id })} />}
      </Ask>
    </Page>
  )
}
