import { aidFormLabels } from '@contract/aid/labels'
import type { AidStatus } from '@contract/aid/statuses'
import { deadlineText } from '@contract/calendar'
import { caseStageLabels } from '@contract/casework/stages'
import { basisText } from '@contract/closing/bases'
import { closingOutcomeLabels } from '@contract/closing/labels'
import type { CaseFile } from '@contract/closing/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { yuanText } from '@contract/money'
import { momentText } from '@contract/time'
import { openCountyPaper } from '@/api/casework'
import { useCaseFile } from '@/api/closing'
import { failureOf } from '@/api/failure'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { CaseSheets } from '@/features/aid/case-sheets'
import { useParams } from '@/platform/params'
import { CountyOnly } from '../county-only'
import { Reviewing } from './reviewing'
import { VolumeCard } from './volume-card'

const TITLE = '卷宗'

/** One file on the county's desk: how the case ended, what is in it, and the county's word about it. */
export default function StaffCaseFile() {
  const { id } = useParams<'staffCaseFile'>()
  return (
    <CountyOnly title={TITLE}>
      {id ? (
        <Opened key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这份卷宗" hint="请从列表里点开" />
        </Page>
      )}
    </CountyOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Opened({ id }: { id: string }) {
  const { data, error, refetch } = useCaseFile(id)
  return (
    <Page title={TITLE} heading={data?.number} lead={data && `${data.handlerName}承办`}>
      {data ? (
        <One file={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

/** By when a file must be where it is not yet. */
const dueNames: Partial<Record<AidStatus, string>> = { filed: '最晚审完', returned: '最晚补好' }

const One = ({ file, onStale }: { file: CaseFile; onStale: () => unknown }) => (
  <>
    {file.volume && <VolumeCard id={file.id} volume={file.volume} own={file.own} />}
    <Card title="案件">
      <KeyValue name="受援人">{file.name}</KeyValue>
      <KeyValue name="事情">{matterTypeLabels[file.matterType]}</KeyValue>
      <KeyValue name="帮助">
        {aidFormLabels[file.aidForm]}，{caseStageLabels[file.stage]}
      </KeyValue>
      <KeyValue name="承办">
        {file.handlerName}
        {file.handlerUnit && `，${file.handlerUnit}`}
      </KeyValue>
      {file.engagedOn && <KeyValue name="签委托">{sayDate(file.engagedOn)}</KeyValue>}
      {file.dueOn && (
        <KeyValue name={dueNames[file.status] ?? '最晚交卷'}>
          {sayDate(file.dueOn)}，{deadlineText(file.dueOn, new Date(file.asOf))}
        </KeyValue>
      )}
    </Card>
    {file.closing && (
      <Card title="结案">
        <KeyValue name="依据">{basisText(file.closing.basis)}</KeyValue>
        <KeyValue name="结案日">{sayDate(file.closing.closedOn)}</KeyValue>
        <KeyValue name="结果">{closingOutcomeLabels[file.closing.outcome]}</KeyValue>
        {file.closing.benefitFen !== null && (
          <KeyValue name="挽回损失">{yuanText(file.closing.benefitFen)}</KeyValue>
        )}
      </Card>
    )}
    {file.filings.map((filing) => (
      <Card key={filing.filedAt} title={`${momentText(filing.filedAt)}交来的报告`}>
        <KeyValue name="办理过程">{filing.work}</KeyValue>
        <KeyValue name="办理结果">{filing.result}</KeyValue>
        {filing.returned && (
          <Notice tone="warn" title={`${filing.returned.byName}退回，要补`}>
            {filing.returned.items.join('；')}
          </Notice>
        )}
      </Card>
    ))}
    {file.papers.length > 0 && (
      <Section title={`卷宗材料，${file.papers.length}页`}>
        <CaseSheets papers={file.papers} open={(paperId) => openCountyPaper(file.id, paperId)} />
      </Section>
    )}
    {file.own && file.status === 'filed' && (
      <Notice tone="warn" title="这件和您本人有关">
        请同事来审查。
      </Notice>
    )}
    {file.mayReview && <Reviewing file={file} onStale={onStale} />}
  </>
)
