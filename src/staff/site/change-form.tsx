import { useState } from 'react'
import type { OpeningHours, Position, Site } from '@contract/site/schema'
import { changeSite } from '@/api/site'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useSendOnce } from '@/state/send-once'
import { HoursField } from './hours-field'
import { PositionField } from './position-field'

interface Change {
  siteCode: string
  address: string
  phone: string
  position: Position | null
  openingHours: OpeningHours
}

/** Weekdays from 8:30 to 12:00, for a site that has told nothing yet. */
const FIRST_HOURS: OpeningHours = [{ weekdays: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:00' }]

/** Changes what residents read of a site. */
export function ChangeForm({ site, onDone }: { site: Site; onDone: () => void }) {
  const [form, setForm] = useState<Change>({
    siteCode: site.code,
    address: site.address ?? '',
    phone: site.phone ?? '',
    position: site.position,
    openingHours: site.openingHours.length > 0 ? site.openingHours : FIRST_HOURS,
  })
  const set = (change: Partial<Change>) => setForm((before) => ({ ...before, ...change }))
  const { send, sending, waiting, failure } = useSendOnce(changeSite, {
    onAccepted: () => {
      toast('已保存')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  const hoursWrong = Object.entries(wrong).find(([path]) => path.startsWith('openingHours'))?.[1]
  return (
    <>
      <Card>
        <TextField
          label="地址"
          hint="写到门牌和楼层，群众照着能找到"
          value={form.address}
          max={100}
          error={wrong.address}
          onChange={(address) => set({ address })}
        />
        <TextField
          label="电话"
          hint="值班时间有人接的电话"
          placeholder="如：0355-6772148"
          value={form.phone}
          max={20}
          error={wrong.phone}
          onChange={(phone) => set({ phone })}
        />
        <PositionField value={form.position} onChange={(position) => set({ position })} />
        <FieldError>{wrong['position.lat'] ?? wrong['position.lng']}</FieldError>
      </Card>
      <HoursField
        value={form.openingHours}
        error={hoursWrong}
        onChange={(openingHours) => set({ openingHours })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动保存，请不要关掉这一页。</Notice>}
      <Button busy={sending} busyText="正在保存" onTap={() => send(form)}>
        保存
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不改了
      </Button>
    </>
  )
}
