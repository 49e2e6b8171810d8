import { useState } from 'react'
import { Row } from '@/components/row'
import { TextField } from '@/components/text-field'
import type { RecordBeingWritten } from './use-record'

/** Who came, if they want to say: folded away, since most records need neither name nor phone. */
export function Visitor({ form, errors, edit }: Pick<RecordBeingWritten, 'form' | 'errors' | 'edit'>) {
  const [opened, setOpened] = useState(
    form.clientName !== '' || form.clientPhone !== '' || form.address !== '',
  )
  if (!opened && !errors.clientName && !errors.clientPhone && !errors.address)
    return (
      <Row
        icon="person"
        title="来访人姓名、电话"
        hint="可以不填，不留名也能登记；电话加密保存，只在需要回访时使用"
        aside="填写"
        onTap={() => setOpened(true)}
      />
    )
  return (
    <>
      <TextField
        optional
        label="来访人姓名"
        value={form.clientName}
        max={30}
        error={errors.clientName}
        onChange={(clientName) => edit({ clientName })}
      />
      <TextField
        optional
        label="来访人电话"
        hint="加密保存，只在需要回访时使用"
        keyboard="number"
        value={form.clientPhone}
        max={20}
        error={errors.clientPhone}
        onChange={(clientPhone) => edit({ clientPhone })}
      />
      <TextField
        optional
        label="来访人住址"
        value={form.address}
        max={100}
        error={errors.address}
        onChange={(address) => edit({ address })}
      />
    </>
  )
}
