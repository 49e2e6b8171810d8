import { View } from '@tarojs/components'
import { monthAfter, monthBefore, monthText } from '@contract/subsidy/payment'
import { Button } from '@/components/button'
import { Headline } from '@/components/headline'
import './month-turn.scss'

interface Props {
  /** 'YYYY-MM'. */
  month: string
  onChange: (month: string) => void
}

/** The month a page shows, and the ones beside it. */
export const MonthTurn = ({ month, onChange }: Props) => (
  <View className="month-turn">
    <Button kind="quiet" block={false} onTap={() => onChange(monthBefore(month))}>
      上个月
    </Button>
    <Headline>{monthText(month)}</Headline>
    <Button kind="quiet" block={false} onTap={() => onChange(monthAfter(month))}>
      下个月
    </Button>
  </View>
)
