import { useState } from 'react'
import { majorFlagLabels, terminationGrounds } from '@contract/casework/labels'
import type { CaseReports } from '@contract/casework/schema'
import { momentText } from '@contract/time'
import { useCaseReports, type ReportState } from '@/api/casework'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'

const TITLE = '律师上报'
const states: { value: ReportState; label: string }[] = [
  { value: 'open', label: '还没看' },
  { value: 'seen', label: '看过的' },
]

/** Major cases and grounds to end the aid, as lawyers brought them before the centre (148号令 36; 法援法 48). */
export default function StaffCaseReports() {
  return (
    <CountyOnly title={TITLE}>
      <Reports />
    </CountyOnly>
  )
}

const aboutOf = ({ flags, ground }: CaseReports['rows'][number]): string =>
  ground ? terminationGrounds[ground].label : flags.map((flag) => majorFlagLabels[flag]).join('、')

function Reports() {
  const [state, setState] = useState<ReportState>('open')
  const asked = useCaseReports(state)
  return (
    <Page title={TITLE} lead="重大疑难案件，和可能要终止的案件" onRefresh={asked.refetch}>
      <Segments options={states} value={state} onChange={setState} />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={state === 'open' ? '没有等着看的' : '还没有看过的'} />}
      >
        {({ rows }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={row.number}
                hint={`${aboutOf(row)}　${row.reporterName} ${momentText(row.reportedAt)}`}
                aside={
                  <Badge tone={row.kind === 'major' ? 'bad' : 'warn'}>
                    {row.kind === 'major' ? '重大疑难' : '可能终止'}
                  </Badge>
                }
                onTap={() => goTo('staffAidReview', { id: row.applicationId })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}
