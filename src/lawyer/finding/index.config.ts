export default definePageConfig({
  navigationBarTitleText: '处理详情',
})
