import { useState } from 'react'
import { requestKinds, type RequestKind } from '@contract/request/labels'
import type { Askable } from '@contract/request/schema'
import { shanghaiDate } from '@contract/time'
import { useAskable } from '@/api/request'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useServerClock } from '@/features/duty/server-clock'
import { useParams } from '@/platform/params'
import { replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { PractitionersOnly } from '../record/practitioners-only'
import { emptyForm, sendRequest, type RequestForm } from './form'
import { LeaveFields } from './leave-fields'
import { ShiftFields } from './shift-fields'

const TITLE = '申请换班或请假'
const REASON_MAX = 200

const kinds: { value: RequestKind; label: string; hint: string }[] = [
  { value: 'swap', label: '换班', hint: '您值对方的班，对方值您的班' },
  { value: 'stand-in', label: '找人代班', hint: '对方替您值这一班，您不算缺勤' },
  { value: 'leave', label: '请假', hint: '几天来不了，由司法局安排您的班' },
]

/** Asks a colleague to swap or to stand in, or the county for leave. */
export default function LawyerRequest() {
  return (
    <PractitionersOnly title={TITLE}>
      <Asking />
    </PractitionersOnly>
  )
}

const kindIn = (text: string | undefined): RequestKind | undefined =>
  requestKinds.find((kind) => kind === text)

/** What the link that opened the page already says comes before what was typed the last time. */
const startOf = ({
  kind,
  shift,
  day,
}: {
  kind?: string
  shift?: string
  day?: string
}): Partial<RequestForm> => ({
  ...(kindIn(kind) && { kind: kindIn(kind) }),
  ...(shift && { shiftId: shift }),
  ...(day && { fromOn: day, toOn: day }),
})

function Asking() {
  const params = useParams<'lawyerRequest'>()
  const askable = useAskable()
  const draft = useDraft<RequestForm>('duty-request', emptyForm)
  const [start] = useState(() => startOf(params))
  const [started, setStarted] = useState(false)
  const value: RequestForm = started ? draft.value : { ...draft.value, ...start }
  const set = (change: Partial<RequestForm>) => {
    setStarted(true)
    draft.set({ ...value, ...change })
  }
  const { send, sending, waiting, failure } = useSendOnce(sendRequest, {
    draft,
    onAccepted: () => {
      toast(value.kind === 'leave' ? '已提交' : '已发给对方')
      void replaceWith('lawyerRequests')
    },
  })
  const submit = () => {
    draft.set(value)
    return send(value)
  }
  const wrong = failure?.fields ?? {}
  const aboutField = Object.keys(wrong).length > 0
  return (
    <Page
      title={TITLE}
      footer={
        value.kind && (
          <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
            {value.kind === 'leave' ? '提交' : '发给对方'}
          </Button>
        )
      }
    >
      <Card>
        <Choice label="要办什么" options={kinds} value={value.kind} onChange={(kind) => set({ kind })} />
      </Card>
      {value.kind && (
        <Ask of={askable} isEmpty={() => false}>
          {(data) => (
            <Fields
              askable={data}
              receivedAt={askable.dataUpdatedAt}
              value={value}
              wrong={wrong}
              onChange={set}
            />
          )}
        </Ask>
      )}
      {value.kind && (
        <Card>
          <TextArea
            label="理由"
            hint={value.kind === 'leave' ? '司法局会看到' : '对方和司法局会看到'}
            placeholder="如：当天上午要开庭"
            max={REASON_MAX}
            value={value.reason}
            error={wrong['reason']}
            onChange={(reason) => set({ reason })}
          />
        </Card>
      )}
      {failure && <Notice tone="bad">{aboutField ? '有几处没填对，请看红字提示' : failure.message}</Notice>}
    </Page>
  )
}

interface FieldsProps {
  askable: Askable
  receivedAt: number
  value: RequestForm
  wrong: Partial<Record<string, string>>
  onChange: (change: Partial<RequestForm>) => void
}

function Fields({ askable, receivedAt, ...rest }: FieldsProps) {
  const now = useServerClock(askable.asOf, receivedAt)
  return rest.value.kind === 'leave' ? (
    <LeaveFields today={shanghaiDate(now)} shifts={askable.shifts} {...rest} />
  ) : (
    <ShiftFields shifts={askable.shifts} now={now} {...rest} />
  )
}
