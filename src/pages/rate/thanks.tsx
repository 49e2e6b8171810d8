import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { aria } from '@/platform/aria'
import { callPhone } from '@/platform/call-phone'
import { startAt } from '@/routes'
import { ComplainDoor } from './complain-door'

const HOTLINE = '12348'

/** The end. Who was charged or solicited learns where else to turn. */
export const Thanks = ({ complained, ticket }: { complained: boolean; ticket: string }) => (
  <View className="rate__thanks" {...aria({ role: 'status' })}>
    <View className="rate__mark">
      <Icon name="check" />
    </View>
    <Text className="rate__title">谢谢您的评价</Text>
    <Text className="rate__about">您的话能帮我们把服务做得更好</Text>
    {complained && (
      <Notice
        tone="warn"
        title="您反映的情况已经记下"
        action={
          <Button kind="secondary" icon="phone" onTap={() => callPhone(HOTLINE)}>
            打 {HOTLINE}
          </Button>
        }
      >
        已经作为投诉交给县区司法局核实。值班服务不许收钱、不许拉案子，想再说清楚些，可以打法律服务热线。
      </Notice>
    )}
    {!complained && <ComplainDoor ticket={ticket} />}
    <Button kind={complained ? 'quiet' : 'primary'} onTap={() => startAt('home')}>
      回首页
    </Button>
  </View>
)
