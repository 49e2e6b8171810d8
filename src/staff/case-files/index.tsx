import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { caseStageLabels } from '@contract/casework/stages'
import { fileStateLabels, fileStates, type FileState } from '@contract/closing/labels'
import type { CaseFiles } from '@contract/closing/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { useCaseFiles } from '@/api/closing'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'

const TITLE = '卷宗审查'
const empties: Record<FileState, string> = {
  filed: '没有等着审查的卷宗',
  returned: '没有退回去的卷宗',
  awaited: '没有该交还没交的卷宗',
}

const isState = (text: string | undefined): text is FileState => fileStates.includes(text as FileState)

/** Files of the county: to be reviewed within thirty days, given back, or still owed (148号令 40, 41). */
export default function StaffCaseFiles() {
  return (
    <CountyOnly title={TITLE}>
      <Files />
    </CountyOnly>
  )
}

function Files() {
  const params = useParams<'staffCaseFiles'>()
  const [state, setState] = useState<FileState>(isState(params.state) ? params.state : 'filed')
  const asked = useCaseFiles(state)
  return (
    <Page title={TITLE} lead="收到30天内审查，齐全的归档、发补贴" onRefresh={asked.refetch}>
      <Segments
        options={fileStates.map((value) => ({ value, label: fileStateLabels[value] }))}
        value={state}
        onChange={setState}
      />
      <Ask
        key={state}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={empties[state]} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <File key={row.id} row={row} now={new Date(asOf)} />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}

const File = ({ row, now }: { row: CaseFiles['rows'][number]; now: Date }) => (
  <Row
    title={row.number}
    hint={[
      `${matterTypeLabels[row.matterType]}，${caseStageLabels[row.stage]}`,
      `${row.handlerName}承办`,
      row.closedOn ? `${sayDate(row.closedOn)}结案` : '',
      row.returns > 0 ? `退过${row.returns}次` : '',
    ]
      .filter(Boolean)
      .join('　')}
    aside={
      row.dueOn ? (
        <Badge tone={deadlineTones[deadlineTone(row.dueOn, now)]}>{deadlineText(row.dueOn, now)}</Badge>
      ) : undefined
    }
    onTap={() => goTo('staffCaseFile', { id: row.id })}
  />
)
