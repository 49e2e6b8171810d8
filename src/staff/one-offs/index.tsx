import { useState } from 'react'
import { practitionerKindLabels } from '@contract/account/roles'
import { dutyKindLabels, shiftStatusLabels } from '@contract/duty/labels'
import { mayCancel } from '@contract/roster/one-off'
import type { OneOff } from '@contract/roster/public-schema'
import { cancelShift, useOneOffs } from '@/api/board'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useServerClock } from '@/features/duty/server-clock'
import { spanText } from '@/features/site/when'
import { dayText } from '@contract/time'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '临时安排的值班'

/** Duties planned once (A34): what is to come, and calling one off. */
export default function OneOffsPage() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <OneOffs /> : <NotSignedIn title={TITLE} />
}

function OneOffs() {
  const asked = useOneOffs()
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="下乡、赶集、上门、活动，不在每月排班里的"
      onRefresh={() => asked.refetch()}
      footer={
        <Button icon="plus" onTap={() => goTo('staffOneOff')}>
          安排一次
        </Button>
      }
    >
      <Ask
        of={asked}
        isEmpty={({ oneOffs }) => oneOffs.length === 0}
        empty={<Empty icon="calendar" title="接下来没有临时安排的值班" />}
      >
        {({ oneOffs, asOf }) => <List oneOffs={oneOffs} asOf={asOf} receivedAt={asked.dataUpdatedAt} />}
      </Ask>
    </Page>
  )
}

function List({ oneOffs, asOf, receivedAt }: { oneOffs: OneOff[]; asOf: string; receivedAt: number }) {
  const now = useServerClock(asOf, receivedAt)
  return (
    <>
      {oneOffs.map((one) => (
        <Shift key={one.id} one={one} cancellable={mayCancel(one, now)} />
      ))}
    </>
  )
}

function Shift({ one, cancellable }: { one: OneOff; cancellable: boolean }) {
  const [cancelling, setCancelling] = useState(false)
  return (
    <Card
      title={`${dayText(one.day)}　${spanText(one)}`}
      aside={
        <Badge tone={one.status === 'withdrawn' ? 'plain' : 'info'}>
          {one.status === 'withdrawn' ? shiftStatusLabels.withdrawn : dutyKindLabels[one.dutyKind]}
        </Badge>
      }
    >
      <KeyValue name="谁">
        {one.practitionerName}　{practitionerKindLabels[one.practitionerKind]}
      </KeyValue>
      <KeyValue name="站点">{one.siteName}</KeyValue>
      {one.note && <KeyValue name="说明">{one.note}</KeyValue>}
      {cancellable &&
        (cancelling ? (
          <Cancelling id={one.id} onDone={() => setCancelling(false)} />
        ) : (
          <Button kind="quiet" icon="close" onTap={() => setCancelling(true)}>
            取消这一班
          </Button>
        ))}
    </Card>
  )
}

function Cancelling({ id, onDone }: { id: string; onDone: () => void }) {
  const draft = useDraft(`cancel-shift:${id}`, { reason: '' })
  const { send, sending, failure } = useSendOnce(cancelShift, {
    draft,
    onAccepted: () => {
      toast('已取消，已通知本人')
      onDone()
    },
  })
  return (
    <>
      <TextField
        label="为什么取消"
        hint="本人会看到这个原因"
        placeholder="如：大雨，集市停办"
        max={100}
        value={draft.value.reason}
        error={failure?.fields.reason}
        onChange={(reason) => draft.set({ reason })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="danger"
        busy={sending}
        busyText="正在取消"
        onTap={() => send({ shiftId: id, reason: draft.value.reason })}
      >
        确定取消
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不取消了
      </Button>
    </>
  )
}
