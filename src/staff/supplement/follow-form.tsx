import { isAwaited } from '@contract/supplement/rules'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { agreeFollowing } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import type { FormProps } from './form-props'
import { useStale } from './use-stale'

/** Agrees that papers may follow while the application is examined; identity and signature never do (容缺). */
export function FollowForm({ desk, followBy, onStale, onClose }: FormProps & { followBy: string }) {
  const wished = desk.following.filter(({ state }) => state === 'wished').map(({ code }) => code)
  const draft = useDraft(`following:${desk.id}`, {
    codes: wished,
    dueOn: undefined as string | undefined,
  })
  const { codes, dueOn } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(agreeFollowing, { draft, onAccepted: onClose })
  useStale(failure, onStale)
  const awaited = desk.following
    .filter(({ state, agreed }) => agreed && isAwaited(state))
    .map(({ code }) => code)
  const items = desk.items.filter(({ code, followUntil }) => followUntil && !awaited.includes(code))
  const chosen = items.filter(({ code }) => codes.includes(code))
  const picked = chosen.map(({ code }) => ({ code }))
  // the first of their last days, since one day holds for all that are agreed to at once
  const until = chosen.map(({ followUntil }) => followUntil!).sort()[0] ?? followBy
  return (
    <Card title="同意有的材料后补" tone="accent">
      <Notice>审查不停，到审查最后一天前补来就行。身份证件和签名不能后补。</Notice>
      <MultiChoice
        label="哪些可以后补"
        options={items.map(({ code, name }) => ({ value: code, label: name }))}
        values={codes}
        error={failure?.fields.items}
        onChange={(next) => draft.set({ codes: next })}
      />
      <DateField
        label="最晚哪天补来"
        hint={`不能晚于${dayText(until)}`}
        from={addDays(shanghaiDate(desk.asOf), 1)}
        to={until}
        value={dueOn}
        error={failure?.fields.dueOn}
        onChange={(next) => draft.set({ dueOn: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        disabled={picked.length === 0 || !dueOn}
        onTap={async () => void (dueOn && (await send({ id: desk.id, items: picked, dueOn })))}
      >
        同意后补
      </Button>
      <Button kind="quiet" onTap={onClose}>
        先不办
      </Button>
    </Card>
  )
}
