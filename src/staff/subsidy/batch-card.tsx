import { useState } from 'react'
import { yuanText } from '@contract/money'
import { batchStatusLabels } from '@contract/subsidy/labels'
import type { Batch, CountyMonthAnswer } from '@contract/subsidy/schema'
import { batchAfter } from '@contract/subsidy/workflow'
import { dayText, momentText } from '@contract/time'
import { approveBatch, dropBatch, exportBatch } from '@/api/subsidy'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm, toast } from '@/components/talk'
import { batchTones } from '@/features/subsidy/tones'
import { saveWorkbook } from '@/platform/save-file'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { PayForm } from './pay-form'

/** One payment batch, and what can be done with it. */
export function BatchCard({ batch, answer }: { batch: Batch; answer: CountyMonthAnswer }) {
  return (
    <Card
      title={`第${batch.number}批`}
      aside={<Badge tone={batchTones[batch.status]}>{batchStatusLabels[batch.status]}</Badge>}
    >
      <KeyValue name="人数和金额">
        {batch.people}人，{yuanText(batch.totalFen)}
      </KeyValue>
      <KeyValue name="编批">{momentText(batch.preparedAt)}</KeyValue>
      {batch.exportedAt && <KeyValue name="导出名单">{momentText(batch.exportedAt)}</KeyValue>}
      {batch.paidOn && <KeyValue name="发放">{dayText(batch.paidOn)}</KeyValue>}
      {answer.keeps && <BatchActs batch={batch} asOf={answer.asOf} />}
    </Card>
  )
}

function BatchActs({ batch, asOf }: { batch: Batch; asOf: string }) {
  const { id, status } = batch
  const me = useSession(({ who }) => who?.accountId)
  const [paying, setPaying] = useState(false)
  const approve = useSendOnce(approveBatch, { onAccepted: () => toast('已通过') })
  const drop = useSendOnce(dropBatch, { onAccepted: () => toast('已撤掉') })
  const list = useSendOnce(exportBatch, {
    onAccepted: ({ name, content }) => void saveWorkbook(name, content),
  })
  const failure = approve.failure ?? drop.failure ?? list.failure
  const prepared = batch.preparedBy === me
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {batchAfter(status, 'approve') &&
        (prepared ? (
          <Notice tone="info">这一批是您编的，请另一位同事来审批。</Notice>
        ) : (
          <Button kind="secondary" busy={approve.sending} onTap={() => approve.send({ id })}>
            审批通过
          </Button>
        ))}
      {batchAfter(status, 'export') && (
        <Button
          kind="secondary"
          icon="file"
          busy={list.sending}
          busyText="正在生成"
          onTap={() => list.send({ id })}
        >
          导出发放名单
        </Button>
      )}
      {batchAfter(status, 'pay') &&
        (paying ? (
          <PayForm batch={batch} asOf={asOf} onDone={() => setPaying(false)} />
        ) : (
          <Button kind="secondary" icon="check" onTap={() => setPaying(true)}>
            已经发了，记下日期
          </Button>
        ))}
      {batchAfter(status, 'drop') && (
        <Button
          kind="quiet"
          busy={drop.sending}
          onTap={async () => {
            const sure = await confirm({
              title: '撤掉这一批？',
              content: '里面的结算单会等着编下一批。',
              danger: true,
            })
            if (sure) await drop.send({ id })
          }}
        >
          撤掉这一批
        </Button>
      )}
    </>
  )
}
