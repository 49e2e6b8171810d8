import { aidFormLabels } from '@contract/aid/labels'
import { deadlineText } from '@contract/calendar'
import { caseStageLabels } from '@contract/casework/stages'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { Seat } from '@contract/quality/peer-schema'
import { dayText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { openSeatPaper, useSeat } from '@/api/peers'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { CaseSheets } from '@/features/aid/case-sheets'
import { Scored } from '@/features/quality/scored'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { Leaving } from './leaving'
import { ScoreForm } from './score-form'
import { Secrecy } from './secrecy'

const TITLE = '评审一件案卷'

/** One case a lawyer reviews: secrecy first, then the file, then the points. */
export default function LawyerPeerReview() {
  const { id } = useParams<'lawyerPeerReview'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <Asking key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案卷" hint="请从列表里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

/** Asked once: each look leaves a trace. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useSeat(id)
  return (
    <Page title={TITLE} heading={data && `第${data.serial}号案卷`} lead="每次打开都会留痕">
      {data ? (
        <One seat={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function One({ seat, onStale }: { seat: Seat; onStale: () => unknown }) {
  const { state, secretAt, given } = seat
  return (
    <>
      <Card title="案件">
        <KeyValue name="事情">{matterTypeLabels[seat.matterType]}</KeyValue>
        <KeyValue name="帮助">
          {aidFormLabels[seat.aidForm]}，{caseStageLabels[seat.stage]}
        </KeyValue>
        {state === 'open' && (
          <KeyValue name="最晚评完">
            {dayText(seat.dueOn)}，{deadlineText(seat.dueOn, new Date(seat.asOf))}
          </KeyValue>
        )}
      </Card>
      {state === 'left' && <Notice>这件您不评了，已经另请别人。</Notice>}
      {given && (
        <Card title={`您打了${given.score}分`}>
          <Scored items={seat.items} scores={given.scores} />
          <KeyValue name="意见">{given.said}</KeyValue>
        </Card>
      )}
      {state === 'open' &&
        (secretAt ? <Reviewing seat={seat} onStale={onStale} /> : <Secrecy id={seat.id} />)}
      {state === 'open' && <Leaving id={seat.id} onStale={onStale} />}
    </>
  )
}

const Reviewing = ({ seat, onStale }: { seat: Seat; onStale: () => unknown }) => (
  <>
    <Notice tone="warn" title="照片里可能有名字">
      文字里的姓名、单位已经换成“某某”，照片和PDF没法遮。看到认识的人，请在下面说一声，换别人评。
    </Notice>
    {(seat.work || seat.result) && (
      <Card title="承办律师的报告">
        {seat.work && <KeyValue name="办理过程">{seat.work}</KeyValue>}
        {seat.result && <KeyValue name="办理结果">{seat.result}</KeyValue>}
      </Card>
    )}
    <Card title="案卷目录">
      {seat.lines.map(({ title, from, to }) => (
        <KeyValue key={`${title} ${from}`} name={from === to ? `第${from}页` : `第${from}到${to}页`}>
          {title}
        </KeyValue>
      ))}
    </Card>
    <Section title={`律师交的材料，${seat.papers.length}份`}>
      <CaseSheets papers={seat.papers} open={(paperId) => openSeatPaper(seat.id, paperId)} />
    </Section>
    <ScoreForm seat={seat} onStale={onStale} />
  </>
)
