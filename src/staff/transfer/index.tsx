import { aidFormLabels, circumstances } from '@contract/aid/labels'
import { matterTypeLabels } from '@contract/consultation/labels'
import { groupLabels } from '@contract/groups'
import { transferStateLabels } from '@contract/intake/labels'
import { tieOf, tieWords } from '@contract/intake/jurisdiction'
import type { TransferCase } from '@contract/intake/transfer-schema'
import { dayText, momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { useTransfer } from '@/api/intake'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { Answer } from './answer'

const TITLE = '移送'

/** One transfer: why it was sent, what it is about, and the receiving county's answer (法援法 38). */
export default function StaffTransfer() {
  const { id } = useParams<'staffTransfer'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Opened id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件移送" hint="请从列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

function Opened({ id }: { id: string }) {
  const { data, error, refetch } = useTransfer(id)
  return (
    <Page title={TITLE} heading={data?.receipt} lead={data && `${data.fromName}移送给${data.toName}`}>
      {data ? (
        <One it={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

function One({ it, onStale }: { it: TransferCase; onStale: () => unknown }) {
  const words = tieWords[tieOf(it.aidForm, it.circumstance)]
  return (
    <>
      {it.state !== 'waiting' && (
        <Card title={transferStateLabels[it.state]} tone={it.state === 'taken-over' ? 'good' : 'warn'}>
          {it.newNumber && <KeyValue name="新编号">{it.newNumber}</KeyValue>}
          {it.note && <KeyValue name="退回的理由">{it.note}</KeyValue>}
          {it.settledAt && <KeyValue name="时间">{momentText(it.settledAt)}</KeyValue>}
        </Card>
      )}
      {it.urgent && it.limitationOn && (
        <Notice tone="bad" title="时效快到了">
          申请人说的最后期限是{dayText(it.limitationOn)}，请马上答复。
        </Notice>
      )}
      <Card title="为什么移送">
        <KeyValue name="理由">{it.reason}</KeyValue>
        <KeyValue name="移送">
          {momentText(it.sentAt)}　{it.senderName}
        </KeyValue>
        {it.state === 'waiting' && <KeyValue name="最晚答复">{dayText(it.answerBy)}</KeyValue>}
        <KeyValue name="原编号">{it.number}</KeyValue>
      </Card>
      <Card title="申请的事">
        <KeyValue name="申请人">{it.name}</KeyValue>
        {it.groups.length > 0 && (
          <KeyValue name="人群">{it.groups.map((group) => groupLabels[group]).join('、')}</KeyValue>
        )}
        {it.circumstance && <KeyValue name="情况">{circumstances[it.circumstance].label}</KeyValue>}
        <KeyValue name="事情">{matterTypeLabels[it.matterType]}</KeyValue>
        <KeyValue name="要的帮助">{aidFormLabels[it.aidForm]}</KeyValue>
        {it.opponent && <KeyValue name="对方">{it.opponent}</KeyValue>}
        <KeyValue name="经过">{it.facts}</KeyValue>
      </Card>
      <Notice title="该归谁管">
        {words.sentence}（{words.law}）。
      </Notice>
      {it.mayAnswer && <Answer it={it} onStale={onStale} />}
    </>
  )
}
