import type { PropsWithChildren } from 'react'
import type { Objection } from '@contract/subsidy/schema'
import { momentText } from '@contract/time'
import { Notice } from '@/components/notice'

/** What the person said, and what the county answered; below it, whoever answers puts their form. */
export const ObjectionCard = ({ objection, children }: PropsWithChildren<{ objection: Objection }>) => (
  <Notice tone={objection.answer ? 'info' : 'warn'} title={`异议：${objection.words}`}>
    {objection.answer
      ? `${momentText(objection.answeredAt!)}答复：${objection.answer}`
      : `${momentText(objection.madeAt)}提出，等县区答复`}
    {children}
  </Notice>
)
