import { useEffect, useRef } from 'react'
import { Canvas } from '@tarojs/components'

interface Props {
  id: string
  label: string
  /** Places in dp from the top left corner of the box. */
  onDown: (x: number, y: number) => void
  onMove: (x: number, y: number) => void
  onUp: () => void
}

/** The canvas of each platform with its own way of telling where the finger is. */
export const Pane = (props: Props) =>
  process.env.TARO_ENV === 'h5' ? <BrowserPane {...props} /> : <WeChatPane {...props} />

interface Touched {
  touches: { x: number; y: number }[]
}

function WeChatPane({ id, label, onDown, onMove, onUp }: Props) {
  const at = (tell: Props['onDown']) => (event: unknown) => {
    const [finger] = (event as Touched).touches
    if (finger) tell(finger.x, finger.y)
  }
  return (
    <Canvas
      type="2d"
      id={id}
      canvasId={id}
      className="c-signature__pane"
      disableScroll
      aria-label={label}
      onTouchStart={at(onDown)}
      onTouchMove={at(onMove)}
      onTouchEnd={onUp}
      onTouchCancel={onUp}
    />
  )
}

/**
 * A plain canvas: Taro's own resets its pixels whenever it likes. Touch and mouse events rather than pointer events,
 * which iOS 12 does not have; not React's, whose touch listeners cannot stop the page from scrolling.
 */
function BrowserPane({ id, label, onDown, onMove, onUp }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const tell = useRef({ onDown, onMove, onUp })
  tell.current = { onDown, onMove, onUp }

  useEffect(() => {
    const pane = canvas.current!
    let drawing = false
    const place = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const box = pane.getBoundingClientRect()
      return [clientX - box.left, clientY - box.top] as const
    }
    const down = (finger: Touch | MouseEvent) => {
      drawing = true
      tell.current.onDown(...place(finger))
    }
    const move = (finger: Touch | MouseEvent) => drawing && tell.current.onMove(...place(finger))
    const up = () => {
      if (drawing) tell.current.onUp()
      drawing = false
    }
    const touch = (act: (finger: Touch) => void) => (event: TouchEvent) => {
      event.preventDefault()
      const finger = event.touches[0]
      if (finger) act(finger)
    }
    const heard: [EventTarget, string, (event: never) => void][] = [
      [pane, 'touchstart', touch(down)],
      [pane, 'touchmove', touch(move)],
      [pane, 'touchend', up],
      [pane, 'touchcancel', up],
      [pane, 'mousedown', down],
      [window, 'mousemove', move],
      [window, 'mouseup', up],
    ]
    heard.forEach(([on, type, act]) => on.addEventListener(type, act as EventListener, { passive: false }))
    return () => heard.forEach(([on, type, act]) => on.removeEventListener(type, act as EventListener))
  }, [])

  return <canvas ref={canvas} id={id} className="c-signature__pane" role="img" aria-label={label} />
}
