export default definePageConfig({ navigationBarTitleText: '咨询台账', enablePullDownRefresh: true })
