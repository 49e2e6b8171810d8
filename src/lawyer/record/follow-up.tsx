import { useState } from 'react'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { MatterFound } from '@contract/consultation/matter-schema'
import { chosenType } from '@contract/consultation/type-search'
import { momentText } from '@contract/time'
import { Phone } from '@contract/wire'
import { mattersByPhone, useRecentMatters } from '@/api/consultation'
import { failureOf } from '@/api/failure'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import type { RecordBeingWritten } from './use-record'

const nameOf = ({ last }: MatterFound) =>
  `${last.subtypeName ?? matterTypeLabels[last.matterType]}：${last.summary.slice(0, 24)}`

/** A follow-up joins its matter in one tap; a new matter needs none. */
export function FollowUp({ form, edit }: Pick<RecordBeingWritten, 'form' | 'edit'>) {
  const [opened, setOpened] = useState(false)
  const [byPhone, setByPhone] = useState<MatterFound[]>()
  const recent = useRecentMatters(opened)
  const phone = Phone.safeParse(form.clientPhone)

  const join = (matter: MatterFound) => {
    setOpened(false)
    const same = form.matterType === undefined && chosenType(matter.last.matterType)
    edit({ matterId: matter.matterId, matterName: nameOf(matter), ...same })
  }
  const look = async () => {
    try {
      setByPhone(await mattersByPhone(phone.data!))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }

  if (form.matterId)
    return (
      <Row
        icon="folder"
        title="接着以前的事"
        hint={form.matterName}
        aside="改成新的事"
        onTap={() => edit({ matterId: undefined, matterName: undefined })}
      />
    )
  if (!opened)
    return <Row icon="folder" title="这是一件新的事" aside="接着以前的事" onTap={() => setOpened(true)} />
  const rows = (matters: MatterFound[]) => (
    <>
      {matters.map((matter) => (
        <Row
          key={matter.matterId}
          title={nameOf(matter)}
          hint={`${momentText(matter.last.occurredAt)} ${matter.last.practitionerName} 来过${matter.records}次`}
          onTap={() => join(matter)}
        />
      ))}
    </>
  )
  return (
    <>
      {phone.success && (
        <Button kind="secondary" icon="search" onTap={look}>
          按来访人电话找
        </Button>
      )}
      {byPhone && (byPhone.length > 0 ? rows(byPhone) : <Notice>这个电话没有来咨询过</Notice>)}
      <Ask of={recent} empty={<Empty icon="folder" title="最近没有登记过" />}>
        {rows}
      </Ask>
      <Button kind="quiet" onTap={() => setOpened(false)}>
        是新的事，收起
      </Button>
    </>
  )
}
