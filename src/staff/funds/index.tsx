import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Funds as FundsAnswer } from '@contract/subsidy/figures'
import { shanghaiYear } from '@contract/time'
import { useFunds } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { AreaPick, useKeptArea } from '@/features/keeping/area-pick'
import { useParams } from '@/platform/params'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'
import { EveryCounty } from './every-county'
import { Figures } from './figures'
import { FundForm } from './fund-form'
import { Receipts } from './receipts'
import './index.scss'

const TITLE = '补贴资金'

/** Money received for duty subsidies and what became of it, by year; the city sees every county side by side. */
export default function Funds() {
  return (
    <KeepersOnly title={TITLE}>
      <Year />
    </KeepersOnly>
  )
}

function Year() {
  const params = useParams<'staffFunds'>()
  const [year, setYear] = useState(() => Number(params.year) || shanghaiYear(new Date()))
  const { areas, areaCode, setAreaCode } = useKeptArea(params.county)
  const city = useHasRole('city')
  const asked = useFunds(areaCode, year)
  const shown = asked.data?.year === year && asked.data.countyCode === areaCode ? asked.data : undefined
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <View className="funds__years">
        <Button kind="quiet" block={false} onTap={() => setYear(year - 1)}>
          上一年
        </Button>
        <Headline>{`${year}年`}</Headline>
        <Button kind="quiet" block={false} onTap={() => setYear(year + 1)}>
          下一年
        </Button>
      </View>
      {city && <EveryCounty year={year} onPick={setAreaCode} />}
      <AreaPick areas={areas} value={areaCode} onChange={setAreaCode} />
      <Ask of={{ ...asked, data: shown, isPending: asked.isPending || asked.isPlaceholderData }}>
        {(answer) => <OneCounty answer={answer} />}
      </Ask>
    </Page>
  )
}

function OneCounty({ answer }: { answer: FundsAnswer }) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Figures
        figures={answer.figures}
        from={`${answer.year}-01`}
        to={`${answer.year}-12`}
        asOf={answer.asOf}
      />
      <Receipts answer={answer} />
      {answer.keeps &&
        (adding ? (
          <FundForm countyCode={answer.countyCode} asOf={answer.asOf} onDone={() => setAdding(false)} />
        ) : (
          <Button icon="plus" onTap={() => setAdding(true)}>
            记一笔到账
          </Button>
        ))}
    </>
  )
}
