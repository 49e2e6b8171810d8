export default definePageConfig({ navigationBarTitleText: '文书范本', enablePullDownRefresh: true })
