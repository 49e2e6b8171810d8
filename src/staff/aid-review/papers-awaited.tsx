import { Text, View } from '@tarojs/components'
import { deadlineText, daysLeft } from '@contract/calendar'
import { terminationDraft } from '@contract/review/reminders'
import { dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { sayDate } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { copy } from '@/platform/copy'

interface Props {
  dueOn: string
  /** Number of the provisional grant. */
  number: string
  now: Date
  /** Absent where the reader may not say so. */
  onComplete?: () => void
}

/** Papers that follow a provisional grant: by when, that they came, and once they did not, the draft of what follows. */
export function PapersAwaited({ dueOn, number, now, onComplete }: Props) {
  const over = daysLeft(dueOn, now) < 0
  const draft = terminationDraft(number, sayDate(dueOn))
  return (
    <Card title="先行提供，等补材料" tone={over ? 'bad' : 'accent'}>
      <Text className="review__facts">
        最晚{dayText(dueOn)}补齐，{deadlineText(dueOn, now)}。
      </Text>
      {over && (
        <View className="review__text">
          <Text className="review__line">没有按时补齐，应当终止援助。终止决定的理由可以这样写：</Text>
          <Text className="review__line">{draft}</Text>
          <Button kind="quiet" icon="copy" onTap={async () => void ((await copy(draft)) && toast('已复制'))}>
            复制这段话
          </Button>
        </View>
      )}
      {onComplete && (
        <Button kind="secondary" onTap={onComplete}>
          材料已补齐
        </Button>
      )}
    </Card>
  )
}
