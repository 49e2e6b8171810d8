export default definePageConfig({ navigationBarTitleText: '结案归档', enablePullDownRefresh: true })
