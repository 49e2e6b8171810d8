import { Button } from '@/components/button'
import { goTo } from '@/routes'

/** The way to a complaint about this very service (法援法 55): who and where are known by the rating code. */
export const ComplainDoor = ({ ticket }: { ticket: string }) => (
  <Button kind="quiet" onTap={() => goTo('complain', { r: ticket })}>
    对这次服务有意见，我要投诉
  </Button>
)
