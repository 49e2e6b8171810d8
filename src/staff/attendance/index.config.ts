export default definePageConfig({ navigationBarTitleText: '值班考勤', enablePullDownRefresh: true })
