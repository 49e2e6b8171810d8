import { groundText, servedWayLabels } from '@contract/casework/labels'
import type { CountyCase } from '@contract/casework/schema'
import { dayText, momentText } from '@contract/time'
import { useCountyCase } from '@/api/casework'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { ReportList } from '@/features/aid/report-list'
import { useParams } from '@/platform/params'
import { ServeForm } from './serve-form'
import { TerminateForm } from './terminate-form'

const TITLE = '终止援助'

/** Ending the aid on a ground of the law, and noting that the decision was served (法援法 48; 148号令 39). */
export default function StaffTermination() {
  const { id } = useParams<'staffTermination'>()
  return id ? (
    <Asking id={id} />
  ) : (
    <Page title={TITLE}>
      <Empty icon="search" title="没有找到这件案子" hint="请从申请里点开" />
    </Page>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useCountyCase(id)
  return (
    <Page title={TITLE} heading={TITLE} lead={asked.data?.number} onRefresh={asked.refetch}>
      <Ask of={asked}>{(it) => <One it={it} onStale={asked.refetch} />}</Ask>
    </Page>
  )
}

function One({ it, onStale }: { it: CountyCase; onStale: () => unknown }) {
  const { termination, heardSaid, acts, own } = it
  return (
    <>
      {own && (
        <Notice tone="warn" title="这件案子和您本人有关">
          请同事来办。
        </Notice>
      )}
      {!termination && <ReportList reports={it.reports.filter(({ kind }) => kind === 'ground')} />}
      {termination && (
        <Card title={termination.number} tone={termination.servedOn ? undefined : 'warn'}>
          <KeyValue name="依据">{groundText(termination.ground)}</KeyValue>
          <KeyValue name="理由">{termination.reasons}</KeyValue>
          {heardSaid && <KeyValue name="受援人说">{heardSaid}</KeyValue>}
          <KeyValue name="决定时间">{momentText(termination.decidedAt)}</KeyValue>
          <KeyValue name="送达">
            {termination.servedOn && termination.servedWay
              ? `${dayText(termination.servedOn)}，${servedWayLabels[termination.servedWay]}`
              : `还没送达，最晚${dayText(termination.serveBy)}`}
          </KeyValue>
        </Card>
      )}
      {acts.includes('terminate') && <TerminateForm it={it} onStale={onStale} />}
      {acts.includes('serve-termination') && <ServeForm it={it} onStale={onStale} />}
      {!own && acts.length === 0 && !termination && (
        <Empty icon="info" title="现在不能终止" hint="案子已经办完，或者还没有同意援助" />
      )}
    </>
  )
}
