import { useState } from 'react'
import { monthBefore, monthOf } from '@contract/subsidy/payment'
import type { CountyMonthAnswer } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import { useSubsidyMonth } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { MonthTurn } from '@/features/keeping/month-turn'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Acts } from './acts'
import { BatchCard } from './batch-card'
import { People } from './people'
import { Total } from './total'

const TITLE = '值班补贴'

/** A county's month of subsidy: people, sums, how far each statement is, approval and payment. */
export default function Subsidy() {
  return (
    <KeepersOnly title={TITLE}>
      <Month />
    </KeepersOnly>
  )
}

function Month() {
  const params = useParams<'staffSubsidy'>()
  // the month worked last; which one that is the phone may guess, since the server says what is in it
  const [month, setMonth] = useState(() => params.month ?? monthBefore(monthOf(shanghaiDate(new Date()))))
  const { areas, areaCode, setAreaCode } = useKeptArea(params.county)
  const asked = useSubsidyMonth(areaCode, month)
  const shown = asked.data?.month === month && asked.data.countyCode === areaCode ? asked.data : undefined
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <MonthTurn month={month} onChange={setMonth} />
      <Ask of={{ ...asked, data: shown, isPending: asked.isPending || asked.isPlaceholderData }}>
        {(answer) => <Answer answer={answer} />}
      </Ask>
    </Page>
  )
}

const Answer = ({ answer }: { answer: CountyMonthAnswer }) => (
  <>
    <Total answer={answer} />
    {answer.keeps && <Acts answer={answer} />}
    {answer.batches.length > 0 && (
      <Section title="发放批次">
        {answer.batches.map((batch) => (
          <BatchCard key={batch.id} batch={batch} answer={answer} />
        ))}
      </Section>
    )}
    <People rows={answer.rows} />
    <Card>
      <Entry
        kind="plain"
        icon="folder"
        title="资金到账和发放"
        hint="收到多少、发了多少、哪天发完"
        onTap={() => goTo('staffFunds', { county: answer.countyCode, year: answer.month.slice(0, 4) })}
      />
    </Card>
  </>
)
