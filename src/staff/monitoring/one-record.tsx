import { useState } from 'react'
import { calledPartyLabels, monitorKindLabels } from '@contract/quality/labels'
import type { MonitorRecord, MonitorWords } from '@contract/quality/schema'
import { dayText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { openMonitor } from '@/api/quality'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue, Row } from '@/components/row'
import { toast } from '@/components/talk'
import { Scored } from '@/features/quality/scored'
import { goTo } from '@/routes'

/** One look that was taken; what people said is opened by a tap, which leaves a trace. */
export function OneRecord({ record }: { record: MonitorRecord }) {
  const [words, setWords] = useState<MonitorWords>()
  const { findingId } = record
  const open = async () => {
    try {
      setWords(await openMonitor(record.id))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  return (
    <Card
      title={`${monitorKindLabels[record.kind]}，${record.score}分`}
      aside={
        findingId ? (
          <Badge tone="bad">已提出问题</Badge>
        ) : record.mismatch ? (
          <Badge tone="warn">和案件不一致</Badge>
        ) : undefined
      }
    >
      <KeyValue name="哪天">{`${dayText(record.doneOn)}　${record.byName}`}</KeyValue>
      {record.called && <KeyValue name="打给">{calledPartyLabels[record.called]}</KeyValue>}
      <Scored items={record.items} scores={record.scores} />
      {words ? (
        <>
          <KeyValue name="情况">{words.said}</KeyValue>
          {words.mismatch && <KeyValue name="不一致的">{words.mismatch}</KeyValue>}
        </>
      ) : (
        <Button kind="quiet" onTap={open}>
          看写下的情况
        </Button>
      )}
      {findingId && (
        <Row icon="warn" title="看问题处理" onTap={() => goTo('staffFinding', { id: findingId })} />
      )}
    </Card>
  )
}
