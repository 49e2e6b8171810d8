export default definePageConfig({ navigationBarTitleText: '一件互评' })
