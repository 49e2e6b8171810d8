import { useState } from 'react'
import { useOutbox } from '@/features/consultation/outbox'
import { findRecordDrafts } from '@/features/consultation/record-drafts'
import { useDelivery } from '@/features/consultation/use-delivery'
import { newId } from '@/platform/new-id'
import { useParams } from '@/platform/params'
import { RecordForm } from './form'
import { PractitionersOnly } from './practitioners-only'
import { Accepted, OnItsWay } from './sent'
import './index.scss'

/** The record to go on with: the one asked for, else the latest unfinished one of this shift, else a new one. */
const firstId = (id: string | undefined, shift: string | undefined): string =>
  id ?? findRecordDrafts().find(({ form }) => form.shiftId === shift && !isOut(form.id))?.form.id ?? newId()

const isOut = (id: string) => useOutbox.getState().outgoing[id] !== undefined

export default function Record() {
  return (
    <PractitionersOnly title="登记咨询">
      <OneRecord />
    </PractitionersOnly>
  )
}

function OneRecord() {
  const params = useParams<'lawyerRecord'>()
  const [id, setId] = useState(() => firstId(params.id, params.shift))
  const item = useOutbox(({ outgoing }) => outgoing[id])
  const sending = useOutbox((box) => box.sending[id] === true)
  const accepted = useOutbox((box) => box.accepted[id])
  useDelivery()

  const another = () => setId(newId())
  if (accepted) return <Accepted record={accepted} onAnother={another} />
  if (item && !item.refused) return <OnItsWay item={item} sending={sending} onAnother={another} />
  return <RecordForm key={id} id={id} shiftId={params.shift} refused={item?.refused} onAnother={another} />
}
