/** Where messages about a question lead: who asked, who answers, the helper, the county. */
export const myQuestionLink = (id: string): string => `/ask/question/index?id=${id}`
export const lawyerQuestionLink = (id: string): string => `/lawyer/question/index?id=${id}`
export const lawyerQuestionsLink = '/lawyer/questions/index'
export const collectLink = '/ask/collect/index'
export const staffQuestionLink = (id: string): string => `/staff/question/index?id=${id}`
