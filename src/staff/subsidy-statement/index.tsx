import { practitionerKindLabels } from '@contract/account/roles'
import { monthText } from '@contract/subsidy/payment'
import type { Line } from '@contract/subsidy/schema'
import { useKeptStatement } from '@/api/subsidy'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { History } from '@/features/subsidy/history'
import { LineRow } from '@/features/subsidy/line-row'
import { Sums } from '@/features/subsidy/sums'
import { useParams } from '@/platform/params'
import { useKeeps } from '@/features/keeping/use-keeps'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'
import { Acts } from './acts'
import { Objections } from './objections'

const TITLE = '结算单'

/** One person's month as the county sees it: lines, objections to answer, and the way back. */
export default function SubsidyStatement() {
  const { id } = useParams<'staffSubsidyStatement'>()
  return <KeepersOnly title={TITLE}>{id ? <One id={id} /> : <None />}</KeepersOnly>
}

/** The duty, or the finding, behind a line. */
const opening =
  ({ duty, deduction }: Line) =>
  () =>
    duty ? goTo('staffDuty', { id: duty.shiftId }) : goTo('staffFinding', { id: deduction!.findingId })

const None = () => (
  <Page title={TITLE}>
    <Empty icon="folder" title="没有选结算单" hint="请从“值班补贴”里点开" />
  </Page>
)

function One({ id }: { id: string }) {
  const asked = useKeptStatement(id)
  const keeps = useKeeps(asked.data?.countyCode)
  const statement = asked.data
  return (
    <Page
      title={TITLE}
      heading={statement && `${statement.practitionerName}　${monthText(statement.month)}`}
      lead={
        statement &&
        [statement.countyName, practitionerKindLabels[statement.practitionerKind], statement.unit]
          .filter(Boolean)
          .join('　')
      }
      onRefresh={asked.refetch}
    >
      <Ask of={asked}>
        {(statement) => (
          <>
            <Sums statement={statement} />
            <Objections statement={statement} keeps={keeps} />
            <Section title="明细">
              <Card>
                {statement.lines.map((line) => (
                  <LineRow key={line.id} line={line} onTap={opening(line)} />
                ))}
              </Card>
            </Section>
            {keeps && <Acts statement={statement} />}
            <History history={statement.history} />
          </>
        )}
      </Ask>
    </Page>
  )
}
