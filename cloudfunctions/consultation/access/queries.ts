/** Who may say yes to the opening of a minor's record of their area; never to their own question. */
export const responsible = ['county', 'city'] as const
