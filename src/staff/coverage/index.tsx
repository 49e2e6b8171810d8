import { useState } from 'react'
import { coverageMeasureLabels, coverageUnitLabels } from '@contract/roster/labels'
import { mondayOf, quarterSpan } from '@contract/roster/month'
import type { Coverage } from '@contract/roster/schema'
import { gapText } from '@contract/roster/words'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { useCoverage } from '@/api/roster'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '排班够不够'

type Span = 'week' | 'fortnight' | 'quarter'

/** Days a question is about; `today` 'YYYY-MM-DD'. */
const spans: Record<Span, (today: string) => { from: string; to: string }> = {
  week: (today) => ({ from: mondayOf(today), to: addDays(mondayOf(today), 6) }),
  fortnight: (today) => ({ from: addDays(mondayOf(today), 7), to: addDays(mondayOf(today), 20) }),
  quarter: (today) => {
    const { first, last } = quarterSpan(today)
    return { from: first, to: last }
  },
}

/** Where duty is short of the rule of its level (A28, A31), by county. */
export default function CoveragePage() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Short /> : <NotSignedIn title={TITLE} />
}

function Short() {
  const { area } = useParams<'staffCoverage'>()
  const [span, setSpan] = useState<Span>('week')
  // the phone's day only chooses what to ask about; what has begun is told by the server
  const asked = useCoverage({ ...spans[span](shanghaiDate(new Date())), ...(area && { areaCode: area }) })
  return (
    <Page title={TITLE} heading={TITLE} onRefresh={() => asked.refetch()}>
      <Segments
        options={[
          { value: 'week', label: '本周' },
          { value: 'fortnight', label: '后两周' },
          { value: 'quarter', label: '本季度' },
        ]}
        value={span}
        onChange={setSpan}
      />
      <Ask of={asked} skeleton={<Skeleton cards={3} />} isEmpty={() => false}>
        {(coverage) => (
          <>
            <Figures coverage={coverage} />
            {coverage.gaps.length === 0 ? (
              <Empty icon="check" title="都排够了" hint="各站点都达到了规定的值班次数" />
            ) : (
              <Gaps coverage={coverage} />
            )}
          </>
        )}
      </Ask>
    </Page>
  )
}

/** Units that are covered out of those the rule asks something of; the rows of the rest stand below. */
const Figures = ({ coverage: { figures, from, to } }: { coverage: Coverage }) => (
  <Card title={`${dayText(from)}到${dayText(to)}`}>
    {figures.map(({ unit, covered, due }) => (
      <KeyValue key={unit} name={`按${coverageUnitLabels[unit]}`}>
        {due === 0 ? '没有要求' : `${due}个里够了${covered}个（${Math.floor((covered / due) * 100)}%）`}
      </KeyValue>
    ))}
  </Card>
)

function Gaps({ coverage: { gaps, asOf } }: { coverage: Coverage }) {
  const county = useHasRole('county')
  const city = useHasRole('city')
  const counties = [...new Map(gaps.map((gap) => [gap.county, gap.countyName]))]
  const thisMonth = shanghaiDate(asOf).slice(0, 7)
  // a gap is mended in the month it ends in, and what is past cannot be
  const monthOf = (to: string) => (to.slice(0, 7) < thisMonth ? undefined : to.slice(0, 7))
  return (
    <>
      {counties.map(([code, name]) => {
        const own = gaps.filter((gap) => gap.county === code)
        return (
          <Section key={code} title={`${name}（${own.length}处不足）`}>
            <Card>
              {own.map((gap) => {
                const month = monthOf(gap.to)
                return (
                  <Row
                    key={`${gap.siteCode}${gap.unit}${gap.from}`}
                    title={gap.siteName}
                    hint={gapText(gap)}
                    aside={<Badge tone="bad">{`少${gap.missing}${coverageMeasureLabels[gap.unit]}`}</Badge>}
                    onTap={
                      (county || city) && month
                        ? () => goTo('staffPlanner', { county: gap.county, month })
                        : undefined
                    }
                  />
                )
              })}
            </Card>
          </Section>
        )
      })}
    </>
  )
}
