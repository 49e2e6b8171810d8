export default definePageConfig({
  navigationBarTitleText: '每周公告',
})
