import { useState } from 'react'
import type { LedgerRow } from '@contract/consultation/search-schema'
import { Phone } from '@contract/wire'
import { afterRow, searchByPhone } from '@/api/ledger'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Empty } from '@/components/states'
import { TextField } from '@/components/text-field'
import { useSendOnce } from '@/state/send-once'
import { FoundRow } from './found-row'

interface Found {
  phone: string
  rows: LedgerRow[]
  more: boolean
}

/** Records of somebody who calls: by the whole number, of any day. The number is not kept on this device. */
export function ByPhone() {
  const [phone, setPhone] = useState('')
  const [found, setFound] = useState<Found>()
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(searchByPhone)
  const look = async (asked: string, rows: LedgerRow[]) => {
    const page = await send({ phone: asked, before: afterRow(rows.at(-1)) })
    if (page) setFound({ phone: asked, rows: [...rows, ...page.rows], more: page.more })
  }
  return (
    <Card title="按电话找">
      <TextField
        label="来访人的电话"
        hint="要整个号码；查一次留一次记录。安全模式和未成年人的记录查不到。"
        keyboard="number"
        max={13}
        value={phone}
        error={failure?.fields.phone}
        onChange={(text) => {
          setPhone(text)
          setFound(undefined)
          clearFailure()
        }}
      />
      {failure && !failure.fields.phone && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        icon="search"
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在找'}
        disabled={!Phone.safeParse(phone).success}
        onTap={() => look(phone, [])}
      >
        找这个电话
      </Button>
      {found?.rows.length === 0 && <Empty title="没有这个电话的记录" />}
      {found?.rows.map((row) => (
        <FoundRow key={row.id} row={row} />
      ))}
      {found?.more && (
        <Button kind="quiet" busy={sending} onTap={() => look(found.phone, found.rows)}>
          再看后面的
        </Button>
      )}
    </Card>
  )
}
