import { Text, View } from '@tarojs/components'
import { wasOnDuty } from '@contract/consultation/rules'
import { clockText, dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { goTo } from '@/routes'
import type { RecordBeingWritten } from './use-record'

type Props = Pick<RecordBeingWritten, 'form' | 'errors' | 'edit' | 'shift' | 'places'>

/** Where the record is counted: at its shift's site, else at one of the county's. */
export function Where({ form, errors, edit, shift, places }: Props) {
  if (!form.shiftId)
    return (
      <Select
        label="记在哪个站点"
        options={(places ?? []).map(({ siteCode, siteName }) => ({ value: siteCode, label: siteName }))}
        value={form.siteCode}
        error={errors.siteCode}
        onChange={(siteCode) => edit({ siteCode })}
      />
    )
  const missedCheckIn = shift && form.channel === 'on-site' && !wasOnDuty(shift, form.occurredAt!)
  return (
    <>
      <View className="record__where">
        <Text className="record__site">{form.siteName ?? '您的值班站点'}</Text>
        {shift && (
          <Text className="record__shift">
            {dayText(shift.day)} {clockText(shift.startsAt)}—{clockText(shift.endsAt)} 值班
          </Text>
        )}
      </View>
      {missedCheckIn && (
        <Notice
          tone="warn"
          title="这班还没有签到"
          action={
            <Button
              kind="secondary"
              block={false}
              onTap={() => goTo('lawyerCheckIn', { shift: form.shiftId })}
            >
              去签到
            </Button>
          }
        >
          签到以后才能登记现场咨询。电话、微信群等方式可以直接登记。
        </Notice>
      )}
    </>
  )
}
