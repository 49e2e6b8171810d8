import { useState } from 'react'
import { referralKindLabels } from '@contract/referral/labels'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { useReferralFigures } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { DateField } from '@/components/picker-field'
import { KeyValue } from '@/components/row'

const DAYS = 29

/** What was passed on in some days, and how many visitors went on with an application. */
export function Figures() {
  const [to, setTo] = useState(() => shanghaiDate(new Date()))
  const [from, setFrom] = useState(() => addDays(to, -DAYS))
  const asked = useReferralFigures(from, to)
  return (
    <>
      <Card>
        <DateField label="从" value={from} to={to} onChange={setFrom} />
        <DateField label="到" value={to} from={from} onChange={setTo} />
      </Card>
      <Ask of={asked}>
        {({ kinds, conversions, ...period }) => (
          <>
            <Card title={`${dayText(period.from)}到${dayText(period.to)}转出的（件）`}>
              {kinds.map(({ kind, sent, accepted, done }) => (
                <KeyValue key={kind} name={referralKindLabels[kind]}>
                  {`转出${sent}，其中接收${accepted}、办结${done}`}
                </KeyValue>
              ))}
            </Card>
            <Card title="咨询变成援助申请（件）">
              <KeyValue name="出示过申请码的咨询">{`${conversions.offered}`}</KeyValue>
              <KeyValue name="本人扫码接着填的">{`${conversions.begun}`}</KeyValue>
              <KeyValue name="已经提交申请的">{`${conversions.submitted}`}</KeyValue>
            </Card>
          </>
        )}
      </Ask>
    </>
  )
}
