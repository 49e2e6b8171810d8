import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Versions, type Version } from './versions'

interface Props<W> {
  history: {
    now: W | null
    versions: readonly (W & Version)[]
    areaName: string
    mayChange: boolean
    asOf: string
  }
  /** Stands above what every wording says, in the one that holds. */
  above?: ReactNode
  /** What is to be known before it is changed. */
  note?: ReactNode
  children: (wording: W) => ReactNode
  form: (onDone: () => void) => ReactNode
}

/** One paper of a catalogue: what holds, the way to a new wording, and every wording there was. */
export function Wordings<W>({ history, above, note, children, form }: Props<W>) {
  const [changing, setChanging] = useState(false)
  const { now, versions, areaName, mayChange, asOf } = history
  if (changing) return <>{form(() => setChanging(false))}</>
  return (
    <>
      {now ? (
        <Card title="现在的规定">
          {above}
          {children(now)}
        </Card>
      ) : (
        <Notice tone="info">还没到生效的日子。</Notice>
      )}
      {note}
      {mayChange ? (
        <Button icon="pen" onTap={() => setChanging(true)}>
          {`改${areaName}的规定`}
        </Button>
      ) : (
        <Notice tone="info">这一样由县区自己定，您可以看。</Notice>
      )}
      <Versions versions={versions} asOf={asOf}>
        {children}
      </Versions>
    </>
  )
}
