import { Component, type PropsWithChildren } from 'react'
import { goBack } from '@/routes'
import { Button } from './button'
import { Empty } from './states'

/** What stands in the place of a part that could not be drawn: the page keeps its bar and a way out. */
export class Boundary extends Component<PropsWithChildren, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Empty
        icon="warn"
        title="这一页打不开"
        hint="请退回去再进一次，还不行就稍后再来"
        action={
          <Button kind="secondary" onTap={goBack}>
            返回
          </Button>
        }
      />
    )
  }
}
