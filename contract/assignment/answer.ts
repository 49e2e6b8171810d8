/** Last moment to answer an assignment, and when to remind of it; hours run through nights and holidays. */
export const answerTimes = (
  assignedAt: Date,
  { answerHours, remindHours }: { answerHours: number; remindHours: number },
): { answerBy: Date; remindAt: Date } => {
  const answerBy = assignedAt.getTime() + answerHours * 3_600_000
  const remindAt = Math.max(assignedAt.getTime(), answerBy - remindHours * 3_600_000)
  return { answerBy: new Date(answerBy), remindAt: new Date(remindAt) }
}
