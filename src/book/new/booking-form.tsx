import { useState } from 'react'
import type { MyBooking } from '@contract/booking/schema'
import type { RefusedFields } from '@contract/refusal'
import type { Site } from '@contract/site/schema'
import { askVisit, book, useSlots } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Steps } from '@/components/timeline'
import { Trouble } from '@/components/trouble'
import { SlotPick } from '@/features/booking/slot-pick'
import { wayOptions } from '@/features/booking/words'
import { scrollToFirstWrong, scrollToTop } from '@/platform/scroll'
import { goSignIn, replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { emptyBooking, readBooking, type BookForm, type Sent } from './form'
import { Person } from './person'
import { ReadBack } from './read-back'

function send(sent: Sent & { requestId: string }): Promise<MyBooking> {
  if (sent.visit) {
    const { visit: _, ...input } = sent
    return askVisit(input)
  }
  const { visit: _, ...input } = sent
  return book(input)
}

/** The step in which all of it is read over. */
const LAST = 2

/** Three steps: how, when (or where to come to), and who it is, with all of it read over before it is sent. */
export function BookingForm({ site }: { site: Site }) {
  const draft = useDraft(`book:${site.code}`, emptyBooking)
  const form = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(send, {
    draft,
    onAccepted: ({ id }) => void replaceWith('bookOne', { id }),
  })
  const { failure } = sending
  const wrong = { ...failure?.fields, ...errors }
  const visit = form.way === 'home-visit'

  const change = (some: Partial<BookForm>) => {
    draft.set(some)
    setErrors({})
    sending.clearFailure()
  }
  const goTo = (step: number) => {
    change({ step })
    scrollToTop()
  }
  const next = () => {
    if (form.step === 0) return form.way ? goTo(1) : setErrors({ way: '请选怎么问' })
    if (form.step === 1 && !visit)
      return form.startsAt ? goTo(LAST) : setErrors({ startsAt: '请选哪一天、几点' })
    const read = readBooking(form, site.code)
    if ('fields' in read) {
      setErrors(read.fields)
      return scrollToFirstWrong()
    }
    if (form.step < LAST) return goTo(LAST)
    return sending.send(read.sent)
  }
  const lost = failure?.code === 'slot-gone' || failure?.code === 'booked-then'

  return (
    <Page
      title="预约"
      heading={site.name}
      lead={site.areaName}
      footer={
        <>
          <Button busy={sending.sending} busyText="正在提交" onTap={next}>
            {form.step < LAST ? '下一步' : visit ? '请站点安排' : '就约这个时间'}
          </Button>
          {form.step > 0 && (
            <Button kind="quiet" disabled={sending.sending} onTap={() => goTo(form.step - 1)}>
              上一步
            </Button>
          )}
        </>
      }
    >
      <ElderSwitch />
      <Steps names={['怎么问', visit ? '到哪里' : '什么时候', '核对']} at={form.step} />
      {form.step === 0 && (
        <Card>
          <Choice
            label="您想怎么问"
            options={wayOptions}
            value={form.way}
            error={wrong.way}
            onChange={(way) => change({ way })}
          />
        </Card>
      )}
      {form.step === 1 && !visit && <When site={site} form={form} error={wrong.startsAt} onChange={change} />}
      {form.step === 1 && visit && <Person form={form} wrong={wrong} onChange={change} />}
      {form.step === LAST && (
        <>
          <ReadBack site={site} form={form} />
          {!visit && <Person form={form} wrong={wrong} onChange={change} />}
        </>
      )}
      <Trouble waiting={sending.waiting} />
      {failure && (
        <Notice
          tone="bad"
          action={
            failure.needsSignIn ? (
              <Button kind="secondary" onTap={goSignIn}>
                去登录
              </Button>
            ) : lost ? (
              <Button kind="secondary" onTap={() => change({ step: 1, startsAt: undefined })}>
                选别的时间
              </Button>
            ) : undefined
          }
        >
          {failure.message}
        </Notice>
      )}
      {form.safeMode && <QuickExit forget={draft.discard} />}
    </Page>
  )
}

interface WhenProps {
  site: Site
  form: BookForm
  error: string | undefined
  onChange: (some: Partial<BookForm>) => void
}

function When({ site, form, error, onChange }: WhenProps) {
  const slots = useSlots(site.code)
  return (
    <Ask of={slots}>
      {(data) => (
        <SlotPick
          slots={data}
          value={form.startsAt}
          error={error}
          onChange={(startsAt) => onChange({ startsAt })}
        />
      )}
    </Ask>
  )
}
