import { useState } from 'react'
import type { OfficeBooking } from '@contract/booking/schema'
import { applyForBooked } from '@/api/booking'
import { Button } from '@/components/button'
import { Row } from '@/components/row'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

/** Who booked a call wants legal aid: the office begins the form for them. */
export function ApplyFor({ booking: { id } }: { booking: OfficeBooking }) {
  const [applicationId] = useState(newId)
  const { send, sending, waiting, failure } = useSendOnce(applyForBooked, {
    onAccepted: ({ application }) => {
      if (application) void goTo('applyForm', { id: application.id })
    },
  })
  const begin = async () => {
    const yes = await confirm({
      title: '代他申请法律援助？',
      content: '姓名和电话会填进申请表，谁看过会留下记录。填好要念给本人听，由本人签字。',
      yes: '开始填',
    })
    if (yes) await send({ id, applicationId })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" icon="pen" busy={sending} onTap={begin}>
        代他申请
      </Button>
    </>
  )
}

/** The application taken in for them: the form to go on with, or its receipt. */
export function Applied({ application }: { application: NonNullable<OfficeBooking['application']> }) {
  const { id, draft, mine } = application
  if (draft && !mine) return <Row icon="folder" title="有人正在代他填申请" />
  return draft ? (
    <Row icon="folder" title="代他填的申请还没填完" onTap={() => goTo('applyForm', { id })} />
  ) : (
    <Row icon="folder" title="已代他申请法律援助" onTap={() => goTo('staffTakenInOne', { id })} />
  )
}
