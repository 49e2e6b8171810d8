import { detaineeSourceLabels, detaineeSources, type DetaineeSource } from '@contract/defence/labels'
import type { Detainee } from '@contract/defence/schema'
import { atShanghai, shanghai, shanghaiDate } from '@contract/time'
import { saveDetainee } from '@/api/defence'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateField, Select } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { AreaPick } from '@/features/keeping/area-pick'
import { useRegisteringCounties } from '@/features/keeping/counties'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Typed {
  countyCode: string | undefined
  source: DetaineeSource | undefined
  sourceName: string
  name: string
  day: string
  time: string
  note: string
}

const empty: Typed = {
  countyCode: undefined,
  source: undefined,
  sourceName: '',
  name: '',
  day: '',
  time: '09:00',
  note: '',
}
const typedOf = (detainee: Detainee): Typed => ({
  countyCode: detainee.countyCode,
  source: detainee.source,
  sourceName: detainee.sourceName,
  name: detainee.name,
  day: shanghaiDate(detainee.receivedAt),
  time: shanghai(detainee.receivedAt).format('HH:mm'),
  note: detainee.note ?? '',
})
const options = detaineeSources.map((value) => ({ value, label: detaineeSourceLabels[value] }))

interface Props {
  /** The one to correct; a new one when left out. */
  detainee: Detainee | undefined
  onDone: () => void
}

/** Who took the application, of whom, and when: the twenty-four hours run from there. */
export function DetaineeForm({ detainee, onDone }: Props) {
  const counties = useRegisteringCounties()
  const draft = useDraft(`detainee:${detainee?.id ?? 'new'}`, detainee ? typedOf(detainee) : empty)
  const { source, sourceName, name, day, time, note } = draft.value
  const countyCode = draft.value.countyCode ?? counties[0]?.code
  const { send, sending, waiting, failure } = useSendOnce(saveDetainee, {
    draft,
    onAccepted: () => {
      toast(detainee ? '已更正' : '已登记')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const save = async () => {
    await send({
      ...(detainee && { id: detainee.id }),
      countyCode: countyCode!,
      source: source!,
      sourceName,
      name,
      receivedAt: day && atShanghai(day, time),
      note,
    })
    scrollToFirstWrong()
  }
  return (
    <Card title={detainee ? '更正登记' : '登记一件申请'}>
      {!detainee && (
        <AreaPick areas={counties} value={countyCode} onChange={(code) => draft.set({ countyCode: code })} />
      )}
      <Select
        label="谁收到的申请"
        options={options}
        value={source}
        error={wrong.source}
        onChange={(next) => draft.set({ source: next })}
      />
      <TextField
        label="单位或者姓名"
        placeholder="比如：潞城区看守所"
        max={40}
        value={sourceName}
        error={wrong.sourceName}
        onChange={(next) => draft.set({ sourceName: next })}
      />
      <TextField
        label="申请人姓名"
        max={30}
        value={name}
        error={wrong.name}
        onChange={(next) => draft.set({ name: next })}
      />
      <DateField
        label="哪天提出的"
        to={shanghaiDate(new Date())}
        value={day || undefined}
        error={wrong.receivedAt}
        onChange={(next) => draft.set({ day: next })}
      />
      <TimeField label="几点提出的" value={time} onChange={(next) => draft.set({ time: next })} />
      <TextArea
        label="说明"
        optional
        max={300}
        value={note}
        error={wrong.note}
        onChange={(next) => draft.set({ note: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在登记'} onTap={save}>
        {detainee ? '更正' : '登记'}
      </Button>
    </Card>
  )
}
