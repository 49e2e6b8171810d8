import type { ReactNode } from 'react'
import { Button } from './button'
import { Trouble } from './trouble'

interface Props {
  /** What the button says; 保存. */
  children?: ReactNode
  busy: boolean
  busyText?: string
  waiting: boolean
  message: string | undefined
  disabled?: boolean
  onSave: () => unknown
  onLeave: () => void
}

/** The end of a form that changes something: what went wrong, the button that saves it, and the way out without. */
export const SaveOrLeave = ({
  children = '保存',
  busy,
  busyText = '正在保存',
  waiting,
  message,
  disabled = false,
  onSave,
  onLeave,
}: Props) => (
  <>
    <Trouble waiting={waiting} message={message} />
    <Button busy={busy} busyText={busyText} disabled={disabled} onTap={onSave}>
      {children}
    </Button>
    <Button kind="quiet" onTap={onLeave}>
      不改了
    </Button>
  </>
)
