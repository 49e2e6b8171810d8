import { aidStatusLabels } from '@contract/aid/statuses'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { caseStageLabels } from '@contract/casework/stages'
import type { OwnClosing } from '@contract/closing/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { dayText } from '@contract/time'
import { useOwnClosing } from '@/api/closing'
import { Ask } from '@/components/ask'
import { Badge, Clock } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { CloseForm } from './close-form'
import { Ended } from './ended'
import { FileForm } from './file-form'

const TITLE = '结案归档'

/** The end of a case one handles: closed on a paper, handed in as a file, and what becomes of it. */
export default function LawyerClosing() {
  const { id } = useParams<'lawyerClosing'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <One key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从“援助案件”里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

function One({ id }: { id: string }) {
  const asked = useOwnClosing(id)
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask of={asked}>
        {(it) => (
          <>
            <Head it={it} />
            <Returned it={it} />
            {it.may.close && <CloseForm it={it} onStale={asked.refetch} />}
            <Waiting it={it} />
            {it.may.file && <FileForm it={it} onStale={asked.refetch} />}
            <Ended it={it} />
          </>
        )}
      </Ask>
    </Page>
  )
}

const Head = ({ it }: { it: OwnClosing }) => (
  <Card title={it.number} aside={<Badge>{aidStatusLabels[it.status]}</Badge>}>
    <KeyValue name="事情">{matterTypeLabels[it.matterType]}</KeyValue>
    <KeyValue name="阶段">{caseStageLabels[it.stage]}</KeyValue>
    {it.dueOn && it.status !== 'filed' && (
      <Clock
        label={it.status === 'returned' ? '最晚补正卷宗' : '最晚交卷宗'}
        due={`${dayText(it.dueOn)}，${deadlineText(it.dueOn, new Date(it.asOf))}`}
        tone={deadlineTones[deadlineTone(it.dueOn, new Date(it.asOf))]}
      />
    )}
    {it.dueOn && it.status === 'filed' && <KeyValue name="中心审查">最晚{dayText(it.dueOn)}审完</KeyValue>}
  </Card>
)

/** What is to be corrected, all of it at once. */
function Returned({ it }: { it: OwnClosing }) {
  const back = it.status === 'returned' ? it.filings[0]?.returned : undefined
  if (!back) return null
  return (
    <Card title="退回来要补的" tone="warn">
      {back.items.map((item, index) => (
        <KeyValue key={item} name={`第${index + 1}处`}>
          {item}
        </KeyValue>
      ))}
    </Card>
  )
}

/** Why a terminated case’s file waits. */
function Waiting({ it }: { it: OwnClosing }) {
  if (it.status !== 'terminated' || it.may.file) return null
  if (!it.terminatedOn) return <Notice title="终止决定还没送达">送达以后，30天内把卷宗交来。</Notice>
  return (
    <Notice title="先等一等再交卷宗">
      {it.objectUntil
        ? `受援人在${dayText(it.objectUntil)}以前还能提异议，过了那天再交。`
        : '受援人提了异议，答复以后再交。'}
    </Notice>
  )
}
