import type { Shift } from '@contract/duty/schema'
import type { Tone } from '@/components/tone'

/** What a shift has come to, in a few words for a list: 正常, 迟到早退, 没签到. */
export function markOf({ status, endsAt, attendance }: Shift, now: Date): { tone: Tone; text: string } {
  if (status === 'withdrawn') return { tone: 'plain', text: '已取消' }
  if (status === 'checked-in') return { tone: 'good', text: '在岗' }
  if (status === 'published')
    return new Date(endsAt) > now ? { tone: 'plain', text: '待签到' } : { tone: 'bad', text: '没签到' }
  const marks = [
    attendance?.arrival === 'late' && '迟到',
    attendance?.departure === 'early' && '早退',
    attendance?.short && '时长不够',
    attendance?.closedBySystem && '忘签退',
  ].filter(Boolean)
  return marks.length > 0 ? { tone: 'warn', text: marks.join(' ') } : { tone: 'good', text: '正常' }
}
