import { complaintReasonLabels, complaintReasons, type ComplaintReason } from '@contract/complaint/labels'
import { enterComplaint } from '@/api/complaint'
import { useCounties } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { tell } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { inScope } from '@contract/area'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'

const empty = {
  countyCode: undefined as string | undefined,
  reasons: [] as ComplaintReason[],
  who: '',
  said: '',
  contact: '',
}
const reasons = complaintReasons.map((value) => ({ value, label: complaintReasonLabels[value] }))

/** Written down for somebody who came or rang. Whoever writes it has no part in looking into it. */
export function EnterForm({ onEntered }: { onEntered: () => void }) {
  const draft = useDraft('enter-complaint', empty)
  const form = draft.value
  const grants = useSession(({ who }) => who?.grants ?? [])
  const counties = useCounties()
  const { send, sending, waiting, failure } = useSendOnce(enterComplaint, {
    draft,
    onAccepted: async ({ number }) => {
      await tell('已登记', `编号${number}，请告诉来访人。`)
      onEntered()
    },
  })
  const wrong = failure?.fields ?? {}
  return (
    <Ask of={counties}>
      {(all) => {
        const own = all.filter(({ code }) => grants.some(({ areaCode }) => inScope(code, areaCode)))
        const countyCode = form.countyCode ?? own[0]?.code
        return (
          <>
            <Notice>您登记的投诉，要由没有参与过的同事来受理和调查。</Notice>
            <Card>
              {own.length > 1 && (
                <Select
                  label="县区"
                  options={own.map(({ code, name }) => ({ value: code, label: name }))}
                  value={countyCode}
                  error={wrong.countyCode}
                  onChange={(countyCode) => draft.set({ countyCode })}
                />
              )}
              <MultiChoice
                label="是什么事"
                options={reasons}
                values={form.reasons}
                error={wrong.reasons}
                onChange={(some) => draft.set({ reasons: some })}
              />
              <TextField
                optional
                label="说的是谁"
                max={30}
                value={form.who}
                error={wrong.who}
                onChange={(who) => draft.set({ who })}
              />
              <TextArea
                label="是怎么回事"
                hint="照来访人的原话写"
                max={1000}
                value={form.said}
                error={wrong.said}
                onChange={(said) => draft.set({ said })}
              />
              <TextField
                optional
                label="来访人的电话"
                keyboard="number"
                max={15}
                value={form.contact}
                error={wrong.contact}
                onChange={(contact) => draft.set({ contact })}
              />
            </Card>
            <Trouble waiting={waiting} message={failure?.message} />
            <Button
              busy={sending}
              busyText="正在提交"
              disabled={countyCode === undefined}
              onTap={() => send({ ...form, countyCode: countyCode! })}
            >
              登记
            </Button>
          </>
        )
      }}
    </Ask>
  )
}
