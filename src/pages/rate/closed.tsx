import type { TicketState } from '@contract/rating/schema'
import { Button } from '@/components/button'
import { Empty } from '@/components/states'
import { startAt } from '@/routes'
import { ComplainDoor } from './complain-door'

const Home = () => (
  <Button kind="secondary" onTap={() => startAt('home')}>
    回首页
  </Button>
)

interface Props {
  state: Exclude<TicketState, 'open'>
  ticket: string
}

/** A ticket that takes no rating any more still says which service a complaint is about. */
export const Closed = ({ state, ticket }: Props) => (
  <>
    <Over state={state} />
    <ComplainDoor ticket={ticket} />
  </>
)

/** A ticket that no longer takes a rating, and what to do then. */
const Over = ({ state }: Pick<Props, 'state'>) =>
  state === 'expired' ? (
    <Empty
      icon="clock"
      title="这个评价码过了两个小时，用不了了"
      hint="请让值班人员重新出示一个，再扫一次"
      action={<Home />}
    />
  ) : (
    <Empty icon="check" title="这次服务已经评价过了" hint="谢谢您，不用再评" action={<Home />} />
  )

export const NoTicket = () => (
  <Empty
    icon="scan"
    title="请扫值班人员手机上的评价码"
    hint="用微信“扫一扫”，对准他手机上的方块码"
    action={<Home />}
  />
)
