import { useState } from 'react'
import { complaintReasonLabels, complaintReasons, type ComplaintReason } from '@contract/complaint/labels'
import { FileComplaint, type Receipt } from '@contract/complaint/schema'
import type { RefusedFields } from '@contract/refusal'
import { fileComplaint } from '@/api/complaint'
import { useCounties } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { isSensitive } from '@/features/complaint/sensitive'
import { newId } from '@/platform/new-id'
import { goSignIn } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { wrongFields } from '@/state/wrong-fields'

interface About {
  ticket?: string
  siteCode?: string
  countyCode?: string
  /** About a record in safe mode. */
  safeMode?: boolean
  /** What it is called, as the person came to it. */
  name?: string
}

const empty = {
  countyCode: undefined as string | undefined,
  reasons: [] as ComplaintReason[],
  who: '',
  said: '',
  contact: '',
}

const reasons = complaintReasons.map((value) => ({ value, label: complaintReasonLabels[value] }))

interface Props {
  about: About
  onFiled: (receipt: Receipt, sensitive: boolean) => void
}

/** What happened, in one's own words; the name and the telephone may be left out. */
export function ComplainForm({ about, onFiled }: Props) {
  const { name, safeMode = false, ...known } = about
  const draft = useDraft(`complain:${known.ticket ?? known.siteCode ?? ''}`, empty)
  const form = draft.value
  const sensitive = isSensitive({ safeMode, reasons: form.reasons })
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(fileComplaint, {
    draft,
    onAccepted: (receipt) => onFiled(receipt, sensitive),
  })
  const wrong = { ...failure?.fields, ...errors }
  const change = (some: Partial<typeof empty>) => {
    draft.set(some)
    setErrors({})
    clearFailure()
  }
  const submit = () => {
    const input = { ...form, ...known }
    const read = FileComplaint.safeParse({ ...input, requestId: newId() })
    if (read.success) return send(input)
    setErrors(wrongFields(read.error))
    return undefined
  }
  return (
    <>
      {sensitive && <QuickExit forget={draft.discard} />}
      <Card>
        {name ? (
          <KeyValue name="反映的是">{name}</KeyValue>
        ) : (
          <CountyField
            value={form.countyCode}
            error={wrong.countyCode}
            onChange={(countyCode) => change({ countyCode })}
          />
        )}
        <MultiChoice
          label="是什么事"
          hint="可以选几个"
          options={reasons}
          values={form.reasons}
          error={wrong.reasons}
          onChange={(some) => change({ reasons: some })}
        />
        {!known.ticket && (
          <TextField
            optional
            label="是谁"
            hint="知道姓名就写，不知道可以不写"
            max={30}
            value={form.who}
            error={wrong.who}
            onChange={(who) => change({ who })}
          />
        )}
        <TextArea
          label="是怎么回事"
          hint="什么时候、在哪里、怎么说的"
          max={1000}
          value={form.said}
          error={wrong.said}
          onChange={(said) => change({ said })}
        />
        <TextField
          optional
          label="您的电话"
          hint="留了好给您答复，只有办这件事的人能看"
          keyboard="number"
          max={15}
          value={form.contact}
          error={wrong.contact}
          onChange={(contact) => change({ contact })}
        />
      </Card>
      <Trouble waiting={waiting} />
      {failure && (
        <Notice tone="bad" action={failure.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {failure.message}
        </Notice>
      )}
      <Button busy={sending} busyText="正在提交" onTap={submit}>
        提交
      </Button>
    </>
  )
}

interface CountyProps {
  value: string | undefined
  error: string | undefined
  onChange: (code: string) => void
}

function CountyField({ value, error, onChange }: CountyProps) {
  const counties = useCounties()
  return (
    <Ask of={counties}>
      {(some) => (
        <Select
          label="是哪个县区的"
          options={some.map(({ code, name }) => ({ value: code, label: name }))}
          value={value}
          error={error}
          onChange={onChange}
        />
      )}
    </Ask>
  )
}
