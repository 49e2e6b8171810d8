import { momentText } from '@contract/time'

/** WeChat's template id for a kind of message; each deployment has its own, and none means inbox only. */
export type MessageTemplates = Readonly<Record<string, string>>

interface Sendable {
  kind: string
  title: string
  link: string | null
  created_at: string
}

const THING_CHARACTERS = 20

/** A message cut to the three fields of our templates: thing1 what, thing2 hint, time3 when. No personal data. */
export function wechatTemplateFor(templates: MessageTemplates, message: Sendable) {
  const templateId = templates[message.kind]
  if (!templateId) return undefined
  return {
    templateId,
    page: (message.link ?? '/pages/inbox/index').replace(/^\//, ''),
    data: {
      thing1: message.title.slice(0, THING_CHARACTERS),
      thing2: '点开查看详情',
      time3: momentText(message.created_at),
    },
  }
}

/** Reads `aid-decided=<template id>,…`. */
export const readTemplates = (text: string | undefined): MessageTemplates =>
  Object.fromEntries(
    (text ?? '')
      .split(',')
      .map((pair) => pair.trim().split('='))
      .filter((pair): pair is [string, string] => pair.length === 2),
  )
