import { applyChannelLabels, paperKindLabels } from '@contract/aid/labels'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { TakenInReceipt } from '@contract/intake/taken-in-schema'
import { dayText, momentText } from '@contract/time'
import { receiveTakenIn, useTakenInOne } from '@/api/intake'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { centreOf } from '@/features/aid/offices'
import { TakeBack } from '@/features/aid/take-back'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { ForPerson } from '../for-person'
import { OfficeOnly } from '../office-only'

const TITLE = '代受理交接'

/** What both sides of a hand-over hold: the receipt for the person, and that the centre has it (法援法 13; 148号令 13). */
export default function StaffTakenInOne() {
  const { id } = useParams<'staffTakenInOne'>()
  return (
    <OfficeOnly title={TITLE}>
      {id ? (
        <One id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件申请" hint="请从列表里点开" />
        </Page>
      )}
    </OfficeOnly>
  )
}

function One({ id }: { id: string }) {
  const asked = useTakenInOne(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(it) => <Receipt it={it} />}</Ask>
    </Page>
  )
}

function Receipt({ it }: { it: TakenInReceipt }) {
  if (it.receipt === null)
    return (
      <Empty
        icon="pen"
        title="这件还没填完"
        hint="填完、念给本人听、本人签名后才能收"
        action={<Button onTap={() => goTo('applyForm', { id: it.id })}>接着填</Button>}
      />
    )
  return (
    <>
      <Headline caption="收件编号，请抄给来人">{it.receipt}</Headline>
      {it.withdrawn ? (
        <Notice title="本人不申请了">已经撤回，不用再交接。想再申请，重新收一件。</Notice>
      ) : (
        <Standing it={it} />
      )}
      <Card title="收了什么">
        <KeyValue name="申请人">{it.name}</KeyValue>
        <KeyValue name="事情">{it.matterType && matterTypeLabels[it.matterType]}</KeyValue>
        <KeyValue name="交给">{it.countyName && centreOf(it.countyName)}</KeyValue>
        {it.papers.map(({ kind, count }) => (
          <KeyValue key={kind} name={paperKindLabels[kind]}>
            {count}张
          </KeyValue>
        ))}
        <KeyValue name="怎么来的">
          {applyChannelLabels[it.channel]}
          {it.tracking ? `，快递单号${it.tracking}` : ''}
        </KeyValue>
        <KeyValue name="谁收的">
          {it.areaName}　{it.collectorName}
        </KeyValue>
        {it.collectedAt && <KeyValue name="收件时间">{momentText(it.collectedAt)}</KeyValue>}
      </Card>
      {it.detaineeId && (
        <Card>
          <Row
            icon="lock"
            title="羁押人员申请登记"
            hint="谁收到的、什么时候转到的"
            onTap={() => goTo('staffDetainees', { id: it.detaineeId! })}
          />
        </Card>
      )}
      {it.received && !it.withdrawn && !it.linked && <ForPerson id={it.id} />}
      {it.mayReceive && <ReceiveButton it={it} />}
      {it.mayTakeBack && <TakeBack id={it.id} />}
    </>
  )
}

function Standing({ it: { received, handOverBy, countyName, asOf } }: { it: TakenInReceipt }) {
  if (received)
    return (
      <Card title={`${countyName}中心已收到`} tone="good">
        {received.handOver && <KeyValue name="交接编号">{received.handOver}</KeyValue>}
        <KeyValue name="申请编号">{received.applicationNumber}</KeyValue>
        <KeyValue name="接收">
          {momentText(received.receivedAt)}　{received.receiverName}
        </KeyValue>
        <KeyValue name="最晚答复">{dayText(received.dueOn)}</KeyValue>
      </Card>
    )
  if (!handOverBy) return null
  const late = deadlineTone(handOverBy, new Date(asOf)) === 'over'
  return (
    <Notice tone={late ? 'bad' : 'info'} title={`最晚${dayText(handOverBy)}交给中心`}>
      {`${deadlineText(handOverBy, new Date(asOf))}。中心收到那天起，7天内给申请人答复。`}
    </Notice>
  )
}

function ReceiveButton({ it }: { it: TakenInReceipt }) {
  const { send, sending, waiting, failure } = useSendOnce(receiveTakenIn)
  const receive = async () => {
    const yes = await confirm({
      title: '材料都收到了？',
      content: '接收后给出申请编号，从今天起7天内作出决定。',
      yes: '接收',
    })
    if (yes) await send({ id: it.id })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="请稍等" onTap={receive}>
        接收
      </Button>
    </>
  )
}
