import { checkWayLabels, checkWays, type CheckWay } from '@contract/promise/labels'
import { askCheck } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const hints: Record<CheckWay, string> = {
  letter: '给村（居）委会、单位发函',
  phone: '打电话问，记下谁接的',
  comparison: '在部门之间的数据里核对',
  visit: '上门看，两个人去',
}

/** A new check under the authorisation. */
export function AskForm({ applicationId, onStale }: { applicationId: string; onStale: () => unknown }) {
  const draft = useDraft(`promise-check:${applicationId}`, {
    way: undefined as CheckWay | undefined,
    toWhom: '',
  })
  const { way, toWhom } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(askCheck, { draft })
  useStale(failure, ['promise-check-closed', 'not-found'], onStale)
  return (
    <Card title="发起核查">
      <Choice
        label="怎么核查"
        options={checkWays.map((value) => ({ value, label: checkWayLabels[value], hint: hints[value] }))}
        value={way}
        error={failure?.fields.way}
        onChange={(next) => draft.set({ way: next })}
      />
      <TextField
        label="向谁核查"
        hint="比如：店上镇东村村委会"
        max={60}
        value={toWhom}
        error={failure?.fields.toWhom}
        onChange={(next) => draft.set({ toWhom: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="请稍候"
        disabled={!way}
        onTap={() => way && send({ applicationId, way, toWhom })}
      >
        登记这次核查
      </Button>
    </Card>
  )
}
