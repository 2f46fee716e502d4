<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About Desktop CRM</source>
        <translation>关于客户管理</translation>
    </message>
    <message>
        <source>Customers, contacts, orders and complaints of a small firm in one file on this PC. Nothing leaves it unless you export it.</source>
        <translation>小企业的客户、联系人、订单和投诉，都在这台电脑的一个文件里。除非您自己导出，数据不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Firm file</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>File</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New firm file…</source>
        <translation>新建账套…</translation>
    </message>
    <message>
        <source>Open firm file…</source>
        <translation>打开账套…</translation>
    </message>
    <message>
        <source>Open demo firm</source>
        <translation>打开演示账套</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>从 Excel 导入…</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>导出 Excel…</translation>
    </message>
    <message>
        <source>Empty template for import…</source>
        <translation>导入用的空白模板…</translation>
    </message>
    <message>
        <source>Letters and labels…</source>
        <translation>信函与标签…</translation>
    </message>
    <message>
        <source>Contact file (vCard)…</source>
        <translation>通讯录文件（vCard）…</translation>
    </message>
    <message>
        <source>Export the whole firm…</source>
        <translation>导出整个账套…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History of all steps</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>New delivery note</source>
        <translation>新建出货单</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>Record return</source>
        <translation>登记退货</translation>
    </message>
    <message>
        <source>Register complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新建员工</translation>
    </message>
    <message>
        <source>Recompute levels…</source>
        <translation>重新评定级别…</translation>
    </message>
    <message>
        <source>Forms that were not saved…</source>
        <translation>没保存的表单…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Group the list…</source>
        <translation>列表分组…</translation>
    </message>
    <message>
        <source>Columns of the list…</source>
        <translation>列表的列…</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Change chosen rows…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Another card beside this one…</source>
        <translation>并排打开另一个客户…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Desktop CRM</source>
        <translation>关于客户管理</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>前往{page}</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字和控件大小</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>下次启动程序后生效。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Only how days are shown; files and exports always hold real dates.</source>
        <translation>只影响界面显示；文件和导出里始终是真正的日期。</translation>
    </message>
    <message>
        <source>Large amounts</source>
        <translation>大额金额</translation>
    </message>
    <message>
        <source>Where there is little room, as in tiles and charts. Tables show every yuan.</source>
        <translation>用在磁贴、图表等位置小的地方；表格里仍显示到元。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>按语言习惯</translation>
    </message>
    <message>
        <source>The size changes when the program starts again</source>
        <translation>下次启动程序时改变大小</translation>
    </message>
</context>
<context>
    <name>AttachmentBox</name>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>or drop them here</source>
        <translation>或拖到这里</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Press to leave it out</source>
        <translation>点一下可去掉</translation>
    </message>
</context>
<context>
    <name>AttachmentSheet</name>
    <message>
        <source>Rename file</source>
        <translation>重命名文件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Files can be dropped here; they are kept inside the firm&apos;s file</source>
        <translation>可以把文件拖到这里；文件保存在账套文件里</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>Drop contracts, drawings or photos here: they travel with the firm&apos;s file.</source>
        <translation>把合同、图纸或照片拖到这里：它们保存在账套文件里，随文件一起走。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup {moment}</source>
        <translation>上次备份 {moment}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The copy is made and checked beside your work.</source>
        <translation>备份和校验在后台进行，不影响您工作。</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已备份并校验：{name}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>BehindSheet</name>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>共 {count} 行</translation>
    </message>
    <message>
        <source>The newest {shown} of {count} rows</source>
        <translation>最近 {shown} 行，共 {count} 行</translation>
    </message>
    <message>
        <source>{title}, total {total}</source>
        <translation>{title}合计 {total}</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Find in the recycle bin</source>
        <translation>在回收站中查找</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>What was deleted stays here for {days} days, with all that belongs to it.</source>
        <translation>删除的内容在这里保留 {days} 天，连同属于它的一切。</translation>
    </message>
    <message>
        <source>Records: {count}</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try another word, or all kinds.</source>
        <translation>换一个词，或查看全部类别。</translation>
    </message>
    <message>
        <source>The recycle bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What you delete comes here first and can be taken back.</source>
        <translation>删除的内容先放在这里，可以恢复。</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>确定要彻底删除「{name}」吗？</translation>
    </message>
    <message>
        <source>Delete {count} records for good?</source>
        <translation>确定要彻底删除这 {count} 条记录吗？</translation>
    </message>
    <message>
        <source>They go with everything that belongs to them, and nothing brings them back: neither undo nor the history. Only a backup made before still has them.</source>
        <translation>属于它们的内容会一并删除，撤销和操作历史都无法找回，只有之前的备份里还有。</translation>
    </message>
    <message>
        <source>Some records were left in the recycle bin</source>
        <translation>部分记录留在了回收站</translation>
    </message>
    <message>
        <source>Other records still mention them: {count}</source>
        <translation>仍被其他记录引用：{count} 条</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>Change several rows</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Add customer type</source>
        <translation>添加客户类型</translation>
    </message>
    <message>
        <source>Remove customer type</source>
        <translation>去掉客户类型</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Rows chosen: {count}</source>
        <translation>已选 {count} 行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Left empty, the old value is taken away.</source>
        <translation>留空即清除原值</translation>
    </message>
    <message>
        <source>This value cannot be read.</source>
        <translation>看不懂这个值。</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Delete this customer?</source>
        <translation>确定要删除该客户吗？</translation>
    </message>
    <message>
        <source>It can be restored from the recycle bin, or by undo.</source>
        <translation>删除后可在回收站恢复，也可以撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change the level…</source>
        <translation>调整级别…</translation>
    </message>
    <message>
        <source>Level back to the rule</source>
        <translation>级别恢复按规则</translation>
    </message>
    <message>
        <source>Put on credit hold…</source>
        <translation>信用冻结…</translation>
    </message>
    <message>
        <source>Release from credit hold…</source>
        <translation>解除冻结…</translation>
    </message>
    <message>
        <source>Stop trading…</source>
        <translation>停止交易…</translation>
    </message>
    <message>
        <source>Resume trading…</source>
        <translation>恢复交易…</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建订单…</translation>
    </message>
    <message>
        <source>New payment…</source>
        <translation>记回款…</translation>
    </message>
    <message>
        <source>New complaint…</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>新建待办…</translation>
    </message>
    <message>
        <source>New contact person…</source>
        <translation>新建联系人…</translation>
    </message>
    <message>
        <source>Contact file of all people…</source>
        <translation>全部联系人的通讯录文件…</translation>
    </message>
    <message>
        <source>Another card beside this one…</source>
        <translation>并排打开另一个客户…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Contact file</source>
        <translation>通讯录文件</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Customer card</source>
        <translation>客户卡片</translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact history</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>CausesBox</name>
    <message>
        <source>All causes</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>A bar opens its complaints</source>
        <translation>点条看明细</translation>
    </message>
    <message>
        <source>Causes of the last {days} days: {n} complaints</source>
        <translation>近 {days} 天原因（{n} 件）</translation>
    </message>
    <message>
        <source>Working days: weekends, public holidays and the firm&apos;s own days off do not count. Minor {minor} days, normal {normal}, serious {serious}.</source>
        <translation>工作日：周末、法定节假日和本店自定的休息日不算；轻微 {minor} 天、一般 {normal} 天、严重 {serious} 天</translation>
    </message>
    <message>
        <source>{n} not solved</source>
        <translation>未解决 {n} 件</translation>
    </message>
    <message>
        <source>{n} due today</source>
        <translation>今天到期 {n} 件</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>超期 {n} 件</translation>
    </message>
    <message>
        <source>first response after {hours} hours (median)</source>
        <translation>首次回应中位数 {hours} 小时</translation>
    </message>
    <message>
        <source>Cause not filled in</source>
        <translation>没填原因</translation>
    </message>
    <message>
        <source>{n} · {per} per 100 orders</source>
        <translation>{n} 件 · 每百单 {per}</translation>
    </message>
</context>
<context>
    <name>CellEditing</name>
    <message>
        <source>This is not understood here. Esc leaves the cell as it was.</source>
        <translation>这里看不懂这个内容。按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>Enter again saves it anyway.</source>
        <translation>再按 Enter 仍然保存。</translation>
    </message>
</context>
<context>
    <name>ChangeNotes</name>
    <message>
        <source>Undo {moment} {what}</source>
        <translation>撤销 {moment} {what}</translation>
    </message>
    <message>
        <source>Redo {moment} {what}</source>
        <translation>重做 {moment} {what}</translation>
    </message>
    <message>
        <source>{what}. Changed again since, so left as they are: {count}</source>
        <translation>{what}。之后又改过、因此保持原样：{count} 处</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>Careful only</source>
        <translation>只看要小心的</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>只看电话</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>只看金额</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>只看日期</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Records: {records}, changes: {cells}</source>
        <translation>{records} 条记录、{cells} 处不同</translation>
    </message>
    <message>
        <source>Customers: {records}, changes: {cells}</source>
        <translation>{records} 家客户、{cells} 处不同</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留原值</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message>
        <source>Keep these {count}</source>
        <translation>这 {count} 处都保留</translation>
    </message>
    <message>
        <source>Take these {count}</source>
        <translation>这 {count} 处都采用</translation>
    </message>
</context>
<context>
    <name>ChangesFoot</name>
    <message>
        <source>Next careful one</source>
        <translation>下一处要小心的</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>上下一处</translation>
    </message>
    <message>
        <source>Take, keep</source>
        <translation>采用、保留</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>换一边</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Further down: {count}</source>
        <translation>下面还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>ChannelWarning</name>
    <message>
        <source>The customer does not wish to be reached this way: {channel}</source>
        <translation>该客户不希望以此方式联系：{channel}</translation>
    </message>
</context>
<context>
    <name>ChannelsSheet</name>
    <message>
        <source>Do not contact by</source>
        <translation>不要用这些方式联系</translation>
    </message>
    <message>
        <source>It stands on the card, so that nobody uses it by mistake.</source>
        <translation>会显示在客户卡片上，避免误用。</translation>
    </message>
    <message>
        <source>Reason, may stay empty</source>
        <translation>原因，可不填</translation>
    </message>
    <message>
        <source>Why not by {channel}</source>
        <translation>为什么不用{channel}</translation>
    </message>
</context>
<context>
    <name>ChooseCustomerSheet</name>
    <message>
        <source>For which customer?</source>
        <translation>哪家客户？</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose a customer from the list below the field.</source>
        <translation>从输入框下方的列表中选一家客户。</translation>
    </message>
</context>
<context>
    <name>ChooseOrderSheet</name>
    <message>
        <source>Which order?</source>
        <translation>哪张订单？</translation>
    </message>
    <message>
        <source>Order no. or customer</source>
        <translation>订单编号或客户</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose an order from the list below the field.</source>
        <translation>从输入框下方的列表中选一张订单。</translation>
    </message>
    <message>
        <source>ordered {day}</source>
        <translation>下单 {day}</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>承诺 {day}</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>ColumnDetail</name>
    <message>
        <source>Person {number}</source>
        <translation>第 {number} 位联系人</translation>
    </message>
    <message>
        <source>Main person</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>还没定</translation>
    </message>
    <message>
        <source>The numbers are percent</source>
        <translation>数字是百分数</translation>
    </message>
    <message>
        <source>Keep what cannot be read in the remarks</source>
        <translation>读不出的内容写进备注</translation>
    </message>
    <message>
        <source>Blank cells repeat the value above</source>
        <translation>空白单元格沿用上一行</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>属于谁</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>How its days are written</source>
        <translation>日期怎么写</translation>
    </message>
    <message>
        <source>{letter} · {header}</source>
        <translation>{letter} · {header}</translation>
    </message>
    <message>
        <source>Looking at its values…</source>
        <translation>正在查看内容…</translation>
    </message>
    <message>
        <source>Filled: {filled} of {rows} rows</source>
        <translation>{rows} 行中有 {filled} 行填了</translation>
    </message>
    <message>
        <source>Hidden in the file · {filled}</source>
        <translation>文件中隐藏 · {filled}</translation>
    </message>
    <message>
        <source>A number alone is a day of month {month}</source>
        <translation>只写日数的，算{month}月的日子</translation>
    </message>
</context>
<context>
    <name>ColumnLine</name>
    <message>
        <source>Move up: {column}</source>
        <translation>上移：{column}</translation>
    </message>
    <message>
        <source>Move down: {column}</source>
        <translation>下移：{column}</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Col.</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>表里的列名</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前三个值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>ColumnTarget</name>
    <message>
        <source>Choose a field</source>
        <translation>选择字段</translation>
    </message>
    <message>
        <source>Where {column} goes</source>
        <translation>{column} 写入到</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Worksheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>要您确认</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>没认出</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Understood as in an earlier import of such a file.</source>
        <translation>已沿用上次导入这种表时的对应。</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Load mapping</source>
        <translation>载入对应</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>保存对应</translation>
    </message>
    <message>
        <source>Column titles in row {row}</source>
        <translation>表头在第 {row} 行</translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation>第 {row} 行：{cells}</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对应文件</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>To confirm: {count}. Nothing has been written yet.</source>
        <translation>要您确认 {count} 列。现在什么都还没有写入。</translation>
    </message>
    <message>
        <source>Every column is clear. Nothing has been written yet.</source>
        <translation>每一列都已确定。现在什么都还没有写入。</translation>
    </message>
</context>
<context>
    <name>ComplaintDeeds</name>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Note a step</source>
        <translation>记一步</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回应</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转给别人</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What was done, or the solution for the customer…</source>
        <translation>写下做了什么，或给客户的处理方案…</translation>
    </message>
    <message>
        <source>What the customer said; why it is reopened…</source>
        <translation>写下客户怎么说；重新打开要写原因…</translation>
    </message>
    <message>
        <source>Step of complaint {number}</source>
        <translation>投诉 {number} 的一步</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Delete this complaint?</source>
        <translation>确定要删除该投诉吗？</translation>
    </message>
    <message>
        <source>It can be restored from the recycle bin, or by undo.</source>
        <translation>删除后可在回收站恢复，也可撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ComplaintPanel</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>The last cure did not hold</source>
        <translation>上次的办法没用</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>No complaint chosen</source>
        <translation>还没有选投诉</translation>
    </message>
    <message>
        <source>Choose one on the left to see its deadline and its steps.</source>
        <translation>在左边选一件，查看它的期限和步骤。</translation>
    </message>
    <message>
        <source>Who and when stay with each step</source>
        <translation>每步留人和时间</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>no cause yet</source>
        <translation>没填原因</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <source>Satisfaction {score} of 5</source>
        <translation>满意度 {score} / 5</translation>
    </message>
    <message>
        <source>Cost {money}</source>
        <translation>费用 {money}</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <translation>附件：{names}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转给别人…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>ComplaintSheet</name>
    <message>
        <source>Change complaint</source>
        <translation>修改投诉</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Not about one order</source>
        <translation>不针对某张订单</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What happened, how many, what does the customer want?</source>
        <translation>出了什么问题、有多少、客户要什么？</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>未指派</translation>
    </message>
    <message>
        <source>Resolution deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>by rule {day}</source>
        <translation>按规则 {day}</translation>
    </message>
</context>
<context>
    <name>ComplaintViewSheet</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>ComplaintsPanel</name>
    <message>
        <source>New complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>No complaints</source>
        <translation>没有投诉</translation>
    </message>
    <message>
        <source>That is good news: none is on file.</source>
        <translation>这是好消息：没有投诉记录。</translation>
    </message>
    <message>
        <source>Past their deadline: {count}</source>
        <translation>超期未处理：{count}</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>删除条件</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>还没有可选项</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Change contact person</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Several are separated by commas</source>
        <translation>多个用逗号分开</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ContactsPanel</name>
    <message>
        <source>Enter or a double click changes a person</source>
        <translation>按回车或双击修改联系人</translation>
    </message>
    <message>
        <source>Contact file</source>
        <translation>通讯录文件</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Who answers the phone, who decides? Names and numbers will stand here.</source>
        <translation>谁接电话，谁拍板？姓名和电话都记在这里。</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新建联系人</translation>
    </message>
</context>
<context>
    <name>ContainedBanner</name>
    <message>
        <source>Only record them</source>
        <translation>只作记录</translation>
    </message>
    <message>
        <source>Subtract them all the same</source>
        <translation>仍然扣减</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>This is a mistake of ours, not yours. What you saved is in the file; only the last step may not have happened. The report names places in the program, no customers: you may send it as it is.</source>
        <translation>这是程序的错误，不是您的操作有误。已保存的内容都在文件里，只有最后一步可能没有完成。报告只写程序出错的位置，不含客户资料，可以直接发给我们。</translation>
    </message>
    <message>
        <source>Also written to {path}</source>
        <translation>同时已写入 {path}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CustomFieldSheet</name>
    <message>
        <source>Change field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>One on each line; only for a choice</source>
        <translation>每行一个；只用于「选项」类型</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>CustomerFormView</name>
    <message>
        <source>Fewer fields</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Name, initials, phone or code</source>
        <translation>名称、拼音首字母、电话或编号</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Change customer</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Paste and recognise</source>
        <translation>粘贴识别</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as a new customer</source>
        <translation>仍存为新客户</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Fields filled: {count}</source>
        <translation>已填好 {count} 项</translation>
    </message>
    <message>
        <source>Nothing in the clipboard could be recognised</source>
        <translation>剪贴板里没有能识别的内容</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Pick a day</source>
        <translation>选日期</translation>
    </message>
</context>
<context>
    <name>DayChips</name>
    <message>
        <source>Another day</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>不安排</translation>
    </message>
    <message>
        <source>No more contact</source>
        <translation>不再联系</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Why? Whoever opens the card will see it.</source>
        <translation>为什么？打开卡片的人都会看到。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>Too many rows at once</source>
        <translation>一次选得太多</translation>
    </message>
    <message>
        <source>You chose {count} rows. Nothing was deleted. Filter the list and delete up to {most} at a time.</source>
        <translation>您选了 {count} 行，未删除任何内容。请先筛选，一次最多删除 {most} 行。</translation>
    </message>
    <message>
        <source>Delete {count} rows</source>
        <translation>删除 {count} 行</translation>
    </message>
    <message>
        <source>Do you want to delete these {count} rows? They can be restored from the recycle bin.</source>
        <translation>确定要删除这 {count} 行吗？删除后可在回收站恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>DeliverySheet</name>
    <message>
        <source>Change delivery note</source>
        <translation>修改出货单</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation>本次发</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>internal, never printed</source>
        <translation>内部资料，不打印</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Delivery note no.</source>
        <translation>送货单号</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Delay note</source>
        <translation>延迟说明</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Withdraw approval</source>
        <translation>反审核</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>承诺 {day}</translation>
    </message>
    <message>
        <source>{days} days late, promised {day}</source>
        <translation>晚 {days} 天，承诺 {day}</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Deliveries</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Nothing shipped yet</source>
        <translation>还没有发货</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Nothing paid yet</source>
        <translation>还没有回款</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>没有退货</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Nothing to collect yet</source>
        <translation>还没有应收</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>No complaints about this order</source>
        <translation>这张订单没有投诉</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>没有附件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
</context>
<context>
    <name>DraftNotes</name>
    <message>
        <source>Forms that were not saved: {count}</source>
        <translation>没保存的表单：{count}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Restore what was typed on {when}? Alt Z does it.</source>
        <translation>恢复 {when} 填写的内容？按 Alt Z。</translation>
    </message>
    <message>
        <source>Kept as a draft: {name}</source>
        <translation>已存为草稿：{name}</translation>
    </message>
</context>
<context>
    <name>DraftsSheet</name>
    <message>
        <source>Forms that were not saved</source>
        <translation>没保存的表单</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>都已保存</translation>
    </message>
    <message>
        <source>What you type into a form and do not save waits here.</source>
        <translation>填写后没有保存的内容会留在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>typed {when}</source>
        <translation>{when} 填写</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DropFacts</name>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Year-on-year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>same days of last year</source>
        <translation>对比去年同期</translation>
    </message>
    <message>
        <source>Is it the season?</source>
        <translation>是季节性吗</translation>
    </message>
    <message>
        <source>over the alarm of {threshold}%</source>
        <translation>超过警戒线 {threshold}%</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>no sales a year ago</source>
        <translation>去年同期没有销售</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>the same days a year ago: {change}</source>
        <translation>去年同期环比 {change}</translation>
    </message>
</context>
<context>
    <name>DropSplit</name>
    <message>
        <source>Number of orders</source>
        <translation>单数变化</translation>
    </message>
    <message>
        <source>Size of orders</source>
        <translation>每单金额变化</translation>
    </message>
    <message>
        <source>Number: the change in orders at the average size of before. Size: the rest.</source>
        <translation>单数变化按上期平均每单金额计，其余为每单金额变化。</translation>
    </message>
    <message>
        <source>{amount} split</source>
        <translation>{amount} 拆成</translation>
    </message>
</context>
<context>
    <name>DropView</name>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message>
        <source>✓ exact</source>
        <translation>✓ 分毫不差</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>customers: {n}</source>
        <translation>{n} 家</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
</context>
<context>
    <name>EncodingList</name>
    <message>
        <source>Characters that it cannot read: {count}</source>
        <translation>读不出的字符：{count}</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>原来写的</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>处理状态</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理办法</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Rows: {count}. Filter: {filter}. Columns and order as on the screen.</source>
        <translation>{count} 行。筛选：{filter}。列和顺序与屏幕一致。</translation>
    </message>
    <message>
        <source>Rows: {count}. All columns but internal ones.</source>
        <translation>共 {count} 行。除内部列以外的全部列。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>What the list shows</source>
        <translation>当前列表</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Chosen columns</source>
        <translation>自选的列</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>Text file for Excel (.csv)</source>
        <translation>供 Excel 打开的文本文件（.csv）</translation>
    </message>
    <message>
        <source>Text file with the exact data (.csv)</source>
        <translation>原样数据的文本文件（.csv）</translation>
    </message>
    <message>
        <source>The rows of the list. Internal columns only if ticked.</source>
        <translation>列表中的行。内部列只有勾选才导出。</translation>
    </message>
    <message>
        <source>Edited and imported again, it changes these records.</source>
        <translation>改好后再导入，会更新这些记录。</translation>
    </message>
    <message>
        <source>An apostrophe keeps = + - @ from becoming formulas.</source>
        <translation>以 = + - @ 开头的文字前加撇号，不会变成公式。</translation>
    </message>
    <message>
        <source>For other programs: every value exactly as it is.</source>
        <translation>供其他程序使用：每个值原样写出。</translation>
    </message>
    <message>
        <source>{column} (internal)</source>
        <translation>{column}（内部）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Fill in</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>复制开票信息</translation>
    </message>
    <message>
        <source>{share} complete. Still missing: {names}</source>
        <translation>资料完整度 {share}，还缺：{names}</translation>
    </message>
    <message>
        <source>Copied for the invoice</source>
        <translation>已复制开票信息</translation>
    </message>
</context>
<context>
    <name>FieldValue</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message>
        <source>What this firm wants to know beside the usual fields. Own fields stand on the card and in the list, can be filtered, imported and exported.</source>
        <translation>本公司在常用字段之外想记录的内容。自定义字段显示在客户卡片和列表里，可以筛选、导入和导出。</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>No own fields yet</source>
        <translation>还没有自定义字段</translation>
    </message>
    <message>
        <source>An import makes one for each column that it does not know.</source>
        <translation>导入时，不认识的列会自动成为自定义字段。</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FileExport</name>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Contact file</source>
        <translation>通讯录文件</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>{file} was written</source>
        <translation>已写入 {file}</translation>
    </message>
    <message>
        <source>Exported {count} rows to {file}</source>
        <translation>已导出 {count} 行到 {file}</translation>
    </message>
    <message>
        <source>Values changed because a file cannot hold them: {count}</source>
        <translation>文件放不下而改动的值：{count} 处</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Choose the one in which the lines read right</source>
        <translation>选文字显示正确的那一种</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>文件密码</translation>
    </message>
    <message>
        <source>What you decided about it is kept. Choose the file to go on with it.</source>
        <translation>您对它的决定还在。选出这个文件就能接着做。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows in all</source>
        <translation>总行数</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>现在什么都还没有写入。</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>All of these must hold</source>
        <translation>同时满足以下条件</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>FirmExport</name>
    <message>
        <source>Export the whole firm</source>
        <translation>导出整个账套</translation>
    </message>
</context>
<context>
    <name>FirmTakeover</name>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>It was stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>{file} holds a whole firm: customers {customers}, orders {orders}, log entries {log}. Take it over into this empty firm?</source>
        <translation>{file} 是整个账套：客户 {customers}，订单 {orders}，跟进记录 {log}。导入到这个空账套吗？</translation>
    </message>
    <message>
        <source>One undo takes it back.</source>
        <translation>撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>Cells that do not fit and keep their earlier value: {count}.</source>
        <translation>有 {count} 个单元格的内容不合适，保留原值。</translation>
    </message>
    <message>
        <source>Take over a firm</source>
        <translation>导入整个账套</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Taking over {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>The firm is here. Records: {count}</source>
        <translation>整个账套已导入，共 {count} 条记录</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>Firm file</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>Everything of the firm is in this one file. Copy it only while it is closed.</source>
        <translation>公司的全部数据都在这一个文件里。关闭后再复制。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Another disk or a USB stick is safer than the disk of the firm&apos;s file.</source>
        <translation>放在另一块硬盘或 U 盘上，比和账套文件放在同一块硬盘更安全。</translation>
    </message>
    <message>
        <source>Imports and exports</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>Where file dialogs open; it follows the last file that was chosen.</source>
        <translation>打开文件对话框时的位置，会跟随上次选择的文件。</translation>
    </message>
    <message>
        <source>Program files of this user</source>
        <translation>本用户的程序文件</translation>
    </message>
    <message>
        <source>The demo firm and the log of the program.</source>
        <translation>演示账套和程序日志。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Folder for imports and exports</source>
        <translation>导入导出文件夹</translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>There is no backup of this file yet</source>
        <translation>该账套还没有备份</translation>
    </message>
    <message>
        <source>Last backup: {moment}</source>
        <translation>上次备份：{moment}</translation>
    </message>
    <message>
        <source>Last change: {moment}</source>
        <translation>最近修改：{moment}</translation>
    </message>
    <message>
        <source>Deliveries not approved: {count}</source>
        <translation>未审核出货单：{count} 张</translation>
    </message>
</context>
<context>
    <name>GlanceGrid</name>
    <message>
        <source>Titles</source>
        <translation>表头</translation>
    </message>
</context>
<context>
    <name>GoodsEdit</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>订购</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>全部收起</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Level set by hand: click for its history, or back to the rule</source>
        <translation>级别为手工指定：点击看变动记录，或恢复按规则</translation>
    </message>
    <message>
        <source>Level by the rule: click for its history, or to set it by hand</source>
        <translation>级别按规则：点击看变动记录，或手工指定</translation>
    </message>
</context>
<context>
    <name>HeadMenu</name>
    <message>
        <source>Sort ascending</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>按此列分组</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>显示的列…</translation>
    </message>
</context>
<context>
    <name>HeadSearch</name>
    <message>
        <source>Search everything</source>
        <translation>搜索客户、订单、电话</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>No topic holds these words</source>
        <translation>没有含有这些字的主题</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Back to the topic before</source>
        <translation>返回上一个主题</translation>
    </message>
    <message>
        <source>Try a shorter word, or the name of the button that you mean.</source>
        <translation>换短一点的词，或者输入按钮上的字。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help text</source>
        <translation>帮助正文</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Find in the history</source>
        <translation>在操作历史中查找</translation>
    </message>
    <message>
        <source>History of all steps</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Who did what, and when. Each step can be taken back, and done again.</source>
        <translation>谁在什么时候做了什么。每一步都能撤销，撤销后也能重做。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts and tasks</source>
        <translation>跟进和待办</translation>
    </message>
    <message>
        <source>Orders and complaints</source>
        <translation>订单和投诉</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>还没有操作</translation>
    </message>
    <message>
        <source>Each step that changes something stands here.</source>
        <translation>每一步修改都会记在这里。</translation>
    </message>
    <message>
        <source>No step fits</source>
        <translation>没有符合的操作</translation>
    </message>
    <message>
        <source>Choose another kind, person or word.</source>
        <translation>换一个类别、人员或关键词。</translation>
    </message>
    <message>
        <source>Undo the whole step?</source>
        <translation>确定要撤销整个操作吗？</translation>
    </message>
    <message>
        <source>It changed {count} records. All of them will be taken back.</source>
        <translation>它修改了 {count} 条记录，将全部撤销。</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>全部撤销</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>还没有历史</translation>
    </message>
    <message>
        <source>Each change of this customer will stand here, and can be taken back.</source>
        <translation>对该客户的每一次修改都记在这里，并且可以撤销。</translation>
    </message>
    <message>
        <source>Who changed what, and when. Enter shows a step in full; it can be undone.</source>
        <translation>谁在什么时候改了什么。按回车看全文，每一步都能撤销。</translation>
    </message>
    <message>
        <source>Undo the whole step?</source>
        <translation>撤销整次操作？</translation>
    </message>
    <message>
        <source>This step also changed other records. All of it will be taken back.</source>
        <translation>这次操作还改了其他记录，会整次撤销。</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>整次撤销</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>第 {number} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>Where is {file} now?</source>
        <translation>{file} 现在在哪里？</translation>
    </message>
    <message>
        <source>Nothing is written before you agree.</source>
        <translation>您确认之前，什么都不会写入。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of this file was written.</source>
        <translation>导入已停止，这个文件的内容一条也没有写入。</translation>
    </message>
    <message>
        <source>Not imported yet: {files}</source>
        <translation>还没导入：{files}</translation>
    </message>
    <message>
        <source>Import them</source>
        <translation>接着导入</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Stopping leaves no trace of it.</source>
        <translation>现在停止不会留下任何痕迹。</translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>对应列</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Worksheets: {sheets} · rows: {rows}</source>
        <translation>{sheets} 张工作表 · {rows} 行</translation>
    </message>
    <message>
        <source>Worksheet {sheet} · rows: {rows} · columns: {columns}</source>
        <translation>工作表「{sheet}」 · {rows} 行 × {columns} 列</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Kept as a draft: choose {file} again to go on.</source>
        <translation>已存为草稿：再次选择 {file} 即可继续。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>There is nothing to import: say what a worksheet holds.</source>
        <translation>没有可导入的内容：请说明工作表里是什么。</translation>
    </message>
</context>
<context>
    <name>KeysLine</name>
    <message>
        <source>next cell</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>choose product</source>
        <translation>选产品</translation>
    </message>
    <message>
        <source>copy row above</source>
        <translation>复制上一行</translation>
    </message>
    <message>
        <source>paste rows from Excel</source>
        <translation>从 Excel 粘贴多行</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Who is leaving</source>
        <translation>谁正在离开</translation>
    </message>
    <message>
        <source>Nobody is leaving by the firm&apos;s rules. Good work.</source>
        <translation>按现行规则，没有客户正在离开。</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n} 家</translation>
    </message>
    <message>
        <source>{sales} a month</source>
        <translation>每月约 {sales}</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>安排拜访</translation>
    </message>
</context>
<context>
    <name>LeftView</name>
    <message>
        <source>Cells not taken</source>
        <translation>未取回的单元格</translation>
    </message>
</context>
<context>
    <name>LevelSheet</name>
    <message>
        <source>Back to the rule</source>
        <translation>恢复按规则</translation>
    </message>
    <message>
        <source>Set by hand; by the rule: {level}</source>
        <translation>手工指定；按规则：{level}</translation>
    </message>
    <message>
        <source>Follows the rule: {level}</source>
        <translation>按规则：{level}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变动记录</translation>
    </message>
</context>
<context>
    <name>LevelsSheet</name>
    <message>
        <source>Recompute levels</source>
        <translation>重新评定级别</translation>
    </message>
    <message>
        <source>Also the levels set by hand: {count}</source>
        <translation>连同手工指定的级别：{count}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change levels</source>
        <translation>更改级别</translation>
    </message>
    <message>
        <source>All levels are as the rule says</source>
        <translation>全部级别都和规则一致</translation>
    </message>
    <message>
        <source>Customers judged: {count}</source>
        <translation>已评定客户：{count}</translation>
    </message>
    <message>
        <source>By the trade of the 12 months up to {day}: sales, margin, latest order. What each level asks for stands in the settings under “Rules”.</source>
        <translation>按截至 {day} 的近 12 个月交易：销售额、毛利率、最近下单。各级别的要求在设置的「规则」里。</translation>
    </message>
    <message>
        <source>Up: {up} · down: {down} · by hand, left alone: {left}</source>
        <translation>升：{up} · 降：{down} · 手工指定、不变：{left}</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>No lines</source>
        <translation>没有明细</translation>
    </message>
    <message>
        <source>The order was entered with its total only.</source>
        <translation>该订单只录了总金额。</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>共 {count} 行</translation>
    </message>
    <message>
        <source>Amount in words: {words}</source>
        <translation>大写：{words}</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>Colleagues</source>
        <translation>负责人和协作人</translation>
    </message>
    <message>
        <source>Change colleagues</source>
        <translation>更改协作人</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关联单位</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新建关系</translation>
    </message>
    <message>
        <source>Do not contact by</source>
        <translation>不要用这些方式联系</translation>
    </message>
    <message>
        <source>Change closed channels</source>
        <translation>更改不联系的方式</translation>
    </message>
    <message>
        <source>People and relations</source>
        <translation>人员与关系</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>没有关联单位</translation>
    </message>
    <message>
        <source>Every way is open</source>
        <translation>没有限制</translation>
    </message>
    <message>
        <source>{name} · owner · {share}</source>
        <translation>{name} · 负责人 · {share}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>移除关系</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Take a condition away, or search for fewer words.</source>
        <translation>减少筛选条件，或缩短搜索的文字。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>{count} rows in {groups} groups</source>
        <translation>{groups} 组，共 {count} 行</translation>
    </message>
    <message>
        <source>Shown {first}–{last} of {count}</source>
        <translation>显示 {first}–{last} / {count}</translation>
    </message>
    <message>
        <source>Selected {count}</source>
        <translation>已选 {count}</translation>
    </message>
</context>
<context>
    <name>ListControls</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation>复制整行（含表头）</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 条</translation>
    </message>
</context>
<context>
    <name>ListJobs</name>
    <message>
        <source>Change this cell</source>
        <translation>修改这一格</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Change chosen rows…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>Copied {count} rows</source>
        <translation>已复制 {count} 行</translation>
    </message>
    <message>
        <source>Too many rows for the clipboard</source>
        <translation>行数太多，无法复制</translation>
    </message>
    <message>
        <source>You chose {count} rows. Nothing was copied. Export the list instead: that works for any number of rows.</source>
        <translation>您选中了 {count} 行，没有复制任何内容。行数不限时可改用导出。</translation>
    </message>
</context>
<context>
    <name>ListToolbar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>List settings</source>
        <translation>列表设置</translation>
    </message>
    <message>
        <source>Grouped by {column}</source>
        <translation>按{column}分组</translation>
    </message>
    <message>
        <source>Sorted by {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>Remove condition: {condition}</source>
        <translation>删除条件：{condition}</translation>
    </message>
</context>
<context>
    <name>ListsSection</name>
    <message>
        <source>What is renamed or merged changes on every record at once; a retired entry is offered no more and stays where it was chosen.</source>
        <translation>重命名或合并后，所有记录立即跟着变；停用的条目不再提供选择，已选用的记录保持不变。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>还没有条目</translation>
    </message>
    <message>
        <source>Entries also come with an import.</source>
        <translation>导入时也会自动带入条目。</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>新增条目</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LogEntrySheet</name>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>更正联系记录</translation>
    </message>
    <message>
        <source>What was written before stays in the history.</source>
        <translation>原来的记录会保留。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save, log one more</source>
        <translation>保存，再记一个</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Type the day as 2026-01-31 and the time as 14:30.</source>
        <translation>日期写成 2026-01-31，时间写成 14:30。</translation>
    </message>
    <message>
        <source>Saved {time}. One more?</source>
        <translation>{time} 已保存，再记一个？</translation>
    </message>
</context>
<context>
    <name>LogFields</name>
    <message>
        <source>What was said? Numbers, promises, wishes…</source>
        <translation>谈了什么？数字、承诺、要求…</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>和谁</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方来电</translation>
    </message>
</context>
<context>
    <name>LogHead</name>
    <message>
        <source>Credit hold since {day}</source>
        <translation>信用冻结：{day} 起</translation>
    </message>
    <message>
        <source>The contact can be logged as usual; new orders need approval.</source>
        <translation>联系照常可记；新订单要店主批准。</translation>
    </message>
</context>
<context>
    <name>LogHints</name>
    <message>
        <source>Found in the text</source>
        <translation>识别到</translation>
    </message>
    <message>
        <source>Complaint {number}</source>
        <translation>投诉 {number}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Payment promised</source>
        <translation>承诺付款</translation>
    </message>
    <message>
        <source>Payment promised: {amount}</source>
        <translation>承诺付款 {amount}</translation>
    </message>
    <message>
        <source>Collect the promised payment</source>
        <translation>催收承诺的货款</translation>
    </message>
    <message>
        <source>Collect the promised {amount}</source>
        <translation>催收承诺付款 {amount}</translation>
    </message>
    <message>
        <source>Come back on order {number}</source>
        <translation>跟进订单 {number}</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>To contact now: {count}</source>
        <translation>该联系了 {count}</translation>
    </message>
</context>
<context>
    <name>LogPlan</name>
    <message>
        <source>What is to be done then? May stay empty</source>
        <translation>到时做什么？可以不填</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Get in touch again</source>
        <translation>再次联系</translation>
    </message>
</context>
<context>
    <name>LogoEditor</name>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>公司标志</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>{name} could not be read as a PNG or JPEG picture. The logo is as before.</source>
        <translation>{name} 不是可读取的 PNG 或 JPEG 图片。公司标志保持不变。</translation>
    </message>
    <message>
        <source>That is no picture</source>
        <translation>这不是图片</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>MembersSheet</name>
    <message>
        <source>Colleagues of the customer</source>
        <translation>客户的协作人</translation>
    </message>
    <message>
        <source>Colleague {number}</source>
        <translation>协作人 {number}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Share in %</source>
        <translation>业绩占比（%）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Owner: {owner}, with {share} of the credit.</source>
        <translation>负责人：{owner}，业绩占 {share}。</translation>
    </message>
</context>
<context>
    <name>MendList</name>
    <message>
        <source>Row</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What the row is called</source>
        <translation>这一行是</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>表里写的</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>填写</translation>
    </message>
</context>
<context>
    <name>MendRow</name>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take back: {place}</source>
        <translation>收回：{place}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Taken: {value}</source>
        <translation>已采用：{value}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已采用</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Merge entry</source>
        <translation>合并条目</translation>
    </message>
    <message>
        <source>Every record with {name} gets the entry chosen here, then {name} disappears from the list. Records: {count}. One undo takes it back.</source>
        <translation>所有用到「{name}」的记录改用这里选择的条目，随后「{name}」从列表中消失。涉及 {count} 条记录，撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>This customer is in the recycle bin</source>
        <translation>该客户在回收站里</translation>
    </message>
    <message>
        <source>It can be restored with all contacts, orders and complaints.</source>
        <translation>可以连同联系记录、订单和投诉一起恢复。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部资料</translation>
    </message>
    <message>
        <source>Outstanding {amount}</source>
        <translation>未收 {amount}</translation>
    </message>
    <message>
        <source>Nothing outstanding</source>
        <translation>已收清</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>折前金额</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>其中税额</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Lines with a known cost</source>
        <translation>有成本的金额占比</translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>thousand yuan</source>
        <translation>千元</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>近 12 个月订单额</translation>
    </message>
    <message>
        <source>dashed: last year</source>
        <translation>虚线为去年同期</translation>
    </message>
    <message>
        <source>No orders in the last two years.</source>
        <translation>近两年没有订单。</translation>
    </message>
    <message>
        <source>on the same days of last month</source>
        <translation>较上月同期</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Names that the firm does not know: {count}</source>
        <translation>账套里没有的名称：{count} 个</translation>
    </message>
    <message>
        <source>The first {count} are shown; the others stay as they are.</source>
        <translation>显示前 {count} 个，其余照原样。</translation>
    </message>
    <message>
        <source>People become former colleagues, others new entries of their lists.</source>
        <translation>人员建成已离职员工，其他的加到各自的列表里。</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>NoData</name>
    <message>
        <source>Welcome to your firm</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>Here you will see how the month goes, who is leaving and what is due today. Begin with a customer, or with the workbooks that you have.</source>
        <translation>这里会显示本月进展、谁正在离开、今天要做什么。先录入第一个客户，或导入您已有的 Excel 表格。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
</context>
<context>
    <name>NoOrders</name>
    <message>
        <source>No orders to report on yet</source>
        <translation>还没有可以统计的订单</translation>
    </message>
    <message>
        <source>Reports are made of orders and deliveries. Import them from Excel.</source>
        <translation>报表由订单和出货生成。从 Excel 导入后即可查看。</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
</context>
<context>
    <name>OperationSheet</name>
    <message>
        <source>and {count} more records</source>
        <translation>另有 {count} 条记录</translation>
    </message>
    <message>
        <source>This step also changed other records; undoing takes all of it back.</source>
        <translation>这次操作还改了其他记录，撤销会整次撤回。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Restore single values…</source>
        <translation>恢复个别值…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OptionSheet</name>
    <message>
        <source>Rename entry</source>
        <translation>重命名条目</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增条目</translation>
    </message>
    <message>
        <source>Records with this entry: {count}. All of them show the other name.</source>
        <translation>使用该条目的记录有 {count} 条，都会显示新名称。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Latest</source>
        <translation>最近一月</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>由程序选择</translation>
    </message>
</context>
<context>
    <name>OrderCredit</name>
    <message>
        <source>Record payment</source>
        <translation>记一笔回款</translation>
    </message>
    <message>
        <source>Owed {money}</source>
        <translation>已欠 {money}</translation>
    </message>
    <message>
        <source>This order {money}</source>
        <translation>本单 {money}</translation>
    </message>
    <message>
        <source>Limit {money}</source>
        <translation>额度 {money}</translation>
    </message>
    <message>
        <source>Trading stopped on {day}</source>
        <translation>{day} 起停止交易</translation>
    </message>
    <message>
        <source>Credit hold since {day}</source>
        <translation>{day} 起信用冻结</translation>
    </message>
    <message>
        <source>Confirming needs a reason; a draft does not.</source>
        <translation>确认订单需要填写理由，存草稿不需要。</translation>
    </message>
    <message>
        <source>This order exceeds the credit limit by {money}</source>
        <translation>这一单会超过信用额度 {money}</translation>
    </message>
    <message>
        <source>Save it as a draft, or record a payment first.</source>
        <translation>可以先存草稿，或先记一笔回款。</translation>
    </message>
    <message>
        <source>Within the credit limit</source>
        <translation>在信用额度以内</translation>
    </message>
    <message>
        <source>{money} are left after this order</source>
        <translation>这一单之后还剩 {money}</translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message>
        <source>Void the order</source>
        <translation>作废订单</translation>
    </message>
    <message>
        <source>A void order counts no more in any report. It can be reopened.</source>
        <translation>作废后不再计入任何报表，可以重新打开。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Delete order</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>Do you want to delete this order with its deliveries and returns? It can be restored from the recycle bin.</source>
        <translation>确定要删除该订单及其发货、退货吗？删除后可在回收站恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Record return…</source>
        <translation>登记退货…</translation>
    </message>
    <message>
        <source>Register complaint…</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>OrderFormSheet</name>
    <message>
        <source>Change order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Confirm order</source>
        <translation>确认订单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>第 {line} 行：{problem}</translation>
    </message>
</context>
<context>
    <name>OrderGrid</name>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
</context>
<context>
    <name>OrderGridDelegate</name>
    <message>
        <source>first time</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>first time · list {price}</source>
        <translation>首次 · 价目 {price}</translation>
    </message>
</context>
<context>
    <name>OrderGridModel</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price incl. tax</source>
        <translation>含税单价</translation>
    </message>
    <message>
        <source>Last given</source>
        <translation>上次给他</translation>
    </message>
    <message>
        <source>Of price %</source>
        <translation>折扣 %</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>税率 %</translation>
    </message>
    <message>
        <source>Total incl. tax</source>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>100 is the full price, 95 is 5 % off</source>
        <translation>100 为不打折，95 即九五折</translation>
    </message>
    <message>
        <source>What this customer paid for it last, and when</source>
        <translation>这家客户上次的成交价和日期</translation>
    </message>
</context>
<context>
    <name>OrderHead</name>
    <message>
        <source>Credit hold: nothing more is delivered without leave.</source>
        <translation>信用冻结：未经批准不再发货。</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期未发 {days} 天</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>延迟 {days} 天</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>收货地址</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>This order is in the recycle bin</source>
        <translation>这张订单在回收站里</translation>
    </message>
    <message>
        <source>It can be restored there with its lines and deliveries.</source>
        <translation>可在回收站连同明细和发货一起恢复。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
</context>
<context>
    <name>OrderPrint</name>
    <message>
        <source>Unit cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sales order {number}</source>
        <translation>销售订单 {number}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Discount on the order: {amount}</source>
        <translation>整单折扣：{amount}</translation>
    </message>
    <message>
        <source>Freight: {amount}</source>
        <translation>运费：{amount}</translation>
    </message>
    <message>
        <source>Amount to pay: {amount}</source>
        <translation>应付金额：{amount}</translation>
    </message>
    <message>
        <source>Tax included: {amount}</source>
        <translation>其中税额：{amount}</translation>
    </message>
    <message>
        <source>Amount in words: {words}</source>
        <translation>大写：{words}</translation>
    </message>
    <message>
        <source>Remarks: {text}</source>
        <translation>备注：{text}</translation>
    </message>
</context>
<context>
    <name>OrderSums</name>
    <message>
        <source>Whole-order discount</source>
        <translation>整单优惠</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total incl. tax</source>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>Amount in words</source>
        <translation>大写</translation>
    </message>
</context>
<context>
    <name>OrdersPanel</name>
    <message>
        <source>No orders</source>
        <translation>没有订单</translation>
    </message>
    <message>
        <source>Write the first one, or import them with their lines and deliveries.</source>
        <translation>新建第一张订单，或连同明细、出货一起导入。</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Total of {count} orders</source>
        <translation>共 {count} 单合计</translation>
    </message>
    <message>
        <source>The latest {shown} of {count}</source>
        <translation>最近 {shown} 单，共 {count} 单</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>再显示一些</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 月</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>net of cancellations and returns</source>
        <translation>已扣作废和退货</translation>
    </message>
    <message>
        <source>every bar and point opens its rows</source>
        <translation>每根柱、每个点都能打开名单</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>{first} to {last} of {count}</source>
        <translation>第 {first}–{last} 条，共 {count} 条</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Customers, people, phones, orders, reports, commands …</source>
        <translation>客户、联系人、电话、订单、报表、命令……</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>没有找到「{text}」</translation>
    </message>
</context>
<context>
    <name>PasteSheet</name>
    <message>
        <source>Paste into the list</source>
        <translation>粘贴到列表</translation>
    </message>
    <message>
        <source>Change: {changed} · as before: {same} · left out: {refused}</source>
        <translation>修改 {changed} 格 · 不变 {same} 格 · 略过 {refused} 格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Some cells cannot be pasted into; they stay as they are.</source>
        <translation>有些单元格不能粘贴，保持原样。</translation>
    </message>
    <message>
        <source>Cells without a place in the list: {count}. They are left out.</source>
        <translation>有 {count} 格超出列表，已略过。</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The list shows these values already.</source>
        <translation>列表里已经是这些值。</translation>
    </message>
    <message>
        <source>Too many cells on the clipboard</source>
        <translation>剪贴板内容太多</translation>
    </message>
    <message>
        <source>There are {count} cells on the clipboard. Nothing was pasted. Import the workbook instead: that works for any number of rows.</source>
        <translation>剪贴板上有 {count} 格，未粘贴任何内容。请改用导入，行数不限。</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>Change payment</source>
        <translation>修改回款</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Settles the oldest debts</source>
        <translation>先冲最早的欠款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>For order</source>
        <translation>对应订单</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>回款方式</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>收据编号</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{money} outstanding</source>
        <translation>未收 {money}</translation>
    </message>
</context>
<context>
    <name>PeopleBanner</name>
    <message>
        <source>Say who they are</source>
        <translation>指定是谁</translation>
    </message>
    <message>
        <source>Become former colleagues, as nobody in the firm is called so: {names}</source>
        <translation>账套里没有这些人，将建成已离职员工：{names}</translation>
    </message>
</context>
<context>
    <name>PeopleFlow</name>
    <message>
        <source>Letters and labels</source>
        <translation>信函与标签</translation>
    </message>
    <message>
        <source>Contact file</source>
        <translation>通讯录文件</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>Letters and labels</source>
        <translation>信函与标签</translation>
    </message>
    <message>
        <source>Contact file</source>
        <translation>通讯录文件</translation>
    </message>
    <message>
        <source>Chosen rows: {count}</source>
        <translation>选中的行：{count}</translation>
    </message>
    <message>
        <source>All rows of the list: {count}</source>
        <translation>列表中的全部行：{count}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Names, companies, numbers and addresses as a vCard file for phones and mail programs. Remarks stay here.</source>
        <translation>把姓名、公司、号码和地址写成 vCard 文件，供手机和邮件程序使用。备注不会带出。</translation>
    </message>
    <message>
        <source>A sheet with one row for each customer, to its primary contact, for the mail merge of Word or WPS: greeting, name, company, address.</source>
        <translation>每个客户一行、写给主要联系人的表格，用于 Word 等软件的邮件合并：称呼、姓名、公司、地址。</translation>
    </message>
    <message>
        <source>A sheet with one row for each person, for the mail merge of Word or WPS: greeting, name, company, address.</source>
        <translation>每位联系人一行的表格，用于 Word 等软件的邮件合并：称呼、姓名、公司、地址。</translation>
    </message>
</context>
<context>
    <name>PolicyBar</name>
    <message>
        <source>Records that exist already</source>
        <translation>已有的记录</translation>
    </message>
    <message>
        <source>Blanks do not overwrite</source>
        <translation>空白不覆盖</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>全部成功才导入</translation>
    </message>
    <message>
        <source>Known customers are found by</source>
        <translation>按什么认出已有客户</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未取回</translation>
    </message>
    <message>
        <source>Comparing with the firm</source>
        <translation>正在与账套比较</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Comparing with the firm…</source>
        <translation>正在与账套比较…</translation>
    </message>
    <message>
        <source>Decisions to take again, as what they were about has changed: {count}.</source>
        <translation>有 {count} 个决定所依据的内容变了，请重新决定。</translation>
    </message>
    <message>
        <source>All or nothing: rows that would be rejected: {count}.</source>
        <translation>要求全部成功才导入：有 {count} 行会被退回。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>现在什么都还没有写入。</translation>
    </message>
    <message>
        <source>Writes: *{new} new*, *{changed} changed* (cells: {cells}), kept: {kept}</source>
        <translation>将写入 *新增 {new} 条*、*修改 {changed} 条*（{cells} 处），保留 {kept} 处</translation>
    </message>
    <message>
        <source>, |{count} careful ones not chosen (taken)|</source>
        <translation>，|{count} 处要小心的没选（按采用）|</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>|Possible duplicates not decided become new: {count}.|</source>
        <translation>|疑似重复还有 {count} 条没定，会按新增导入。|</translation>
    </message>
    <message>
        <source>The whole import can be undone in one step.</source>
        <translation>整次导入以后可一键撤销。</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>Too many rows to print</source>
        <translation>行数太多，不宜打印</translation>
    </message>
    <message>
        <source>The list has {count} rows. Filter it to at most {most}, or export it to Excel.</source>
        <translation>列表有 {count} 行。请先筛选到 {most} 行以内，或导出到 Excel。</translation>
    </message>
    <message>
        <source>{firm} · {day} · Rows: {count}</source>
        <translation>{firm} · {day} · 共 {count} 行</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Paper: A4</source>
        <translation>纸张：A4</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Pages: {pages} · Rows: {rows}</source>
        <translation>{pages} 页 · {rows} 行</translation>
    </message>
    <message>
        <source>{column} (internal)</source>
        <translation>{column}（内部）</translation>
    </message>
    <message>
        <source>This computer has no printer</source>
        <translation>这台电脑没有打印机</translation>
    </message>
    <message>
        <source>Set one up in the settings of the system and print again, or save the pages as a PDF file. Nothing was printed.</source>
        <translation>请先在系统设置里添加打印机再打印，或者把这些页另存为 PDF。没有打印任何内容。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>all mended</source>
        <translation>已全部填好</translation>
    </message>
    <message>
        <source>Fold the list up when you are done with it.</source>
        <translation>看完点「收起」，这一项就不再显示。</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他办法</translation>
    </message>
    <message>
        <source>Fold up</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行看</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Fill in here</source>
        <translation>在这里补</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个填写</translation>
    </message>
</context>
<context>
    <name>ProblemsOverview</name>
    <message>
        <source>Each decision changes the bar; rejected rows are given back, none is lost</source>
        <translation>每决定一项，上面的条就变化；退回的行原样交还，不会丢</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>{count} 行数据</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可直接导入</translation>
    </message>
    <message>
        <source>For you to decide</source>
        <translation>等您决定</translation>
    </message>
    <message>
        <source>Will be rejected</source>
        <translation>将退回</translation>
    </message>
</context>
<context>
    <name>ProblemsStep</name>
    <message>
        <source>Rejected rows.xlsx</source>
        <translation>下载退回的行.xlsx</translation>
    </message>
    <message>
        <source>Cells to check.xlsx</source>
        <translation>下载待核对的单元格.xlsx</translation>
    </message>
    <message>
        <source>There is no problem in this file.</source>
        <translation>这个文件没有问题。</translation>
    </message>
    <message>
        <source>Rows: {count}, as they stand, with the reason in the last column</source>
        <translation>{count} 行，原样保留，最后一列写明原因</translation>
    </message>
    <message>
        <source>No row is rejected.</source>
        <translation>没有要退回的行。</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>List ¥{price}</source>
        <translation>价目 ¥{price}</translation>
    </message>
    <message>
        <source>never sold</source>
        <translation>没卖过</translation>
    </message>
    <message>
        <source>Last ¥{price} · {day}</source>
        <translation>上次 ¥{price} · {day}</translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Change product</source>
        <translation>修改产品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>internal, never printed</source>
        <translation>内部资料，不打印</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品分类</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>价目价</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Price and cost from</source>
        <translation>价格和成本自何日起</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No longer sold</source>
        <translation>不再销售</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>QuickChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Quick filters</source>
        <translation>快速筛选</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Desktop CRM</source>
        <translation>客户管理</translation>
    </message>
    <message>
        <source>No firm is open</source>
        <translation>尚未打开账套</translation>
    </message>
    <message>
        <source>CRM · demo firm</source>
        <translation>客户管理 · 演示账套</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍要保存</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>RejectedView</name>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
</context>
<context>
    <name>RelationSheet</name>
    <message>
        <source>New relation</source>
        <translation>新建关系</translation>
    </message>
    <message>
        <source>Other party</source>
        <translation>关联单位</translation>
    </message>
    <message>
        <source>Is its</source>
        <translation>是它的</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>已导出到 {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>PDF, picture, CSV</source>
        <translation>PDF、图片、CSV</translation>
    </message>
    <message>
        <source>PDF to print</source>
        <translation>PDF（打印）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Plain data (CSV)</source>
        <translation>纯数据（CSV）</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Save as workbook</source>
        <translation>另存为工作簿</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Rows rejected: {rejected}. Rows with something to check: {doubtful}.</source>
        <translation>退回 {rejected} 行；有 {doubtful} 行请核对。</translation>
    </message>
    <message>
        <source>Mend the rejected rows in the workbook and import it again.</source>
        <translation>在工作簿里改好退回的行，再导入它。</translation>
    </message>
    <message>
        <source>Everything in this file was there already; nothing was changed.</source>
        <translation>这个文件里的内容都已经有了，没有任何改动。</translation>
    </message>
    <message>
        <source>Imported. Created: {created}, updated: {updated}.</source>
        <translation>导入完成。新增 {created} 条，更新 {updated} 条。</translation>
    </message>
    <message>
        <source>Under History the import can also be taken back later.</source>
        <translation>以后也可以在「历史」里撤销这次导入。</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>Change return</source>
        <translation>修改退货</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>At the customer</source>
        <translation>客户手上</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Return no.</source>
        <translation>退货单号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>by the order {money}</source>
        <translation>按订单 {money}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {count}</source>
        <translation>删除 {count} 个</translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>rows: {count}</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>这段时间没有数据</translation>
    </message>
    <message>
        <source>Choose a longer period, or other settings.</source>
        <translation>换一个更长的期间或其他条件。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to {default}</source>
        <translation>恢复默认：{default}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Columns…</source>
        <translation>显示的列…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Low rows</source>
        <translation>紧凑行高</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>标准行高</translation>
    </message>
    <message>
        <source>Rows of two lines</source>
        <translation>两行显示</translation>
    </message>
    <message>
        <source>Usual columns and widths</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SheetDetail</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take hidden rows in</source>
        <translation>导入隐藏的行</translation>
    </message>
    <message>
        <source>Say what it holds</source>
        <translation>请说明内容</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No row of column titles</source>
        <translation>没有表头行</translation>
    </message>
    <message>
        <source>Row of column titles</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Beside the values</source>
        <translation>在值的旁边</translation>
    </message>
    <message>
        <source>Worksheets of this layout: {count}; what you choose holds for all</source>
        <translation>同样格式的工作表 {count} 张，选一次全部生效</translation>
    </message>
    <message>
        <source>The program wrote this to explain its workbook; nothing to import</source>
        <translation>这是程序写在工作簿里的说明，没有可导入的内容</translation>
    </message>
    <message>
        <source>As in an earlier import</source>
        <translation>沿用上次导入</translation>
    </message>
    <message>
        <source>Totals and notes left out: {count}</source>
        <translation>略去合计和附注：{count}</translation>
    </message>
    <message>
        <source>A form: one record, its values are marked</source>
        <translation>登记表：一张表一条记录，已标出各项的值</translation>
    </message>
    <message>
        <source>Press a row to make it the column titles</source>
        <translation>点一行，把它作为表头</translation>
    </message>
    <message>
        <source>No row of column titles was found: choose it below, or leave it out.</source>
        <translation>没有找到表头行：请在下面选择，或者不导入这张表。</translation>
    </message>
    <message>
        <source>{problem}: {missing}</source>
        <translation>{problem}：{missing}</translation>
    </message>
    <message>
        <source>{problem}. Say what it holds, or leave it out.</source>
        <translation>{problem}。请说明它的内容，或者不导入。</translation>
    </message>
    <message>
        <source>Above the column titles, for every row</source>
        <translation>表头上方的内容，用于每一行</translation>
    </message>
    <message>
        <source>Row {row}: {field} = {value}</source>
        <translation>第 {row} 行：{field} = {value}</translation>
    </message>
    <message>
        <source>Name of the worksheet: {field} = {value}</source>
        <translation>工作表名称：{field} = {value}</translation>
    </message>
</context>
<context>
    <name>SheetMessages</name>
    <message>
        <source>That did not work</source>
        <translation>没有完成</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SheetsStep</name>
    <message>
        <source>Worksheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Empty worksheets: {names}</source>
        <translation>空白工作表：{names}</translation>
    </message>
    <message>
        <source>To decide: {count}. They are left out if you go on.</source>
        <translation>还有 {count} 张没定，继续的话就不导入它们。</translation>
    </message>
    <message>
        <source>Sheets with the same column titles are one choice.</source>
        <translation>表头相同的工作表只需选一次。</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Open, or go to the next field</source>
        <translation>打开，或跳到下一项</translation>
    </message>
    <message>
        <source>Close, or back</source>
        <translation>关闭，或返回</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>Save the open form</source>
        <translation>保存当前表单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>No colleagues yet</source>
        <translation>还没有员工</translation>
    </message>
    <message>
        <source>Enter yourself first: what you write down then carries your name.</source>
        <translation>先录入您自己，之后的记录就会带上您的名字。</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新建员工</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Left the firm</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已回来</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Change colleague</source>
        <translation>修改员工</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新建员工</translation>
    </message>
    <message>
        <source>Customers {customers} · open tasks {tasks} · open complaints {complaints}</source>
        <translation>客户 {customers} · 未完成待办 {tasks} · 未结投诉 {complaints}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Staff code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>With us since</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>标为离职</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复在职</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Level, stage and credit over time</source>
        <translation>级别、阶段与信用的变动</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Stars: {level} of 5</source>
        <translation>{level} 星（共 5 星）</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Open card</source>
        <translation>打开卡片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>and {count} more records, which follow the same way</source>
        <translation>另有 {count} 条记录，一并处理</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo the {count} chosen</source>
        <translation>撤销选中的 {count} 处</translation>
    </message>
    <message>
        <source>It can be redone afterwards.</source>
        <translation>撤销后还能重做</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>这一步不能撤销</translation>
    </message>
    <message>
        <source>This step was taken back.</source>
        <translation>这一步已撤销</translation>
    </message>
    <message>
        <source>Fields that get their old value back: {count}</source>
        <translation>{count} 处恢复原值</translation>
    </message>
    <message>
        <source>Records that go to the recycle bin: {count}</source>
        <translation>{count} 条记录放入回收站</translation>
    </message>
    <message>
        <source>Records that come back: {count}</source>
        <translation>{count} 条记录恢复</translation>
    </message>
    <message>
        <source>Left as they are: {count}</source>
        <translation>{count} 处保持现状</translation>
    </message>
    <message>
        <source>After undoing</source>
        <translation>撤销后</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Nothing is planned. Add a step, or say when to get in touch again.</source>
        <translation>还没有安排。加一件待办，或者定下次联系时间。</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部 {count} 件</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why less?</source>
        <translation>为什么少了？</translation>
    </message>
    <message>
        <source>Why more?</source>
        <translation>为什么多了？</translation>
    </message>
    <message>
        <source>¥k</source>
        <translation>千元</translation>
    </message>
    <message>
        <source>¥10k</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Month so far ({unit})</source>
        <translation>本月累计（{unit}）</translation>
    </message>
    <message>
        <source>{n} cust.</source>
        <translation>{n} 家</translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>New task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Change task</source>
        <translation>修改待办</translation>
    </message>
    <message>
        <source>Send samples, prepare a quotation…</source>
        <translation>寄样品、做报价…</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TasksSheet</name>
    <message>
        <source>Tasks without a date</source>
        <translation>没有日期的待办</translation>
    </message>
    <message>
        <source>Every open task has a day</source>
        <translation>未完成的待办都有日期</translation>
    </message>
    <message>
        <source>Tasks that nobody gave a day will stand here.</source>
        <translation>没有定日期的待办会列在这里。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give it a day</source>
        <translation>定日期</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>Empty template</source>
        <translation>空白模板</translation>
    </message>
    <message>
        <source>A workbook with titles, notes, an example and drop-downs out of your own lists. Filled in and imported, its columns need no questions.</source>
        <translation>一个带标题、说明、示例和下拉选项（取自本公司的选项列表）的工作簿。填好后导入，各列不用再确认。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Template {kind}</source>
        <translation>{kind}模板</translation>
    </message>
</context>
<context>
    <name>TilesRow</name>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期应收</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃客户</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>未结投诉</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>无日期待办</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>本月毛利</translation>
    </message>
    <message>
        <source>new {new} · lost {lost}</source>
        <translation>本月新增 {new} · 流失 {lost}</translation>
    </message>
    <message>
        <source>Customers with an order in the last {days} days</source>
        <translation>最近 {days} 天内下过单的客户</translation>
    </message>
    <message>
        <source>customers: {n}</source>
        <translation>{n} 家</translation>
    </message>
    <message>
        <source>nothing is overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>with a next step each</source>
        <translation>都已安排下一步</translation>
    </message>
    <message>
        <source>nothing planned: {n}</source>
        <translation>{n} 家尚未安排行动</translation>
    </message>
    <message>
        <source>nobody by the rules</source>
        <translation>按规则没有</translation>
    </message>
    <message>
        <source>no deadline near</source>
        <translation>近期没有到期</translation>
    </message>
    <message>
        <source>past the deadline: {n}</source>
        <translation>{n} 起超期未处理</translation>
    </message>
    <message>
        <source>next deadline {day}</source>
        <translation>最近 {day} 到期</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>都已处理</translation>
    </message>
    <message>
        <source>open tasks: {n}</source>
        <translation>未完成待办 {n} 件</translation>
    </message>
    <message>
        <source>no cost is known</source>
        <translation>没有已知成本</translation>
    </message>
    <message>
        <source>{share} covered</source>
        <translation>成本已知 {share}</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>Calls, visits, orders, deliveries, payments and complaints will stand here, in one line of time.</source>
        <translation>电话、拜访、订单、出货、回款和投诉都按时间排在这里。</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这类记录</translation>
    </message>
    <message>
        <source>Choose another kind above, or write down a contact.</source>
        <translation>换一个类别，或者记一次联系。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 件</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天没有到期的事。</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>接下来几天</translation>
    </message>
    <message>
        <source>to do: {count}</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>done: {count}</source>
        <translation>已完成 {count}</translation>
    </message>
</context>
<context>
    <name>TopRow</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Record delivery</source>
        <translation>登记发货</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>TwinFacts</name>
    <message>
        <source>Contacts: {entries} · orders: {orders} · {sales}</source>
        <translation>联系 {entries} 次 · 订单 {orders} 单 · {sales}</translation>
    </message>
    <message>
        <source>Dealings</source>
        <translation>往来</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Look-alikes: {count}</source>
        <translation>像这 {count} 家</translation>
    </message>
    <message>
        <source>Checked while you type, by name, phone and credit code.</source>
        <translation>边输入边查：名称、电话、信用代码。</translation>
    </message>
    <message>
        <source>No look-alike</source>
        <translation>没有疑似重复</translation>
    </message>
    <message>
        <source>Names, phones and credit codes are compared while you type.</source>
        <translation>边输入边查：名称、电话、信用代码。</translation>
    </message>
</context>
<context>
    <name>TwinsView</name>
    <message>
        <source>Possible duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>不导入这一行</translation>
    </message>
    <message>
        <source>Further up in the file</source>
        <translation>文件里前面的一行</translation>
    </message>
    <message>
        <source>In the firm</source>
        <translation>已有客户</translation>
    </message>
    <message>
        <source>Row {row} of the file</source>
        <translation>表里第 {row} 行</translation>
    </message>
    <message>
        <source>The same customer</source>
        <translation>是同一家</translation>
    </message>
    <message>
        <source>Ask the owner</source>
        <translation>问负责人</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>The file has changed since. What still fits was taken over.</source>
        <translation>文件后来改过。还对得上的决定已经恢复。</translation>
    </message>
    <message>
        <source>Look at these worksheets again: {names}</source>
        <translation>请再看一下这些工作表：{names}</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>视图需要一个名称。</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Save what the list shows</source>
        <translation>保存当前列表到此视图</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}…</translation>
    </message>
</context>
<context>
    <name>WayOn</name>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Import {count} records</source>
        <translation>导入 {count} 条记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Next: worksheets</source>
        <translation>下一步：工作表</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>下一步：对应列</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>下一步：检查</translation>
    </message>
    <message>
        <source>Next: preview</source>
        <translation>下一步：预览</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Desktop CRM</source>
        <translation>欢迎使用客户管理</translation>
    </message>
    <message>
        <source>A firm is one file on this PC: customers, contacts, orders and every step to undo. Begin with your own, or look around in a made-up one.</source>
        <translation>一个账套就是这台电脑上的一个文件：客户、联系人、订单，每一步操作都能撤销。您可以新建自己的账套，或先看看演示账套。</translation>
    </message>
    <message>
        <source>New firm</source>
        <translation>新建账套</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开账套</translation>
    </message>
    <message>
        <source>Demo firm</source>
        <translation>演示账套</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>WhoAmI</name>
    <message>
        <source>Who are you?</source>
        <translation>您是哪位？</translation>
    </message>
    <message>
        <source>You write as</source>
        <translation>当前使用者</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不署名</translation>
    </message>
    <message>
        <source>Add yourself…</source>
        <translation>添加自己…</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New firm file</source>
        <translation>新建账套</translation>
    </message>
    <message>
        <source>My firm</source>
        <translation>我的公司</translation>
    </message>
    <message>
        <source>Open firm file</source>
        <translation>打开账套</translation>
    </message>
    <message>
        <source>Firm files</source>
        <translation>账套文件</translation>
    </message>
</context>
<context>
    <name>WindowDrops</name>
    <message>
        <source>Let go to open the firm</source>
        <translation>松开即可打开账套</translation>
    </message>
    <message>
        <source>Open a firm first, then drop the table on it</source>
        <translation>先打开一个账套，再把表格拖进来</translation>
    </message>
    <message>
        <source>Let go to import into {firm}</source>
        <translation>松开即可导入到「{firm}」</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>{path} is open on the computer {computer}. Nothing was changed; close it there, then open it here again.</source>
        <translation>{path} 正在电脑「{computer}」上打开。文件没有任何改动；在那台电脑上关闭后，再在这里打开。</translation>
    </message>
    <message>
        <source>This file is in use</source>
        <translation>文件正在使用</translation>
    </message>
</context>
<context>
    <name>_InPlace</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>_NameRow</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>cells: {count}</source>
        <translation>{count} 个单元格</translation>
    </message>
    <message>
        <source>Add as a former colleague</source>
        <translation>建成已离职员工</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>加到列表</translation>
    </message>
    <message>
        <source>Leave blank</source>
        <translation>留空</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message>
        <source>An import of this file was begun on {when}. Go on with it? Alt Z does it.</source>
        <translation>这个文件 {when} 导入到一半。接着做？按 Alt Z。</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>完成：{title}</translation>
    </message>
</context>
<context>
    <name>_TwinCard</name>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一家</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>There is no screen to open a window on. `desktop-crm tour FOLDER` draws every page, `desktop-crm --help` lists what works without one.</source>
        <translation>没有可以打开窗口的屏幕。`desktop-crm tour FOLDER` 会画出每个页面，`desktop-crm --help` 列出不需要屏幕的命令。</translation>
    </message>
    <message>
        <source>Usage: desktop-crm tour FOLDER</source>
        <translation>用法：desktop-crm tour FOLDER</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made ({reason}).</source>
        <translation>无法建立文件夹 {path}（{reason}）。</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kept with</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>添加人</translation>
    </message>
</context>
<context>
    <name>bin</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Delivery notes</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Accounts receivable</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>不到一天</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属客户</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>还保留</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Basics</source>
        <translation>基本资料</translation>
    </message>
    <message>
        <source>Address and channels</source>
        <translation>地址与联系方式</translation>
    </message>
    <message>
        <source>Invoice and bank</source>
        <translation>开票与银行</translation>
    </message>
    <message>
        <source>Credit and terms</source>
        <translation>信用与账期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>File complete</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>Customer since {year}</source>
        <translation>{year} 年起合作</translation>
    </message>
    <message>
        <source>Customer code {code}</source>
        <translation>客户编号 {code}</translation>
    </message>
    <message>
        <source>Orders: {count} · {sum}</source>
        <translation>{count} 单 · {sum}</translation>
    </message>
    <message>
        <source>{limit} ({percent} used)</source>
        <translation>{limit}（已用 {percent}）</translation>
    </message>
    <message>
        <source>None · owes {sum}</source>
        <translation>未设 · 欠款 {sum}</translation>
    </message>
    <message>
        <source>Down {percent} on last month</source>
        <translation>环比骤降 {percent}</translation>
    </message>
    <message>
        <source>Credit hold since {day}.</source>
        <translation>信用冻结：{day} 起。</translation>
    </message>
    <message>
        <source>Credit hold since {day}: overdue {sum}, for {days} days. New orders need approval.</source>
        <translation>信用冻结（{day} 起）：逾期应收 {sum}，已超 {days} 天。新订单须先经店主批准。</translation>
    </message>
    <message>
        <source>Overdue: {sum}, for {days} days.</source>
        <translation>逾期应收 {sum}，已超 {days} 天。</translation>
    </message>
    <message>
        <source>Overdue: {sum}.</source>
        <translation>逾期应收 {sum}。</translation>
    </message>
    <message>
        <source>Trading stopped on {day}.</source>
        <translation>{day} 起停止交易。</translation>
    </message>
    <message>
        <source>Complaint {number} is {days} days past its deadline.</source>
        <translation>投诉 {number} 超期未处理，已超 {days} 天。</translation>
    </message>
    <message>
        <source>Complaints past their deadline: {count}; the oldest, {number}, by {days} days.</source>
        <translation>超期未处理的投诉 {count} 件，最早的 {number} 已超 {days} 天。</translation>
    </message>
    <message>
        <source>This month is {percent} below the same days of last month.</source>
        <translation>本月至今比上月同期下降 {percent}。</translation>
    </message>
    <message>
        <source>This month is {percent} below the same days of last month; a year ago it was {before}, so it may be the season.</source>
        <translation>本月至今比上月同期下降 {percent}；去年此时也下降 {before}，可能是季节性的。</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除冻结…</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>信用冻结…</translation>
    </message>
    <message>
        <source>Resume trading…</source>
        <translation>恢复交易…</translation>
    </message>
    <message>
        <source>Show complaints</source>
        <translation>查看投诉</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>likes: {words}</source>
        <translation>喜好：{words}</translation>
    </message>
    <message>
        <source>avoid: {words}</source>
        <translation>忌讳：{words}</translation>
    </message>
    <message>
        <source>Not by {channels}</source>
        <translation>勿用：{channels}</translation>
    </message>
    <message>
        <source>Stage: {old} → {new}</source>
        <translation>阶段：{old} → {new}</translation>
    </message>
    <message>
        <source>Credit: on hold</source>
        <translation>信用：冻结</translation>
    </message>
    <message>
        <source>Credit: limit {limit}</source>
        <translation>信用：额度 {limit}</translation>
    </message>
    <message>
        <source>Credit: no hold, no limit</source>
        <translation>信用：不冻结，不限额</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Answer complaint {number}</source>
        <translation>答复投诉 {number}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{level} stars</source>
        <translation>{level} 星</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Stopped; nothing half done was kept.</source>
        <translation>已中止，未保留做到一半的内容。</translation>
    </message>
    <message>
        <source>--lang is zh or en.</source>
        <translation>--lang 只能是 zh 或 en。</translation>
    </message>
    <message>
        <source>the copy&apos;s name; one in the folder of backups unless given</source>
        <translation>备份文件名；默认放入备份文件夹</translation>
    </message>
    <message>
        <source>{path} is a verified copy. Customers: {customers}.</source>
        <translation>{path} 已备份并校验。客户 {customers} 家。</translation>
    </message>
    <message>
        <source>pages of the file</source>
        <translation>文件页面</translation>
    </message>
    <message>
        <source>references between records</source>
        <translation>记录之间的引用</translation>
    </message>
    <message>
        <source>tables and columns</source>
        <translation>数据表与列</translation>
    </message>
    <message>
        <source>triggers of the journal</source>
        <translation>日志触发器</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>{name}: in order</source>
        <translation>{name}：正常</translation>
    </message>
    <message>
        <source>{name}: {found}</source>
        <translation>{name}：{found}</translation>
    </message>
    <message>
        <source>{path} is in order.</source>
        <translation>{path} 正常。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was left as it is; bring a backup copy back with `restore`.</source>
        <translation>{path} 已损坏，未做改动。用 restore 命令从备份恢复。</translation>
    </message>
    <message>
        <source>make an empty firm</source>
        <translation>新建空账套</translation>
    </message>
    <message>
        <source>make a made-up firm to look around in</source>
        <translation>生成演示账套</translation>
    </message>
    <message>
        <source>read workbooks and other lists</source>
        <translation>导入工作簿和其他名单</translation>
    </message>
    <message>
        <source>write a list as a workbook</source>
        <translation>导出名单为工作簿</translation>
    </message>
    <message>
        <source>answer a question about the firm</source>
        <translation>运行报表</translation>
    </message>
    <message>
        <source>find customers, people, orders and notes</source>
        <translation>查找客户、联系人、订单、跟进记录</translation>
    </message>
    <message>
        <source>list customers that may be one and the same</source>
        <translation>列出疑似重复的客户</translation>
    </message>
    <message>
        <source>take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>do again what was taken back</source>
        <translation>重做刚撤销的操作</translation>
    </message>
    <message>
        <source>list what was done</source>
        <translation>列出操作历史</translation>
    </message>
    <message>
        <source>list the reports, fields or kinds</source>
        <translation>列出报表、字段或类别</translation>
    </message>
    <message>
        <source>look for damage in a firm&apos;s file</source>
        <translation>检查账套文件是否损坏</translation>
    </message>
    <message>
        <source>make a verified copy of a firm&apos;s file</source>
        <translation>备份账套并校验</translation>
    </message>
    <message>
        <source>bring a backup copy back</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>how many customers it has (200)</source>
        <translation>客户数（200）</translation>
    </message>
    <message>
        <source>its last day, as 2026-11-21; today unless given</source>
        <translation>截止日期，如 2026-11-21；默认今天</translation>
    </message>
    <message>
        <source>a number; each makes another firm</source>
        <translation>随机种子，不同数字生成不同账套</translation>
    </message>
    <message>
        <source>{path}: the made-up firm {name} up to {day}. Customers: {customers}, orders: {orders}.</source>
        <translation>{path}：演示账套 {name}，截止 {day}，客户 {customers} 家，订单 {orders} 张。</translation>
    </message>
    <message>
        <source>part of a name, pinyin initials, phone digits, an order number</source>
        <translation>名称片段、拼音首字母、电话数字或订单编号</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>最多条数（50）</translation>
    </message>
    <message>
        <source>Nothing found for {words}.</source>
        <translation>未找到「{words}」。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>only pairs that are at least so sure (possible)</source>
        <translation>只列出至少这样确定的（possible）</translation>
    </message>
    <message>
        <source>No two customers look alike.</source>
        <translation>没有疑似重复的客户。</translation>
    </message>
    <message>
        <source>Groups of look-alikes: {groups}, with customers: {customers}.</source>
        <translation>疑似重复：{groups} 组，涉及客户 {customers} 个。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>at most so many (100)</source>
        <translation>最多条数（100）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（已撤销）</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有任何操作。</translation>
    </message>
    <message>
        <source>what to list</source>
        <translation>要列出的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>the firm&apos;s name; that of the file unless given</source>
        <translation>公司名称；默认用文件名</translation>
    </message>
    <message>
        <source>{path} is ready for the firm {name}.</source>
        <translation>{path} 已新建，公司名称：{name}。</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>What to work on</source>
        <translation>操作对象</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this and stop</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>`{program} --help` says more.</source>
        <translation>用 {program} --help 查看详情。</translation>
    </message>
    <message>
        <source>Missing: {what}.</source>
        <translation>缺少：{what}。</translation>
    </message>
    <message>
        <source>Not understood: {what}.</source>
        <translation>无法识别：{what}。</translation>
    </message>
    <message>
        <source>{what} cannot be {given}; choose one of {known}.</source>
        <translation>{what} 不能是 {given}；可选：{known}。</translation>
    </message>
    <message>
        <source>{what} cannot be {given}.</source>
        <translation>{what} 不能是 {given}。</translation>
    </message>
    <message>
        <source>{what} needs a value.</source>
        <translation>{what} 需要一个值。</translation>
    </message>
    <message>
        <source>workbooks or text files; each becomes a step of its own</source>
        <translation>工作簿或文本文件；每个文件各成一步</translation>
    </message>
    <message>
        <source>what the sheets hold, where their headers do not tell</source>
        <translation>表头看不出来时，指明工作表的内容</translation>
    </message>
    <message>
        <source>only this sheet; may be given several times</source>
        <translation>只导入这张工作表；可以写多次</translation>
    </message>
    <message>
        <source>which column means what, as an earlier import printed it</source>
        <translation>各列的对应关系，即上一次导入输出的内容</translation>
    </message>
    <message>
        <source>what to do with records that exist already (update)</source>
        <translation>已有的记录怎么办（默认 update）</translation>
    </message>
    <message>
        <source>by what rows find their customers, in this order, separated by commas (all)</source>
        <translation>按哪些依据、以何顺序匹配客户，用逗号分隔（默认全部）</translation>
    </message>
    <message>
        <source>blank cells empty what the firm has</source>
        <translation>空白单元格清空已有内容</translation>
    </message>
    <message>
        <source>import nothing of a file that has rejected rows</source>
        <translation>文件有被拒绝的行时整个不导入</translation>
    </message>
    <message>
        <source>rows that the file hides: take them in, or leave them out (take)</source>
        <translation>文件里隐藏的行：take 导入，leave 略过（默认 take）</translation>
    </message>
    <message>
        <source>payments that a list of receivables contains already: only record them, or subtract them (record)</source>
        <translation>应收列表里已经减掉的回款：record 只作记录，subtract 仍然扣减（默认 record）</translation>
    </message>
    <message>
        <source>rows that look like another customer: the same as the likeliest, a different one for good, a task that asks its owner, or not imported (they become customers, and nothing is remembered)</source>
        <translation>像另一家客户的行：和最像的那家相同、记住不是同一家、建任务问负责人，或者不导入（默认：导入为新客户，什么也不记）</translation>
    </message>
    <message>
        <source>only tell what would be done</source>
        <translation>只说会做什么，不写入</translation>
    </message>
    <message>
        <source>write the rejected rows with their reasons as a workbook</source>
        <translation>把退回的行连同原因写成工作簿</translation>
    </message>
    <message>
        <source>{what} and {given} exclude each other.</source>
        <translation>{what} 与 {given} 不能同时使用。</translation>
    </message>
    <message>
        <source>the firm&apos;s file</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>the report; `desktop-crm list reports` names them</source>
        <translation>报表名；用 desktop-crm list reports 查看</translation>
    </message>
    <message>
        <source>only these columns, in this order; costs only when named</source>
        <translation>只导出这些列，并按此顺序；成本列要点名才导出</translation>
    </message>
    <message>
        <source>customers, contacts, products, orders, order_lines, log, complaints, deliveries, payments, tasks; letters: a row for each letter or label; firm: everything in one workbook; staff: only as a template</source>
        <translation>customers（客户）、contacts（联系人）、products（产品）、orders（订单）、order_lines（订单明细）、log（联系记录）、complaints（投诉）、deliveries（送货）、payments（收款）、tasks（任务）；letters：每封信或每张标签一行；firm：整个账套存为一个工作簿；staff：只有模板</translation>
    </message>
    <message>
        <source>the file to write: .xlsx or .csv; .vcf for contacts</source>
        <translation>要写的文件：.xlsx 或 .csv；联系人还可以是 .vcf</translation>
    </message>
    <message>
        <source>contacts, products and orders as the window lists them, not as the import reads them</source>
        <translation>联系人、产品和订单按窗口列表的样子导出，而不是按导入的格式</translation>
    </message>
    <message>
        <source>an empty workbook of this kind, to be filled in and imported</source>
        <translation>这一类的空白模板，填好后可以导入</translation>
    </message>
    <message>
        <source>how a .csv is written: safe to open in Excel, or every value exactly as it is (excel)</source>
        <translation>.csv 的写法：供 Excel 安全打开（默认），或者每个值原样写出</translation>
    </message>
    <message>
        <source>only rows such as level&gt;=4, owner=NAME, last_contact not_for_days 30, quick=overdue; for contacts, orders and order_lines conditions on their customers</source>
        <translation>只要符合条件的行，如 level&gt;=4、owner=姓名、last_contact not_for_days 30、quick=overdue；contacts、orders 和 order_lines 的条件针对其客户</translation>
    </message>
    <message>
        <source>the day that counts as today, as 2026-11-21</source>
        <translation>当作今天的日期，如 2026-11-21</translation>
    </message>
    <message>
        <source>There is no column {name}. Known are: {known}.</source>
        <translation>没有 {name} 这一列。可用的有：{known}。</translation>
    </message>
    <message>
        <source>{kind} belong to no customer; --where cannot narrow them.</source>
        <translation>{kind} 不属于任何客户，不能用 --where 筛选。</translation>
    </message>
    <message>
        <source>{path} was written. Rows: {count}.</source>
        <translation>已写入 {path}，共 {count} 行。</translation>
    </message>
    <message>
        <source>a setting of the report, such as axis=product</source>
        <translation>报表设置，如 axis=product</translation>
    </message>
    <message>
        <source>write a file instead: .xlsx, .csv, .png or .pdf</source>
        <translation>写入文件：.xlsx、.csv、.png 或 .pdf</translation>
    </message>
    <message>
        <source>{path} was written.</source>
        <translation>{path} 已写入。</translation>
    </message>
    <message>
        <source>Cells that had to be changed for the file: {count}.</source>
        <translation>为写入文件而改动的单元格：{count}。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>the copy to bring back; the newest backup unless given</source>
        <translation>要恢复的备份；默认最近一次</translation>
    </message>
    <message>
        <source>{path} is now as in {copy}.</source>
        <translation>{path} 已恢复为 {copy} 的内容。</translation>
    </message>
    <message>
        <source>The former file was kept as {kept}; restore that one to take this back.</source>
        <translation>原文件已保留为 {kept}；如需撤销，恢复该文件即可。</translation>
    </message>
    <message>
        <source>Usage: desktop-crm [FILE.crm], or desktop-crm COMMAND ...</source>
        <translation>用法：desktop-crm [FILE.crm]，或 desktop-crm 命令 ...</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>`desktop-crm COMMAND --help` says more. Everywhere: --json for scripts, --lang zh|en. Exit codes: 0 done, 1 refused with a sentence, 2 wrong usage.</source>
        <translation>用 desktop-crm 命令 --help 查看详情。所有命令都可用：--json 输出给脚本，--lang zh|en 选择语言。退出码：0 完成，1 拒绝并说明原因，2 用法错误。</translation>
    </message>
    <message>
        <source>There is no command {word}. Known are: {known}.</source>
        <translation>没有命令 {word}。可用命令：{known}。</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>Records left as they are because they were changed or used since: {count}.</source>
        <translation>因后来被修改或引用而保持原样的记录：{count}。</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rejected: {where} ({reason})</source>
        <translation>退回：{where}（{reason}）</translation>
    </message>
    <message>
        <source>Further rejected rows: {count}. `--rejected OUT.xlsx` writes all of them.</source>
        <translation>还有 {count} 行退回。用 `--rejected OUT.xlsx` 写出全部。</translation>
    </message>
    <message>
        <source>{effect}: {reason} ({count}; first: {where})</source>
        <translation>{effect}：{reason}（{count} 处，第一处：{where}）</translation>
    </message>
    <message>
        <source>Imported into {path} as one step; `undo --in {path}` reverts it.</source>
        <translation>已导入 {path}，可用 `undo --in {path}` 一步撤销。</translation>
    </message>
    <message>
        <source>Everything in {file} is in {path} already; nothing changed.</source>
        <translation>{file} 的内容在 {path} 里早已全部录入，没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>什么都没有写入（--dry-run）。</translation>
    </message>
    <message>
        <source>{path} did not exist and was made for the firm {name}.</source>
        <translation>{path} 原来不存在，已为公司 {name} 新建。</translation>
    </message>
    <message>
        <source>Rejected rows written to {path}: {count}.</source>
        <translation>退回的 {count} 行已写入 {path}。</translation>
    </message>
    <message>
        <source>{given}: there is no field {name}. Known are: {known}.</source>
        <translation>{given}：没有 {name} 这个字段。可用的有：{known}。</translation>
    </message>
    <message>
        <source>{given}: {name} cannot be asked that way. Possible are: {known}.</source>
        <translation>{given}：{name} 不能这样筛选。可用的有：{known}。</translation>
    </message>
    <message>
        <source>{given}: {name} is never {value}. Known are: {known}.</source>
        <translation>{given}：{name} 没有 {value} 这个值。可用的有：{known}。</translation>
    </message>
    <message>
        <source>{given}: the value cannot be read.</source>
        <translation>{given}：看不懂这个条件的值。</translation>
    </message>
    <message>
        <source>Would change {name}: {fields}</source>
        <translation>将更改 {name}：{fields}</translation>
    </message>
    <message>
        <source>{title} {before} -&gt; {after}</source>
        <translation>{title} {before} -&gt; {after}</translation>
    </message>
    <message>
        <source>{change} ({cautions})</source>
        <translation>{change}（{cautions}）</translation>
    </message>
    <message>
        <source>Changed cells to look at twice: {count}.</source>
        <translation>有 {count} 处变化要小心。</translation>
    </message>
    <message>
        <source>Further changed records: {count}.</source>
        <translation>另有更改的记录：{count}。</translation>
    </message>
    <message>
        <source>Row {row}, {name}, looks like {other} ({reasons}).</source>
        <translation>第 {row} 行的 {name} 疑似与 {other} 重复（{reasons}）。</translation>
    </message>
    <message>
        <source>Further rows that look like another customer: {count}.</source>
        <translation>另有疑似重复的行：{count}。</translation>
    </message>
    <message>
        <source>There is no template for {kind}. Known are: {known}.</source>
        <translation>没有 {kind} 的模板。现有：{known}。</translation>
    </message>
    <message>
        <source>{kind} can only be written as {known}.</source>
        <translation>{kind} 只能写成 {known}。</translation>
    </message>
    <message>
        <source>{kind} can only be written with --template.</source>
        <translation>{kind} 只能与 --template 一起使用。</translation>
    </message>
    <message>
        <source>{given} does not go with {kind}.</source>
        <translation>{given} 不能与 {kind} 一起使用。</translation>
    </message>
    <message>
        <source>{file} is a whole firm; {path} is that firm now. Records: {count}.</source>
        <translation>{file} 是一个完整的账套；{path} 现在就是这个账套。记录数：{count}。</translation>
    </message>
    <message>
        <source>{file} is a whole firm of {count} records. Nothing was written (--dry-run).</source>
        <translation>{file} 是一个有 {count} 条记录的完整账套。没有写入任何内容（--dry-run）。</translation>
    </message>
    <message>
        <source>{effect}: {reason} ({where})</source>
        <translation>{effect}：{reason}（{where}）</translation>
    </message>
    <message>
        <source>Further cells and rows like these: {count}.</source>
        <translation>还有类似的单元格和行：{count}。</translation>
    </message>
</context>
<context>
    <name>code</name>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Collaborator</source>
        <translation>协作人</translation>
    </message>
    <message>
        <source>After-sales service</source>
        <translation>售后服务</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门拜访</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>发短信</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>complaint</name>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>{days} workdays left · due {day}</source>
        <translation>还剩 {days} 个工作日 · 期限 {day}</translation>
    </message>
    <message>
        <source>{days} workdays over · due {day}</source>
        <translation>已超期 {days} 个工作日 · 期限 {day}</translation>
    </message>
    <message>
        <source>Solved in time · was due {day}</source>
        <translation>按时解决 · 期限 {day}</translation>
    </message>
    <message>
        <source>Solved {days} working days late · was due {day}</source>
        <translation>超期 {days} 个工作日才解决 · 期限 {day}</translation>
    </message>
    <message>
        <source>Used {used} / {total}</source>
        <translation>已用 {used} / {total}</translation>
    </message>
    <message>
        <source>Same product, same cause: number {n} in {days} days</source>
        <translation>同一产品同一原因：{days} 天内第 {n} 次</translation>
    </message>
    <message>
        <source>Same customer, same cause: number {n} in {days} days</source>
        <translation>同一客户同一原因：{days} 天内第 {n} 次</translation>
    </message>
    <message>
        <source>after {time}, goal {goal} h</source>
        <translation>用时 {time}，标准 {goal} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>First response to the customer</source>
        <translation>首次回应客户</translation>
    </message>
    <message>
        <source>Find a solution</source>
        <translation>给出处理方案</translation>
    </message>
    <message>
        <source>Close, with the score of the customer</source>
        <translation>关闭，由客户打分</translation>
    </message>
</context>
<context>
    <name>complaint_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Open or in progress</source>
        <translation>待处理或处理中</translation>
    </message>
    <message>
        <source>Past the deadline</source>
        <translation>超期未处理</translation>
    </message>
    <message>
        <source>Not solved, and the deadline lies before today</source>
        <translation>未解决，且处理时限早于今天</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Serious ones that are not solved</source>
        <translation>未解决的严重投诉</translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation>待关闭</translation>
    </message>
    <message>
        <source>Solved; the customer was not asked yet</source>
        <translation>已解决，尚未回访客户</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>重复发生</translation>
    </message>
    <message>
        <source>The same trouble once more</source>
        <translation>同样的问题再次出现</translation>
    </message>
</context>
<context>
    <name>complaint_state</name>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>complaint_step</name>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回应</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>转给别人</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新处理</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>Again: {number}</source>
        <translation>再次发生：{number}</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>处理状态</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>重复发生</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理办法</translation>
    </message>
</context>
<context>
    <name>complaints_page</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Search: text, number, customer</source>
        <translation>搜索：内容、编号、客户</translation>
    </message>
    <message>
        <source>No complaints yet</source>
        <translation>还没有投诉</translation>
    </message>
    <message>
        <source>Register each complaint with its cause: the program watches the deadline and tells when the same trouble comes back.</source>
        <translation>每件投诉连同原因一起登记：系统盯住处理时限，同样的问题再犯会提醒您。</translation>
    </message>
    <message>
        <source>No complaint matches</source>
        <translation>没有符合条件的投诉</translation>
    </message>
    <message>
        <source>Register complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>{count} this month</source>
        <translation>本月 {count} 件</translation>
    </message>
    <message>
        <source>Edit complaint</source>
        <translation>修改投诉</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete complaint</source>
        <translation>删除投诉</translation>
    </message>
    <message>
        <source>Do you want to delete this complaint with its steps? It can be restored from the recycle bin.</source>
        <translation>确定要删除该投诉及其处理步骤吗？删除后可在回收站恢复。</translation>
    </message>
</context>
<context>
    <name>contact_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Primary contacts</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Decision makers</source>
        <translation>关键决策人</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Primary contact</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Last contact time</source>
        <translation>最后跟进时间</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>contacts_page</name>
    <message>
        <source>Search: name, phone, customer</source>
        <translation>搜索：姓名、电话、客户</translation>
    </message>
    <message>
        <source>No contact persons yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>They are entered on a customer&apos;s card, or imported with the customers.</source>
        <translation>在客户卡片上添加，或随客户一起导入。</translation>
    </message>
    <message>
        <source>No contact person matches</source>
        <translation>没有符合条件的联系人</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Edit contact person</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
</context>
<context>
    <name>custom_field</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contact history</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>customer_export</name>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>About this list</source>
        <translation>导出说明</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>None: {everything}</source>
        <translation>无：{everything}</translation>
    </message>
    <message>
        <source>Rows in the list</source>
        <translation>列表行数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>导出日期</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
</context>
<context>
    <name>customer_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Key customers</source>
        <translation>重点客户</translation>
    </message>
    <message>
        <source>Customer level {level} and above</source>
        <translation>{level} 星级及以上客户</translation>
    </message>
    <message>
        <source>Customer level 5</source>
        <translation>五星级客户</translation>
    </message>
    <message>
        <source>No contact for more days than the level asks for ({days}, without a level {usual}), or never; lost customers left out</source>
        <translation>超过该级别约定的天数没有联系（{days}，无级别 {usual}）或从未联系，不含流失客户</translation>
    </message>
    <message>
        <source>Sales of this month at least {percent} % below the same days of the month before</source>
        <translation>本月至今订单额比上月同期下降 {percent}% 及以上</translation>
    </message>
    <message>
        <source>Trading was stopped, or no order for more than {days} days or the customer&apos;s own number of days; seasonal customers by the season of a year ago</source>
        <translation>已停止交易，或超过 {days} 天未下单（客户自设天数优先）；季节性客户看去年同季</translation>
    </message>
    <message>
        <source>Marked as lost, trading was stopped, or no order for more than {days} days or the customer&apos;s own number of days; seasonal customers by the season of a year ago</source>
        <translation>已标记为流失、已停止交易，或超过 {days} 天未下单（客户自设天数优先）；季节性客户看去年同季</translation>
    </message>
    <message>
        <source>Contact overdue</source>
        <translation>超期未联系</translation>
    </message>
    <message>
        <source>Sharp drop</source>
        <translation>环比骤降</translation>
    </message>
    <message>
        <source>Overdue receivables</source>
        <translation>逾期应收</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>有未结投诉</translation>
    </message>
    <message>
        <source>Lost customers</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Receivables due before today and not paid</source>
        <translation>今天之前到期而未收的款项</translation>
    </message>
    <message>
        <source>Complaints open or in progress</source>
        <translation>待处理或处理中的投诉</translation>
    </message>
    <message>
        <source>Marked as lost, or trading was stopped</source>
        <translation>已标记为流失，或已停止交易</translation>
    </message>
</context>
<context>
    <name>customer_list</name>
    <message>
        <source>Orders by order date, less cancellations and returns.</source>
        <translation>按下单日期统计的订单额，已扣除作废和退货。</translation>
    </message>
    <message>
        <source>Receivables due before today less payments. Payments settle the oldest debts first, except those for an order of which nothing is due yet.</source>
        <translation>今天之前到期的应收减去回款。回款先冲最早的欠款；所属订单尚未到期的回款不计。</translation>
    </message>
    <message>
        <source>Opening balance and receivables less payments.</source>
        <translation>期初余额加应收，减去回款。</translation>
    </message>
    <message>
        <source>Sales of this month so far against the same days of the month before. Red: a drop of {percent} % or more.</source>
        <translation>本月至今的订单额与上月同期相比。红色：下降 {percent}% 及以上。</translation>
    </message>
    <message>
        <source>Red: not contacted for more days than its level asks for ({days}, without a level {usual}).</source>
        <translation>红色：超过该级别约定的天数没有联系（{days}，无级别 {usual}）。</translation>
    </message>
    <message>
        <source>By the number of orders, less drafts and cancellations: one, or more. Whatever else the lifecycle stage says.</source>
        <translation>按订单数（不含草稿和已取消）：一张，或更多。与客户阶段无关。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer level</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Last contact time</source>
        <translation>最后跟进时间</translation>
    </message>
    <message>
        <source>Sales this month</source>
        <translation>本月订单额</translation>
    </message>
    <message>
        <source>Month-on-month</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Overdue receivables</source>
        <translation>逾期应收</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>近 12 个月订单额</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Next contact time</source>
        <translation>下次联系时间</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>客户简称</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>客户阶段</translation>
    </message>
    <message>
        <source>First-time or repeat</source>
        <translation>初次/多次交易</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Company size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未结投诉</translation>
    </message>
    <message>
        <source>Seasonal customer</source>
        <translation>季节性客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作起始</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>季节性</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Payment terms in days</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <translation>注册资金</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选联系方式</translation>
    </message>
    <message>
        <source>Churn after N days without order</source>
        <translation>多久未下单视为流失</translation>
    </message>
    <message>
        <source>Trading stopped on</source>
        <translation>停止交易</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Internal remarks</source>
        <translation>内部备注</translation>
    </message>
</context>
<context>
    <name>customers_page</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Search: name, contact, phone</source>
        <translation>在列表中筛选：名称、联系人、电话</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Enter the first one with “New customer”, or import from Excel.</source>
        <translation>点「新建客户」录入第一个，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有符合条件的客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>{count} new this month</source>
        <translation>本月新增 {count} 家</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Delete customer</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Do you want to delete this customer? It can be restored from the recycle bin.</source>
        <translation>确定要删除该客户吗？删除后可在回收站恢复。</translation>
    </message>
</context>
<context>
    <name>days_left</name>
    <message>
        <source>{n} days left</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>剩 1 天</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天内</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>超期 1 天</translation>
    </message>
    <message>
        <source>{n} days overdue</source>
        <translation>超期 {n} 天</translation>
    </message>
</context>
<context>
    <name>decision</name>
    <message>
        <source>Change the level</source>
        <translation>调整级别</translation>
    </message>
    <message>
        <source>A level set by hand stays until it goes back to the rule; day and reason are kept.</source>
        <translation>手工指定的级别一直有效，直到恢复按规则；日期和原因会留下记录。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Orders of this customer will need approval until then.</source>
        <translation>冻结期间，该客户的新订单须先经店主批准。</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Release from credit hold</source>
        <translation>解除信用冻结</translation>
    </message>
    <message>
        <source>Orders can be taken again as usual.</source>
        <translation>订单恢复正常录入。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Stop trading</source>
        <translation>停止交易</translation>
    </message>
    <message>
        <source>Nothing is sold to this customer any more; it counts as lost from then on.</source>
        <translation>不再向该客户销售；从生效日起计为流失客户。</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>恢复交易</translation>
    </message>
    <message>
        <source>The customer goes back to the stage it had before.</source>
        <translation>客户回到停止交易之前的阶段。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>deliveries_page</name>
    <message>
        <source>Search: number, order, customer</source>
        <translation>搜索：单号、订单、客户</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>还没有出货单</translation>
    </message>
    <message>
        <source>They are recorded on an order, or imported with the orders.</source>
        <translation>在订单上登记，或随订单一起导入。</translation>
    </message>
    <message>
        <source>No delivery matches</source>
        <translation>没有符合条件的出货单</translation>
    </message>
    <message>
        <source>New delivery note</source>
        <translation>新建出货单</translation>
    </message>
    <message>
        <source>{count} this month</source>
        <translation>本月 {count} 单</translation>
    </message>
    <message>
        <source>Edit delivery note</source>
        <translation>编辑出货单</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete delivery note</source>
        <translation>删除出货单</translation>
    </message>
    <message>
        <source>Do you want to delete this delivery note? It can be restored from the recycle bin.</source>
        <translation>要删除这张出货单吗？可以从回收站恢复。</translation>
    </message>
</context>
<context>
    <name>delivery_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Shipped after the promised date</source>
        <translation>出货晚于交货日期</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未审核</translation>
    </message>
</context>
<context>
    <name>encoding</name>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB18030)</source>
        <translation>简体中文（GB18030）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（大五码）</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧（Windows-1252）</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>{path} could not be written ({reason}). An older file of that name was kept; close it in other programs or choose another place, and export again.</source>
        <translation>无法写入 {path}（{reason}）。同名的旧文件还在；在别的程序里关掉它，或换一个位置，再导出一次。</translation>
    </message>
    <message>
        <source>There are more texts with odd characters than a workbook can hold; no file was written.</source>
        <translation>含特殊字符的文字太多，工作簿装不下；没有写文件。</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name.</source>
        <translation>{path} 已经存在，没有动它。换一个名字即可。</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Nothing was written; choose another folder.</source>
        <translation>文件夹 {path} 不存在。什么都没有写入，换一个文件夹即可。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Nothing was changed; check the disk and whether you may write there, or choose another folder.</source>
        <translation>无法写入 {path}（{reason}）。什么都没有改动；检查磁盘和写入权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}). The file was left as it is.</source>
        <translation>无法读取 {path}（{reason}）。文件没有动。</translation>
    </message>
    <message>
        <source>{path} is not there. It may have been moved; look for it with Open.</source>
        <translation>找不到 {path}。可能已被移走，用「打开」重新选择。</translation>
    </message>
    <message>
        <source>{path} is not a firm&apos;s file of this program. It was left as it is.</source>
        <translation>{path} 不是本程序的账套文件，没有动它。</translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}). It was left as it is; open a backup copy of it instead.</source>
        <translation>{path} 已损坏（{reason}）。文件没有动，打开它的备份即可继续。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of this program and was left untouched. Update the program to open it.</source>
        <translation>{path} 是新版本程序写的，没有动它。更新本程序后再打开。</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date ({reason}). The file is as it was before.</source>
        <translation>{path} 无法升级（{reason}）。文件仍是原来的样子。</translation>
    </message>
    <message>
        <source>The copy of {path} lacks records ({tables}) and was thrown away. Try again; if it happens again, look for damage with `check`.</source>
        <translation>{path} 的备份缺少记录（{tables}），已丢弃。您可重试；若再次出现，用 `check` 命令检查文件。</translation>
    </message>
    <message>
        <source>There is no backup copy of {path} in {folder}. Nothing was changed; name a copy.</source>
        <translation>{folder} 中没有 {path} 的备份，未做改动。您可指定一个备份文件。</translation>
    </message>
    <message>
        <source>{path} is open in a window and was left as it is. Close it there and try again.</source>
        <translation>{path} 正在窗口中打开，未做改动。关闭后再试。</translation>
    </message>
    <message>
        <source>That is no longer in the recycle bin. Nothing was changed.</source>
        <translation>回收站里已经没有它了，没有做任何修改。</translation>
    </message>
    <message>
        <source>{name} was left in the recycle bin: other records still mention it. Nothing was changed.</source>
        <translation>「{name}」仍被其他记录引用，已留在回收站，没有做任何修改。</translation>
    </message>
    <message>
        <source>{name} belongs to {owner}, which is in the recycle bin too. Nothing was changed; restore {owner} first.</source>
        <translation>「{name}」属于「{owner}」，后者也在回收站里。没有做任何修改，先恢复「{owner}」。</translation>
    </message>
    <message>
        <source>A made-up firm has between 1 and {most} customers. Nothing was made.</source>
        <translation>演示账套的客户数须在 1 到 {most} 之间，未生成任何数据。</translation>
    </message>
    <message>
        <source>A made-up firm needs an empty file; this one is in use and was left as it is.</source>
        <translation>演示数据只能写入空账套；该账套已在使用，未做改动。</translation>
    </message>
    <message>
        <source>The pages could not be printed or written. Nothing was lost; look whether the printer is ready, or save them as a PDF file in another place.</source>
        <translation>没有打印成功，数据没有丢失。请检查打印机，或换个位置存为 PDF。</translation>
    </message>
    <message>
        <source>There is no report called {name}. There are: {known}.</source>
        <translation>没有叫 {name} 的报表。现有：{known}。</translation>
    </message>
    <message>
        <source>The report has no setting called {option}. There are: {known}.</source>
        <translation>这张报表没有叫 {option} 的设置项。现有：{known}。</translation>
    </message>
    <message>
        <source>{option} cannot be {value}. Possible: {allowed}.</source>
        <translation>{option} 不能是 {value}。可以是：{allowed}。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This step was undone already.</source>
        <translation>这一步已经撤销过了。</translation>
    </message>
    <message>
        <source>What was deleted for good cannot be brought back. Nothing was changed.</source>
        <translation>彻底删除的内容无法找回，没有做任何修改。</translation>
    </message>
    <message>
        <source>There is nothing to redo: something else was done since.</source>
        <translation>没有可重做的操作：之后又做了别的改动。</translation>
    </message>
    <message>
        <source>{name} cannot be opened ({detail}). Nothing was imported; choose the file again.</source>
        <translation>无法打开 {name}（{detail}）。没有导入任何内容；重新选择文件即可。</translation>
    </message>
    <message>
        <source>{name} is empty. Nothing was imported.</source>
        <translation>{name} 是空文件。没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is not a table that can be read. Save it as one of these kinds and import it again: {readable}.</source>
        <translation>{name} 不是可以读取的表格。另存为以下格式之一后再导入：{readable}。</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet in a form that only WPS reads. Open it in WPS, choose “Save as” and the kind .xlsx, and import that file; nothing was imported.</source>
        <translation>{name} 是 WPS 自己的格式，只有 WPS 能打开。请在 WPS 里打开，用「另存为」存成 .xlsx，再导入那个文件；这次什么都没有导入。</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Give the password, or save a copy without it and import that; nothing was imported.</source>
        <translation>{name} 有密码保护。请输入密码，或另存一份不带密码的再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is a whole firm. It can be taken over into an empty firm file, but not be imported piece by piece.</source>
        <translation>{name} 是整个账套，可以导入到空账套里，不能一部分一部分地导入。</translation>
    </message>
    <message>
        <source>{name} is a whole firm that a later version of the program wrote. Update the program and import it then; nothing was imported.</source>
        <translation>{name} 是由更新版本的程序导出的整个账套。请先升级程序再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is a whole firm, and this firm has records already. Make an empty firm file and import it there; nothing was imported.</source>
        <translation>{name} 是整个账套，而当前账套里已有记录。请新建一个空账套再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>This password does not open {name}; nothing was imported.</source>
        <translation>密码打不开 {name}；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Open it in a spreadsheet program, save it again and import that; nothing was imported.</source>
        <translation>{name} 已损坏，无法读取。用表格软件打开、重新保存后再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read with certainty: its encoding is unknown or mixed. Save it as .xlsx or as CSV in UTF-8 and import that; nothing was imported.</source>
        <translation>{name} 的文字编码无法确定，或混用了几种编码。另存为 .xlsx 或 UTF-8 编码的 CSV 再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>Reading {name} did not get on and was stopped. Save it again in a spreadsheet program and import that; nothing was imported.</source>
        <translation>读取 {name} 时停滞不前，已中止。用表格软件重新保存后再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} needs more memory than a table may. Split it into several files; nothing was imported.</source>
        <translation>{name} 占用的内存超出了上限。把它拆成几个文件再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} has {megabytes} MB; files up to {most} MB can be imported. Split it into several files; nothing was imported.</source>
        <translation>{name} 有 {megabytes} MB，最多可导入 {most} MB 的文件。把它拆成几个文件再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} has {megabytes} MB of content; files up to {most} MB can be imported. Split it into several files; nothing was imported.</source>
        <translation>{name} 解压后有 {megabytes} MB，最多可导入 {most} MB。把它拆成几个文件再导入；没有导入任何内容。</translation>
    </message>
    <message>
        <source>{name} is packed in a way that no spreadsheet program packs files, and was not opened. Ask whoever sent it for another copy.</source>
        <translation>{name} 的压缩方式不是任何表格软件会用的，因此没有打开。向发送人另要一份即可。</translation>
    </message>
    <message>
        <source>Nothing was imported: {name} has rejected rows ({count}), and it was to be imported whole or not at all. Mend these rows, or import the file without them.</source>
        <translation>未导入任何内容：{name} 有被拒绝的行（{count}），而您选择了全部导入或全部不导入。请修改这些行，或去掉后再导入。</translation>
    </message>
    <message>
        <source>No row of column titles was found in {name}. Put titles such as customer name, phone or order number into one row above the data and import it again; nothing was imported.</source>
        <translation>{name} 里没有找到表头。在数据上方留一行列名，例如客户名称、电话、订单编号，再导入一次；什么都没有导入。</translation>
    </message>
    <message>
        <source>{name} is an evaluation with months or years as columns. Import the list that it was made of, with one row for each order or payment and its date. If there is none, say that the sheet holds orders: each sum of a month then becomes one. Nothing was imported.</source>
        <translation>{name} 是按月份或年份分列的汇总表。请导入汇总前的明细：每张订单或每笔收款一行，带日期。没有明细时，可以选明这张表是订单，每个月的合计记为一张订单。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Each row of {name} has a customer, a day and an amount: say whether these are orders or payments and import it again; nothing was imported.</source>
        <translation>{name} 每行是客户、日期和金额，看不出是订单还是收款：请选明后重新导入。没有导入任何内容。</translation>
    </message>
    <message>
        <source>It is not clear what {name} is about: it lacks columns that customers, people, products or orders need. Say what it is, or name its columns more clearly; nothing was imported.</source>
        <translation>看不出 {name} 的内容：缺少客户、联系人、产品或订单需要的列。指明它的内容，或者把列名写得更清楚；什么都没有导入。</translation>
    </message>
    <message>
        <source>{name} has column titles, but no rows below them. Nothing was imported.</source>
        <translation>{name} 只有表头，下面没有数据。什么都没有导入。</translation>
    </message>
    <message>
        <source>No row of {name} can be imported: {count} rejected. Nothing was imported; mend the rows and try again.</source>
        <translation>{name} 没有一行可以导入，退回 {count} 行。什么都没有导入；补好这些行再试。</translation>
    </message>
    <message>
        <source>{name} has no sheet called {sheet}. Nothing was imported.</source>
        <translation>{name} 里没有名为「{sheet}」的工作表。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This unfinished import was kept by another version of the program and cannot be gone on with. Import the file anew; the draft stays in the list until you discard it.</source>
        <translation>这份没做完的导入是由另一个版本的程序保存的，不能接着做。请重新导入文件；草稿留在列表里，直到您丢弃它。</translation>
    </message>
    <message>
        <source>The saved mapping of columns cannot be understood ({detail}). Nothing was imported.</source>
        <translation>保存的列对应关系无法识别（{detail}）。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The saved mapping of columns is of version {version}, which this program does not know. Nothing was imported.</source>
        <translation>保存的列对应关系是第 {version} 版，本程序不认识。没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>客户简称</translation>
    </message>
    <message>
        <source>Mnemonic code</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>客户阶段</translation>
    </message>
    <message>
        <source>Customer level</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Company size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <translation>注册资金</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Payment terms in days</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选联系方式</translation>
    </message>
    <message>
        <source>Seasonal customer</source>
        <translation>季节性客户</translation>
    </message>
    <message>
        <source>Churn after N days without order</source>
        <translation>多久未下单视为流失</translation>
    </message>
    <message>
        <source>Trading stopped on</source>
        <translation>停止交易</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作起始</translation>
    </message>
    <message>
        <source>Next contact time</source>
        <translation>下次联系时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Internal remarks</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期（承诺）</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审核时间</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回应</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Cost of the complaint</source>
        <translation>处理费用</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分成比例</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>电话类别</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Delivery note no.</source>
        <translation>送货单号</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Note on the delay</source>
        <translation>延迟说明</translation>
    </message>
    <message>
        <source>Return no.</source>
        <translation>退货单号</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>退货日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>回款方式</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Resolution deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>The only field that is required</source>
        <translation>只有这一项必填</translation>
    </message>
    <message>
        <source>Several are separated by commas</source>
        <translation>多个用逗号分开</translation>
    </message>
    <message>
        <source>The surest way to find a customer twice</source>
        <translation>填了能最准地查重</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
</context>
<context>
    <name>filter_operator</name>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>从某天起</translation>
    </message>
    <message>
        <source>on or before</source>
        <translation>到某天止</translation>
    </message>
    <message>
        <source>in the last … days</source>
        <translation>最近…天内</translation>
    </message>
    <message>
        <source>not in the last … days</source>
        <translation>超过…天或从未</translation>
    </message>
    <message>
        <source>in the next … days</source>
        <translation>未来…天内</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>fell by at least</source>
        <translation>降幅不低于</translation>
    </message>
    <message>
        <source>rose by at least</source>
        <translation>升幅不低于</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>已填</translation>
    </message>
</context>
<context>
    <name>filter_sentence</name>
    <message>
        <source>{field} contains “{value}”</source>
        <translation>{field}包含「{value}」</translation>
    </message>
    <message>
        <source>{field} does not contain “{value}”</source>
        <translation>{field}不包含「{value}」</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field}为 {value}</translation>
    </message>
    <message>
        <source>{field} starts with “{value}”</source>
        <translation>{field}以「{value}」开头</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>{field} is not: {value}</source>
        <translation>{field}不是：{value}</translation>
    </message>
    <message>
        <source>{field} at least {value}</source>
        <translation>{field}不低于 {value}</translation>
    </message>
    <message>
        <source>{field} at most {value}</source>
        <translation>{field}不高于 {value}</translation>
    </message>
    <message>
        <source>{field} from {value} to {other}</source>
        <translation>{field}从 {value} 到 {other}</translation>
    </message>
    <message>
        <source>{field} on or after {value}</source>
        <translation>{field}从 {value} 起</translation>
    </message>
    <message>
        <source>{field} on or before {value}</source>
        <translation>{field}到 {value} 止</translation>
    </message>
    <message>
        <source>{field} in the last {value} days</source>
        <translation>{field}在最近 {value} 天内</translation>
    </message>
    <message>
        <source>{field} more than {value} days ago or never</source>
        <translation>{field}超过 {value} 天或从未</translation>
    </message>
    <message>
        <source>{field} in the next {value} days</source>
        <translation>{field}在未来 {value} 天内</translation>
    </message>
    <message>
        <source>{field}: today</source>
        <translation>{field}：今天</translation>
    </message>
    <message>
        <source>{field}: this week</source>
        <translation>{field}：本周</translation>
    </message>
    <message>
        <source>{field}: this month</source>
        <translation>{field}：本月</translation>
    </message>
    <message>
        <source>{field}: last month</source>
        <translation>{field}：上月</translation>
    </message>
    <message>
        <source>{field}: this year</source>
        <translation>{field}：今年</translation>
    </message>
    <message>
        <source>{field}: last year</source>
        <translation>{field}：去年</translation>
    </message>
    <message>
        <source>{field} fell by {value} % or more</source>
        <translation>{field}下降 {value}% 及以上</translation>
    </message>
    <message>
        <source>{field} rose by {value} % or more</source>
        <translation>{field}上升 {value}% 及以上</translation>
    </message>
    <message>
        <source>{field}: yes</source>
        <translation>{field}：是</translation>
    </message>
    <message>
        <source>{field}: no</source>
        <translation>{field}：否</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field}未填</translation>
    </message>
    <message>
        <source>{field} is filled in</source>
        <translation>{field}已填</translation>
    </message>
    <message>
        <source>Search: “{words}”</source>
        <translation>搜索：「{words}」</translation>
    </message>
    <message>
        <source>{list} chosen: {count}</source>
        <translation>已选{list}：{count}</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Sorted by {field}</source>
        <translation>按{field}升序</translation>
    </message>
    <message>
        <source>Sorted by {field}, largest first</source>
        <translation>按{field}降序</translation>
    </message>
    <message>
        <source>All complaints</source>
        <translation>全部投诉</translation>
    </message>
    <message>
        <source>All contact persons</source>
        <translation>全部联系人</translation>
    </message>
    <message>
        <source>All deliveries</source>
        <translation>全部出货单</translation>
    </message>
    <message>
        <source>The whole contact log</source>
        <translation>全部跟进记录</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>All payments</source>
        <translation>全部回款</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>全部任务</translation>
    </message>
</context>
<context>
    <name>firm_book</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Customer types</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Tags of customers</source>
        <translation>客户标签</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>协作人</translation>
    </message>
    <message>
        <source>Related customers</source>
        <translation>关联单位</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>不要联系</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>跟进对象</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Delivery notes</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Delivery lines</source>
        <translation>出货明细</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Return lines</source>
        <translation>退货明细</translation>
    </message>
    <message>
        <source>Accounts receivable</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaint steps</source>
        <translation>投诉处理</translation>
    </message>
    <message>
        <source>Lost customers</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Stage history</source>
        <translation>阶段变动</translation>
    </message>
    <message>
        <source>Level history</source>
        <translation>级别变动</translation>
    </message>
    <message>
        <source>Credit history</source>
        <translation>信用变动</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Values of own fields</source>
        <translation>自定义字段内容</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>firm_book_column</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>With us since</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Key in the source file</source>
        <translation>来源主键</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>Retired on</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Level set by hand</source>
        <translation>级别为人工指定</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>产品分类</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>停售</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>所属类型</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>变动日期</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Related customer</source>
        <translation>关联单位</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Entered later</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>更正的记录</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>流失日期</translation>
    </message>
    <message>
        <source>Proposed reason</source>
        <translation>初判原因</translation>
    </message>
    <message>
        <source>Confirmed reason</source>
        <translation>确认原因</translation>
    </message>
    <message>
        <source>Note on the reason</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>回流日期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>价目价</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>折前金额</translation>
    </message>
    <message>
        <source>Recurrence of</source>
        <translation>重复于</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货单</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Today {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>It was changed again since, so it is left as it is.</source>
        <translation>后来又改过，保持现状。</translation>
    </message>
    <message>
        <source>What it belongs to lies in the recycle bin; restore that first.</source>
        <translation>所属记录在回收站里，要先恢复它。</translation>
    </message>
    <message>
        <source>Later records build on it, so it is left.</source>
        <translation>后来的记录还在用它，所以保留。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>undone {moment}</source>
        <translation>{moment} 已撤销</translation>
    </message>
    <message>
        <source>undone {moment} by {who}</source>
        <translation>{moment} 由{who}撤销</translation>
    </message>
    <message>
        <source>records: {count}</source>
        <translation>{count} 条记录</translation>
    </message>
    <message>
        <source>{moment} {who} changed it to {value}</source>
        <translation>{moment} {who}又改成 {value}</translation>
    </message>
    <message>
        <source>{moment} it was changed to {value}</source>
        <translation>{moment} 又改成 {value}</translation>
    </message>
</context>
<context>
    <name>holiday</name>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
    <message>
        <source>day off of the firm</source>
        <translation>公司放假</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>{line}: {sales}</source>
        <translation>{line}：{sales}</translation>
    </message>
    <message>
        <source>{month}: {part}</source>
        <translation>{month}：{part}</translation>
    </message>
    <message>
        <source>Sales in {month}: {sales}</source>
        <translation>{month}销售 {sales}</translation>
    </message>
    <message>
        <source>{share} less than before</source>
        <translation>比上月少 {share}</translation>
    </message>
    <message>
        <source>{share} more than before</source>
        <translation>比上月多 {share}</translation>
    </message>
    <message>
        <source>as much as before</source>
        <translation>与上月持平</translation>
    </message>
    <message>
        <source>{first} to {last}, day for day</source>
        <translation>{first} 至 {last} 对比同天数</translation>
    </message>
    <message>
        <source>Whole months compared</source>
        <translation>整月对比</translation>
    </message>
    <message>
        <source>before {sales} {change}</source>
        <translation>上月 {sales} {change}</translation>
    </message>
    <message>
        <source>last year {sales} {change}</source>
        <translation>去年 {sales} {change}</translation>
    </message>
    <message>
        <source>Of what is missing, {share} comes from {n} customers; most from {name} ({amount}).</source>
        <translation>少的部分 {share} 来自 {n} 家客户，最大一家是{name}（{amount}）。</translation>
    </message>
    <message>
        <source>What is missing comes from {name} ({amount}).</source>
        <translation>少的部分来自{name}（{amount}）。</translation>
    </message>
    <message>
        <source>Every customer bought at least as much as before.</source>
        <translation>每家客户都不比上月少。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Get in touch with {customer}</source>
        <translation>该联系 {customer}</translation>
    </message>
    <message>
        <source>Complaint {title}</source>
        <translation>投诉 {title}</translation>
    </message>
    <message>
        <source>Deliver order {title}</source>
        <translation>订单 {title} 该交货</translation>
    </message>
    <message>
        <source>Birthday of {title}</source>
        <translation>{title} 生日</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Leave records that exist as they are</source>
        <translation>已有的记录保持不变</translation>
    </message>
    <message>
        <source>Fill only what is empty in existing records</source>
        <translation>只补已有记录里的空白</translation>
    </message>
    <message>
        <source>Update existing records</source>
        <translation>更新已有的记录</translation>
    </message>
    <message>
        <source>Add every row as a new record</source>
        <translation>每一行都新建一条记录</translation>
    </message>
    <message>
        <source>Our own id, from an earlier export</source>
        <translation>本软件的编号（来自以前的导出）</translation>
    </message>
    <message>
        <source>The same row of an earlier import</source>
        <translation>以前导入的同一行</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Credit code or tax id</source>
        <translation>统一社会信用代码或税号</translation>
    </message>
    <message>
        <source>Name and phone</source>
        <translation>名称和电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet} 第 {row} 行</translation>
    </message>
    <message>
        <source>{place}, {column}</source>
        <translation>{place} {column}</translation>
    </message>
    <message>
        <source>{place}: {value}</source>
        <translation>{place}「{value}」</translation>
    </message>
    <message>
        <source>{words} (stays {stays})</source>
        <translation>{words}（保留 {stays}）</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Rejection reason</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Rejected row</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file} 第 {row} 行</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}：{reason}</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>表里</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>要小心的</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not chosen (taken)</source>
        <translation>没选（按采用）</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>随之变化</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>原数</translation>
    </message>
    <message>
        <source>Hundreds</source>
        <translation>百</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>千</translation>
    </message>
    <message>
        <source>Ten thousands (万)</source>
        <translation>万</translation>
    </message>
    <message>
        <source>Millions</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Hundred millions (亿)</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>Month first: {written} is {day}</source>
        <translation>先月后日：{written} 是 {day}</translation>
    </message>
    <message>
        <source>Day first: {written} is {day}</source>
        <translation>先日后月：{written} 是 {day}</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>并入备注</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>有把握</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>没认出</translation>
    </message>
    <message>
        <source>{kind} · {field}</source>
        <translation>{kind} · {field}</translation>
    </message>
    <message>
        <source>{field} (person {number})</source>
        <translation>{field}（第 {number} 位）</translation>
    </message>
    <message>
        <source>Not imported: {count}</source>
        <translation>不导入：{count}</translation>
    </message>
    <message>
        <source>To check: {count}</source>
        <translation>请核对：{count}</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>先日还是先月？</translation>
    </message>
    <message>
        <source>Hidden column</source>
        <translation>隐藏列</translation>
    </message>
    <message>
        <source>{problem}: {count}</source>
        <translation>{problem} {count}</translation>
    </message>
    <message>
        <source>No problem</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Counted in {unit}: {count}</source>
        <translation>已按{unit}换算 {count} 个</translation>
    </message>
    <message>
        <source>Text, different values: {count}</source>
        <translation>文字，共 {count} 种取值</translation>
    </message>
    <message>
        <source>Text, up to {count} characters</source>
        <translation>文字，最长 {count} 个字</translation>
    </message>
    <message>
        <source>Empty column</source>
        <translation>整列为空</translation>
    </message>
    <message>
        <source>{cell} → {value}</source>
        <translation>{cell} → {value}</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>{file} rejected</source>
        <translation>{file} 退回</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>已保存 {file}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Import?</source>
        <translation>导入？</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name}（隐藏）</translation>
    </message>
    <message>
        <source>Note of the program</source>
        <translation>程序的说明</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>表里的行</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似程度</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同一家</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Owner is asked</source>
        <translation>问负责人</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Becomes new</source>
        <translation>按新增</translation>
    </message>
    <message>
        <source>Counterpart of a payment that the list of receivables contains already</source>
        <translation>应收列表里已减掉的回款，以此冲平</translation>
    </message>
    <message>
        <source>Payments that a list of receivables contains already, by their day: {count}, {amount} in all (customers: {customers}).</source>
        <translation>按日期看，应收列表里已经减掉的回款：{count} 笔，共 {amount}（{customers} 家客户）。</translation>
    </message>
    <message>
        <source>They are recorded; what is owed stays as the list says.</source>
        <translation>只作记录，欠款仍以列表为准。</translation>
    </message>
    <message>
        <source>They are subtracted all the same, so that less is owed than the list says.</source>
        <translation>仍然扣减，欠款会比列表上少。</translation>
    </message>
    <message>
        <source>Hidden sheet</source>
        <translation>隐藏的工作表</translation>
    </message>
    <message>
        <source>Hidden sheets: {count}</source>
        <translation>隐藏的工作表：{count} 张</translation>
    </message>
    <message>
        <source>Hidden rows: {count}</source>
        <translation>隐藏的行：{count} 行</translation>
    </message>
    <message>
        <source>Hidden rows (a filter is on): {count}</source>
        <translation>隐藏的行（开着筛选）：{count} 行</translation>
    </message>
    <message>
        <source>Hidden rows left out: {count}</source>
        <translation>已略过隐藏的行：{count} 行</translation>
    </message>
    <message>
        <source>Hidden columns: {columns}</source>
        <translation>隐藏的列：{columns}</translation>
    </message>
    <message>
        <source>The firm keeps</source>
        <translation>账套保留</translation>
    </message>
    <message>
        <source>Is 「{name}」 the same as 「{other}」?</source>
        <translation>「{name}」和「{other}」是同一家客户吗？</translation>
    </message>
    <message>
        <source>「{name}」 comes from {file} and looks like 「{other}」: {reasons}</source>
        <translation>「{name}」来自{file}，和「{other}」相像：{reasons}</translation>
    </message>
    <message>
        <source>If they are one customer, keep one and delete the other. If not, relate them as “Not the same customer”. Then tick this task off.</source>
        <translation>是同一家，请保留一家、删除另一家；不是，请把两家的关系记为「不是同一家」。然后勾掉这个任务。</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Questions to owners, each as a task: {count}.</source>
        <translation>请负责人确认的问题：{count} 个，每个是一个任务。</translation>
    </message>
    <message>
        <source>Asks owners: {count}.</source>
        <translation>请负责人确认：{count} 个。</translation>
    </message>
    <message>
        <source>{factor} times less: zeros missing?</source>
        <translation>差 {factor} 倍，像是少打了 0</translation>
    </message>
    <message>
        <source>{factor} times more: zeros too many?</source>
        <translation>差 {factor} 倍，像是多打了 0</translation>
    </message>
    <message>
        <source>10,000 times: another unit?</source>
        <translation>差 1 万倍，像是元和万元弄混</translation>
    </message>
    <message>
        <source>Becomes 0</source>
        <translation>变成 0</translation>
    </message>
    <message>
        <source>Only the sign differs</source>
        <translation>只有正负号不同</translation>
    </message>
    <message>
        <source>Only the last digit differs</source>
        <translation>只有末位不同</translation>
    </message>
    <message>
        <source>Only the last two differ</source>
        <translation>只有末两位不同</translation>
    </message>
    <message>
        <source>Only one digit differs</source>
        <translation>只有一位不同</translation>
    </message>
    <message>
        <source>Two digits swapped</source>
        <translation>相邻两位颠倒</translation>
    </message>
    <message>
        <source>Ends in zeros: cut by Excel?</source>
        <translation>末尾成了 0，像是被 Excel 截断</translation>
    </message>
    <message>
        <source>Earlier than on record</source>
        <translation>比现有记录更早</translation>
    </message>
    <message>
        <source>In the future</source>
        <translation>日期在将来</translation>
    </message>
    <message>
        <source>Day and month swapped?</source>
        <translation>像是日和月颠倒</translation>
    </message>
    <message>
        <source>Falls by {value} levels</source>
        <translation>一次降 {value} 级</translation>
    </message>
    <message>
        <source>Hands the customer over</source>
        <translation>等于移交客户</translation>
    </message>
    <message>
        <source>Same tax ID</source>
        <translation>税号未变</translation>
    </message>
    <message>
        <source>Another firm?</source>
        <translation>像是另一家</translation>
    </message>
    <message>
        <source>Says less than before</source>
        <translation>内容变少</translation>
    </message>
    <message>
        <source>Is emptied</source>
        <translation>会被清空</translation>
    </message>
    <message>
        <source>Changed here since the export</source>
        <translation>导出后账套里改过</translation>
    </message>
    <message>
        <source>will be rejected</source>
        <translation>将退回</translation>
    </message>
    <message>
        <source>left blank</source>
        <translation>该格留空</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未取回</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略过</translation>
    </message>
    <message>
        <source>as you decided</source>
        <translation>已按您的决定</translation>
    </message>
    <message>
        <source>{count} row</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} cell</source>
        <translation>{count} 个</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} 个</translation>
    </message>
    <message>
        <source>Row {rows}</source>
        <translation>第 {rows} 行</translation>
    </message>
    <message>
        <source>Rows {rows}</source>
        <translation>第 {rows} 行</translation>
    </message>
    <message>
        <source>Rows {rows} …</source>
        <translation>第 {rows} 等行</translation>
    </message>
    <message>
        <source>{sheet}: {rows}</source>
        <translation>「{sheet}」{rows}</translation>
    </message>
    <message>
        <source>{column} · {places}</source>
        <translation>{column} · {places}</translation>
    </message>
    <message>
        <source>{places}: {values}</source>
        <translation>{places}{values}</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>「{value}」</translation>
    </message>
    <message>
        <source>{places}. {reason}</source>
        <translation>{places}。{reason}</translation>
    </message>
    <message>
        <source>{places}. Fill it in here, or in the file</source>
        <translation>{places}。可以在这里补，也可以补好表格再导入</translation>
    </message>
    <message>
        <source>{places}. Stored as {value}; the last digits are not in the file, and nobody guesses them</source>
        <translation>{places}。表里存成了 {value}，末尾数字已经不在文件里，程序不会猜</translation>
    </message>
    <message>
        <source>“{column}” such as {value}. {others}</source>
        <translation>「{column}」如 {value}。{others}</translation>
    </message>
    <message>
        <source>Other cells that can only be {order}: {count} (such as {proof})</source>
        <translation>同一列有 {count} 行只能读成 {order}（如 {proof}）</translation>
    </message>
    <message>
        <source>Other days of the column contradict each other</source>
        <translation>同一列的其他日期互相矛盾</translation>
    </message>
    <message>
        <source>The other days of the column do not tell</source>
        <translation>同一列的其他日期看不出先月还是先日</translation>
    </message>
    <message>
        <source>month/day</source>
        <translation>月/日</translation>
    </message>
    <message>
        <source>day/month</source>
        <translation>日/月</translation>
    </message>
    <message>
        <source>{count} heading</source>
        <translation>{count} 行标题</translation>
    </message>
    <message>
        <source>{count} headings</source>
        <translation>{count} 行标题</translation>
    </message>
    <message>
        <source>{count} title row</source>
        <translation>{count} 行表头</translation>
    </message>
    <message>
        <source>{count} title rows</source>
        <translation>{count} 行表头</translation>
    </message>
    <message>
        <source>{count} total</source>
        <translation>{count} 行合计</translation>
    </message>
    <message>
        <source>{count} totals</source>
        <translation>{count} 行合计</translation>
    </message>
    <message>
        <source>{count} note</source>
        <translation>{count} 行说明</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} 行说明</translation>
    </message>
    <message>
        <source>{count} hidden row left out</source>
        <translation>{count} 行隐藏的行未导入</translation>
    </message>
    <message>
        <source>{count} hidden rows left out</source>
        <translation>{count} 行隐藏的行未导入</translation>
    </message>
    <message>
        <source>Also {parts}</source>
        <translation>另有 {parts}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>import field</name>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>客户简称</translation>
    </message>
    <message>
        <source>Mnemonic code</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Customer level</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Customer status</source>
        <translation>客户状态</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Company size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <translation>注册资金</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系时间</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Last contact time</source>
        <translation>最后跟进时间</translation>
    </message>
    <message>
        <source>Contact history</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Contact type</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Receivable no.</source>
        <translation>应收单号</translation>
    </message>
    <message>
        <source>Billed on</source>
        <translation>立账日期</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>应收金额</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>已收金额</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Payment due date</source>
        <translation>付款到期日</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Payment date</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Payment no.</source>
        <translation>回款编号</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>回款方式</translation>
    </message>
    <message>
        <source>Invoice no.</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Opportunity stage</source>
        <translation>商机阶段</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计成交金额</translation>
    </message>
    <message>
        <source>Expected close date</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Complaint date</source>
        <translation>投诉日期</translation>
    </message>
    <message>
        <source>Complaint type</source>
        <translation>投诉类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>处理状态</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>处理期限</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解决日期</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Rejection reason</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Rejected row</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Contact&apos;s number</source>
        <translation>联系人编号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日（公历）</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>生日（农历）</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>Contact&apos;s remarks</source>
        <translation>联系人备注</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>员工编号</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>Hired on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>停产</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期（承诺）</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Salesperson&apos;s number</source>
        <translation>业务员编号</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Order amount</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Order&apos;s remarks</source>
        <translation>订单备注</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Line&apos;s remarks</source>
        <translation>行备注</translation>
    </message>
    <message>
        <source>Delivery note no.</source>
        <translation>送货单号</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Delivery approved on</source>
        <translation>出货审核日期</translation>
    </message>
    <message>
        <source>Our own id (hidden column of an export)</source>
        <translation>本软件的编号（导出文件的隐藏列）</translation>
    </message>
    <message>
        <source>Return no.</source>
        <translation>退货单号</translation>
    </message>
    <message>
        <source>Return date</source>
        <translation>退货日期</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>是否退货</translation>
    </message>
    <message>
        <source>Quantity returned</source>
        <translation>退货数量</translation>
    </message>
    <message>
        <source>Value returned</source>
        <translation>退货金额</translation>
    </message>
    <message>
        <source>Return reason</source>
        <translation>退货原因</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task due</source>
        <translation>任务截止日期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>Task status</source>
        <translation>任务状态</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Company&apos;s email</source>
        <translation>公司邮箱</translation>
    </message>
</context>
<context>
    <name>import fix</name>
    <message>
        <source>Day/month</source>
        <translation>按 日/月</translation>
    </message>
    <message>
        <source>Month/day</source>
        <translation>按 月/日</translation>
    </message>
    <message>
        <source>Year/month/day</source>
        <translation>按 年/月/日</translation>
    </message>
    <message>
        <source>Swap day and month of these dates</source>
        <translation>对调这些日期的日和月</translation>
    </message>
    <message>
        <source>Take {year} where the year is missing</source>
        <translation>缺少的年份按 {year} 年</translation>
    </message>
    <message>
        <source>Read these numbers as percent</source>
        <translation>把这些数字读作百分数</translation>
    </message>
    <message>
        <source>Repeat the value of the row above</source>
        <translation>沿用上一行的值</translation>
    </message>
    <message>
        <source>Fill in province and city from the addresses</source>
        <translation>按地址填写省份和城市</translation>
    </message>
    <message>
        <source>Import these rows as records</source>
        <translation>把这些行当作记录导入</translation>
    </message>
    <message>
        <source>Leave hidden rows out</source>
        <translation>略过隐藏的行</translation>
    </message>
    <message>
        <source>Take hidden rows in</source>
        <translation>导入隐藏的行</translation>
    </message>
    <message>
        <source>Keep these texts in the remarks</source>
        <translation>把这些文字保留在备注中</translation>
    </message>
    <message>
        <source>Keep the whole column in the remarks</source>
        <translation>整列保留在备注中</translation>
    </message>
    <message>
        <source>Keep the whole column as a custom field</source>
        <translation>整列保留为自定义字段</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>不导入这一列</translation>
    </message>
    <message>
        <source>Import without the number, tag “{tag}”</source>
        <translation>导入，电话留空并加「{tag}」标签</translation>
    </message>
    <message>
        <source>Decide otherwise</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>全部收回</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>待补电话</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
</context>
<context>
    <name>import problem</name>
    <message>
        <source>This is not a date</source>
        <translation>这不是日期</translation>
    </message>
    <message>
        <source>Day and month could be swapped in this date</source>
        <translation>这个日期的月和日分不清先后</translation>
    </message>
    <message>
        <source>The date has no year or no day</source>
        <translation>日期缺少年份或日</translation>
    </message>
    <message>
        <source>The date lies outside 1900 to 2100</source>
        <translation>日期不在 1900 至 2100 年之间</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <translation>数字太大</translation>
    </message>
    <message>
        <source>The amount is not in yuan and is not converted</source>
        <translation>金额不是人民币，程序不做换算</translation>
    </message>
    <message>
        <source>This is neither a percentage nor a fraction from 0 to 1</source>
        <translation>这不是百分比，也不是 0 到 1 的小数</translation>
    </message>
    <message>
        <source>No phone number can be found here</source>
        <translation>这里找不到电话号码</translation>
    </message>
    <message>
        <source>Digits of this number are missing: some program lost or hid them</source>
        <translation>这个号码缺了几位数字：已被某个程序丢掉或隐去</translation>
    </message>
    <message>
        <source>Other days of the column are texts in another order; this date may have day and month swapped</source>
        <translation>这一列的其他日期是另一种顺序的文本，此日期的日和月可能颠倒</translation>
    </message>
    <message>
        <source>A number such as 5.3 is the 3rd or the 30th; the days above and below it tell which</source>
        <translation>数字 5.3 可能是 3 日或 30 日，按上下行的日期判断</translation>
    </message>
    <message>
        <source>The address begins with a province that could be filled in</source>
        <translation>地址以省份开头，可据此填写省份</translation>
    </message>
    <message>
        <source>A note hangs on this cell; notes are not imported</source>
        <translation>此单元格带有批注，批注不会导入</translation>
    </message>
    <message>
        <source>The cell holds a spreadsheet error</source>
        <translation>单元格里是表格错误值</translation>
    </message>
    <message>
        <source>The formula&apos;s result was not stored; open the file in a spreadsheet program and save it</source>
        <translation>公式没有保存结果；用表格软件打开该文件再保存一次即可</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>这不是电子邮箱地址</translation>
    </message>
    <message>
        <source>This is not a level from 1 to 5</source>
        <translation>这不是 1 至 5 级的级别</translation>
    </message>
    <message>
        <source>This is neither yes nor no</source>
        <translation>这里应填是或否</translation>
    </message>
    <message>
        <source>A required cell is empty</source>
        <translation>必填的单元格是空的</translation>
    </message>
    <message>
        <source>The number is less than zero</source>
        <translation>数字小于零</translation>
    </message>
    <message>
        <source>Another value was typed in its place</source>
        <translation>改填了别的内容</translation>
    </message>
    <message>
        <source>This row is a total</source>
        <translation>这是合计行</translation>
    </message>
    <message>
        <source>This row is a note, not a record</source>
        <translation>这是说明行，不是记录</translation>
    </message>
    <message>
        <source>This row repeats the column titles</source>
        <translation>这一行又是列标题</translation>
    </message>
    <message>
        <source>This stands beside no title of the form; it is not imported</source>
        <translation>这一格旁边没有对应的项目名，未导入</translation>
    </message>
    <message>
        <source>The sheet has no order numbers; what a customer bought on one day is one order, numbered by the day</source>
        <translation>工作表没有订单号；同一客户同一天购买的记为一张订单，以日期为单号</translation>
    </message>
    <message>
        <source>The sheet has no order numbers; each row is one order, numbered by its day</source>
        <translation>表中没有订单号；每行作为一张订单，以日期编号</translation>
    </message>
    <message>
        <source>Each sum of a month is one order of the customer, dated the last day of the month; its remarks name the cell</source>
        <translation>每个月的合计记为该客户的一张订单，日期是当月最后一天；备注里写明取自哪一格</translation>
    </message>
    <message>
        <source>The row has an amount but no quantity; it counts as one</source>
        <translation>该行有金额而没有数量，按数量 1 计</translation>
    </message>
    <message>
        <source>This row is hidden in the file</source>
        <translation>这一行在文件里是隐藏的</translation>
    </message>
    <message>
        <source>This row is hidden in the file, where a filter is on</source>
        <translation>这一行在文件里是隐藏的（开着筛选）</translation>
    </message>
    <message>
        <source>This code stands further up with another name</source>
        <translation>这个编号在上面已用于另一个名称</translation>
    </message>
    <message>
        <source>Another customer of this name stands further up; both are kept apart</source>
        <translation>上面已有同名客户；两家分开保留</translation>
    </message>
    <message>
        <source>This differs from the same record&apos;s value further up, which is kept</source>
        <translation>与上面同一条记录的值不同，保留了上面的值</translation>
    </message>
    <message>
        <source>Several customers have this name, and the row has no customer code</source>
        <translation>有几家客户同名，而这一行没有客户编号</translation>
    </message>
    <message>
        <source>The row names no customer, and this file has no order of this number, or several</source>
        <translation>此行没有客户，本文件中又没有这个编号的订单，或者不止一张</translation>
    </message>
    <message>
        <source>The same stands further up; it counts once</source>
        <translation>与上方某行完全相同，只计一次</translation>
    </message>
    <message>
        <source>By this row nothing came back</source>
        <translation>此行表示没有退货</translation>
    </message>
    <message>
        <source>By its status the task is still to be done; the day is left out</source>
        <translation>按状态任务还没有完成，完成日期不导入</translation>
    </message>
    <message>
        <source>The amount is zero; there is nothing to book</source>
        <translation>金额为零，无需记账</translation>
    </message>
    <message>
        <source>The amount of the order is not the sum of its lines; the lines count</source>
        <translation>订单金额与各行合计不符，以各行为准</translation>
    </message>
    <message>
        <source>The amount is the whole order&apos;s; it stands at its first line</source>
        <translation>这是整张订单的金额，记在第一行</translation>
    </message>
    <message>
        <source>The balance runs on over several customers, as on a bank account; such a sheet is one of payments</source>
        <translation>余额跨多个客户连续累计，像是银行流水；这种表请按「回款」导入</translation>
    </message>
    <message>
        <source>Nothing is owed on this any more</source>
        <translation>此笔已结清</translation>
    </message>
    <message>
        <source>The amount is not quantity x price less discount; the amount is kept</source>
        <translation>金额不等于数量×单价减折扣；保留了表里的金额</translation>
    </message>
    <message>
        <source>Shipped before it was ordered</source>
        <translation>出货日期早于下单日期</translation>
    </message>
    <message>
        <source>The hidden id of this row is missing; a row typed by hand is not taken</source>
        <translation>这一行缺少隐藏的编号；手工加的行不导入</translation>
    </message>
    <message>
        <source>This value does not fit its column; the earlier one is kept</source>
        <translation>这个值不适合该列，保留原值</translation>
    </message>
    <message>
        <source>The sheet is an evaluation with months or years as columns, not a list</source>
        <translation>该工作表是以月份或年份为列的汇总表，不是明细</translation>
    </message>
    <message>
        <source>This column is not taken back, or not for this record</source>
        <translation>这一列不取回，或者这条记录不取回</translation>
    </message>
    <message>
        <source>The record was deleted here since the list was exported; restore it from the recycle bin first if it is wanted</source>
        <translation>导出之后，这条记录在本公司已删除；还要的话，请先从回收站恢复</translation>
    </message>
    <message>
        <source>Each row has a customer, a day and an amount; these may be orders or payments</source>
        <translation>每行是客户、日期和金额，可能是订单，也可能是收款</translation>
    </message>
    <message>
        <source>{reason}; the firm keeps: {stays}</source>
        <translation>{reason}；账套保留：{stays}</translation>
    </message>
    <message>
        <source>Done as you decided</source>
        <translation>已按您的决定</translation>
    </message>
    <message>
        <source>The cell was emptied; blank cells wipe nothing unless you ask for it</source>
        <translation>单元格被清空；除非您选择清空，空单元格不会清掉内容</translation>
    </message>
    <message>
        <source>Here the list only adds; what the firm has stays beside it</source>
        <translation>这一列只增不减，账套原有的内容保留</translation>
    </message>
    <message>
        <source>Entries of the contact log are not changed by a list; write a correction where the entry stands</source>
        <translation>列表不改动跟进记录；请在原处写更正</translation>
    </message>
    <message>
        <source>The firm has no record with the hidden id of this row, and for a new one a required column is missing</source>
        <translation>账套里没有这个隐藏编号的记录；作为新记录又缺少必需的列</translation>
    </message>
    <message>
        <source>It is not clear what this sheet is about</source>
        <translation>看不出这张工作表是什么内容</translation>
    </message>
    <message>
        <source>The sheet lacks a column that is required</source>
        <translation>工作表缺少必需的列</translation>
    </message>
    <message>
        <source>The sheet is damaged</source>
        <translation>工作表已损坏</translation>
    </message>
    <message>
        <source>{reason}: {typed}</source>
        <translation>{reason}：{typed}</translation>
    </message>
    <message>
        <source>Row rejected</source>
        <translation>整行退回</translation>
    </message>
    <message>
        <source>Cell left empty</source>
        <translation>该格留空</translation>
    </message>
    <message>
        <source>Cell not taken</source>
        <translation>该格未取回</translation>
    </message>
    <message>
        <source>Row left out</source>
        <translation>该行略过</translation>
    </message>
    <message>
        <source>Sheet left out</source>
        <translation>该工作表略过</translation>
    </message>
    <message>
        <source>Imported; please check</source>
        <translation>已导入，待核对</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Ambiguous dates</source>
        <translation>日期有歧义</translation>
    </message>
    <message>
        <source>Dates without year or day</source>
        <translation>日期缺年或日</translation>
    </message>
    <message>
        <source>Dates out of range</source>
        <translation>日期超出范围</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Number too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>Foreign currency</source>
        <translation>外币金额</translation>
    </message>
    <message>
        <source>Not a percentage</source>
        <translation>不是比例</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>Digits lost</source>
        <translation>位数丢失</translation>
    </message>
    <message>
        <source>Day and month perhaps swapped</source>
        <translation>月日可能颠倒</translation>
    </message>
    <message>
        <source>Days told by their order</source>
        <translation>按顺序认的日子</translation>
    </message>
    <message>
        <source>Beside no title</source>
        <translation>不在标题旁的内容</translation>
    </message>
    <message>
        <source>No order numbers</source>
        <translation>没有订单编号</translation>
    </message>
    <message>
        <source>Sums of months</source>
        <translation>按月合计</translation>
    </message>
    <message>
        <source>Deleted since the export</source>
        <translation>导出后已删除</translation>
    </message>
    <message>
        <source>Provinces in addresses</source>
        <translation>地址里写着省份</translation>
    </message>
    <message>
        <source>Notes on cells</source>
        <translation>单元格批注</translation>
    </message>
    <message>
        <source>Spreadsheet errors</source>
        <translation>表格错误值</translation>
    </message>
    <message>
        <source>Formulas without a result</source>
        <translation>公式没有结果</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>不是电子邮箱</translation>
    </message>
    <message>
        <source>Not a level</source>
        <translation>不是客户等级</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>不是「是」或「否」</translation>
    </message>
    <message>
        <source>Required cell empty</source>
        <translation>必填项为空</translation>
    </message>
    <message>
        <source>Less than zero</source>
        <translation>小于零</translation>
    </message>
    <message>
        <source>Typed in by you</source>
        <translation>您填写的</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Notes between the rows</source>
        <translation>说明行</translation>
    </message>
    <message>
        <source>Repeated titles</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>No quantity</source>
        <translation>没有数量</translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation>隐藏的行</translation>
    </message>
    <message>
        <source>Rows hidden by a filter</source>
        <translation>被筛选隐藏的行</translation>
    </message>
    <message>
        <source>Code used twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Two of one name</source>
        <translation>同名的另一家</translation>
    </message>
    <message>
        <source>Contradicts a row further up</source>
        <translation>与前面的行不一致</translation>
    </message>
    <message>
        <source>Customer not clear</source>
        <translation>不清楚是哪家客户</translation>
    </message>
    <message>
        <source>Order not found</source>
        <translation>找不到订单</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>重复的行</translation>
    </message>
    <message>
        <source>Nothing returned</source>
        <translation>没有退货</translation>
    </message>
    <message>
        <source>Task still to be done</source>
        <translation>任务还没完成</translation>
    </message>
    <message>
        <source>Amount of zero</source>
        <translation>金额为零</translation>
    </message>
    <message>
        <source>Order amount does not add up</source>
        <translation>订单金额对不上</translation>
    </message>
    <message>
        <source>Amount of the whole order</source>
        <translation>整单金额</translation>
    </message>
    <message>
        <source>Rows of a bank account</source>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Amount does not add up</source>
        <translation>金额对不上</translation>
    </message>
    <message>
        <source>Shipped too early</source>
        <translation>出货早于下单</translation>
    </message>
    <message>
        <source>No {field}</source>
        <translation>没有{field}</translation>
    </message>
    <message>
        <source>{field}: digits lost</source>
        <translation>{field}位数丢失</translation>
    </message>
</context>
<context>
    <name>invoice</name>
    <message>
        <source>Name: {value}</source>
        <translation>名称：{value}</translation>
    </message>
    <message>
        <source>Tax ID: {value}</source>
        <translation>税号：{value}</translation>
    </message>
    <message>
        <source>Address and phone: {value}</source>
        <translation>地址、电话：{value}</translation>
    </message>
    <message>
        <source>Bank and account: {value}</source>
        <translation>开户行及账号：{value}</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>称呼行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Address line 1</source>
        <translation>地址行 1</translation>
    </message>
    <message>
        <source>Address line 2</source>
        <translation>地址行 2</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>About these letters</source>
        <translation>关于这批信函</translation>
    </message>
    <message>
        <source>What this is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>One row is one letter or label. In Word or WPS choose Mailings, Select Recipients, this file and its first sheet; the titles are the merge fields.</source>
        <translation>一行就是一封信或一张标签。在 Word 等软件里选「邮件」→「选择收件人」，选中本文件的第一张表；列标题就是合并域。</translation>
    </message>
    <message>
        <source>Letters without a street address</source>
        <translation>没有街道地址的信函</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>导出日期</translation>
    </message>
</context>
<context>
    <name>level</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原级别</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新级别</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>近 12 个月销售</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Level: {old} → {new}</source>
        <translation>级别：{old} → {new}</translation>
    </message>
    <message>
        <source>Level kept: {new}</source>
        <translation>级别保持：{new}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>by the rule: {figures}</source>
        <translation>按规则：{figures}</translation>
    </message>
    <message>
        <source>12 months {sales}, margin {margin}, orders {orders}, latest order {day}</source>
        <translation>近 12 个月 {sales}，毛利率 {margin}，订单 {orders} 张，最近下单 {day}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>no order that counts</source>
        <translation>没有有效订单</translation>
    </message>
    <message>
        <source>Reaches all that five stars ask for</source>
        <translation>五星的要求全部达到</translation>
    </message>
    <message>
        <source>As it was given by hand</source>
        <translation>与手工指定的一致</translation>
    </message>
    <message>
        <source>Has ordered</source>
        <translation>下过单</translation>
    </message>
    <message>
        <source>Reaches {level}: sales {sales}</source>
        <translation>达到 {level}：销售额 {sales}</translation>
    </message>
    <message>
        <source>Misses {level}: {asked}</source>
        <translation>未达 {level}：{asked}</translation>
    </message>
    <message>
        <source>sales {sales}</source>
        <translation>销售额 {sales}</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>毛利率 {margin}</translation>
    </message>
    <message>
        <source>order in {days} days</source>
        <translation>{days} 天内下单</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>Recurring</source>
        <translation>重复发生</translation>
    </message>
    <message>
        <source>Working days until the deadline of a complaint that is not solved; red when it is past.</source>
        <translation>未解决的投诉距处理时限的工作日；超期为红色。</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Working days left</source>
        <translation>剩余工作日</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Resolution deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Cost of the complaint</source>
        <translation>投诉费用</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>首要联系人</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>喜好</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Taboos</source>
        <translation>忌讳</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货品</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days from the promised date to the shipment; 0: in time.</source>
        <translation>从交货日期到出货的天数；0 为按时。</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Delivery note no.</source>
        <translation>送货单号</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>延迟天数</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审核时间</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Note on the delay</source>
        <translation>延迟说明</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Backdated</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next contact time</source>
        <translation>下次联系时间</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer level</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Customer&apos;s owner</source>
        <translation>客户负责人</translation>
    </message>
    <message>
        <source>Customer&apos;s industry</source>
        <translation>客户行业</translation>
    </message>
    <message>
        <source>Customer&apos;s region</source>
        <translation>客户区域</translation>
    </message>
    <message>
        <source>Customer&apos;s city</source>
        <translation>客户城市</translation>
    </message>
    <message>
        <source>From the promised date to the latest delivery or, while nothing was shipped, to today. 0: in time.</source>
        <translation>从交货日期到最后一次出货的天数；未出货的算到今天。0 为按时。</translation>
    </message>
    <message>
        <source>Payments that name this order.</source>
        <translation>关联到本订单的回款。</translation>
    </message>
    <message>
        <source>Amount less returns and the payments that name this order.</source>
        <translation>金额减去退货和关联到本订单的回款。</translation>
    </message>
    <message>
        <source>Over the lines with a known cost. Internal: left out of exports unless chosen.</source>
        <translation>只计成本已知的明细。内部字段：除非选中，否则不导出。</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Last shipped</source>
        <translation>最后出货</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已回款</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>折扣前金额</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细行数</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>账期</translation>
    </message>
    <message>
        <source>Internal remarks</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>回款日期</translation>
    </message>
    <message>
        <source>Payment no.</source>
        <translation>回款编号</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>回款方式</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>In the lines of orders of the last twelve months that count as sales.</source>
        <translation>近十二个月计入销售的订单明细。</translation>
    </message>
    <message>
        <source>Internal: left out of exports unless chosen.</source>
        <translation>内部字段：除非选中，否则不导出。</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>停售</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Sold in 12 months</source>
        <translation>近12个月销量</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>近12个月销售额</translation>
    </message>
    <message>
        <source>Buying customers</source>
        <translation>购买客户数</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>最后销售</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <translation>推迟到</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>log_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Contacts that the customer began</source>
        <translation>客户主动发起的联系</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Satisfaction of 1 or 2 stars</source>
        <translation>满意度为1或2星</translation>
    </message>
</context>
<context>
    <name>log_page</name>
    <message>
        <source>Contact log</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Search: text, customer</source>
        <translation>搜索：内容、客户</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>还没有跟进记录</translation>
    </message>
    <message>
        <source>Log each visit and call: what was said, and when to get in touch again.</source>
        <translation>每次拜访、电话都记一笔：谈了什么，下次什么时候联系。</translation>
    </message>
    <message>
        <source>No contact matches</source>
        <translation>没有符合条件的跟进记录</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>{count} this month</source>
        <translation>本月 {count} 条</translation>
    </message>
    <message>
        <source>Log another contact</source>
        <translation>再记一次联系</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>安排下一步</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>next_contact</name>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3天后</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下月</translation>
    </message>
    <message>
        <source>After {holiday}</source>
        <translation>{holiday}后</translation>
    </message>
    <message>
        <source>{day} is not worked, so the next working day: {then}.</source>
        <translation>{day} 不上班，所以取下一个工作日 {then}。</translation>
    </message>
    <message>
        <source>Skips {holiday}, {first} to {last}: the first working day after it.</source>
        <translation>跳过{holiday} {first} 至 {last}，取节后第一个工作日。</translation>
    </message>
    <message>
        <source>{day} is not a working day.</source>
        <translation>{day} 不上班。</translation>
    </message>
</context>
<context>
    <name>operation</name>
    <message>
        <source>Added contact {name} to {customer}</source>
        <translation>给「{customer}」新增联系人 {name}</translation>
    </message>
    <message>
        <source>Changed contact {name} of {customer}</source>
        <translation>修改「{customer}」的联系人 {name}</translation>
    </message>
    <message>
        <source>Deleted contact {name} of {customer}</source>
        <translation>删除「{customer}」的联系人 {name}</translation>
    </message>
    <message>
        <source>Created customer {name}</source>
        <translation>新建客户「{name}」</translation>
    </message>
    <message>
        <source>Changed customer {name}</source>
        <translation>修改客户「{name}」</translation>
    </message>
    <message>
        <source>Changed the level of {name}</source>
        <translation>调整「{name}」的级别</translation>
    </message>
    <message>
        <source>Put {name} on credit hold</source>
        <translation>冻结「{name}」的信用</translation>
    </message>
    <message>
        <source>Released {name} from credit hold</source>
        <translation>解除「{name}」的信用冻结</translation>
    </message>
    <message>
        <source>Stopped trading with {name}</source>
        <translation>停止与「{name}」交易</translation>
    </message>
    <message>
        <source>Resumed trading with {name}</source>
        <translation>恢复与「{name}」交易</translation>
    </message>
    <message>
        <source>Set up the firm {name}</source>
        <translation>建立账套「{name}」</translation>
    </message>
    <message>
        <source>Logged a contact with {name}</source>
        <translation>记录与「{name}」的联系</translation>
    </message>
    <message>
        <source>Corrected a contact with {name}</source>
        <translation>更正与「{name}」的联系记录</translation>
    </message>
    <message>
        <source>Undid: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>A step that this version does not know: {code}</source>
        <translation>此版本不认识的步骤：{code}</translation>
    </message>
    <message>
        <source>Redid: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Deleted customer {name} ({count} in all)</source>
        <translation>删除客户「{name}」等 {count} 家</translation>
    </message>
    <message>
        <source>Restored customer {name} ({count} in all)</source>
        <translation>恢复客户「{name}」等 {count} 家</translation>
    </message>
    <message>
        <source>Restored {name} ({count} in all)</source>
        <translation>恢复「{name}」（共 {count} 条）</translation>
    </message>
    <message>
        <source>Deleted {name} for good ({count} in all)</source>
        <translation>彻底删除「{name}」（共 {count} 条）</translation>
    </message>
    <message>
        <source>Emptied the recycle bin ({count} records)</source>
        <translation>清理回收站（{count} 条记录）</translation>
    </message>
    <message>
        <source>Tagged {count} customers with {tag}</source>
        <translation>给 {count} 家客户加标签「{tag}」</translation>
    </message>
    <message>
        <source>Took the tag {tag} off {count} customers</source>
        <translation>去掉 {count} 家客户的标签「{tag}」</translation>
    </message>
    <message>
        <source>Added the task {title}</source>
        <translation>新建待办「{title}」</translation>
    </message>
    <message>
        <source>Changed the task {title}</source>
        <translation>修改了待办 {title}</translation>
    </message>
    <message>
        <source>Deleted tasks: {count}</source>
        <translation>删除了 {count} 个待办</translation>
    </message>
    <message>
        <source>Ticked off the task {title}</source>
        <translation>完成待办「{title}」</translation>
    </message>
    <message>
        <source>Reopened the task {title}</source>
        <translation>重开待办「{title}」</translation>
    </message>
    <message>
        <source>Imported {file} (created {created}, changed {updated})</source>
        <translation>导入 {file}（新增 {created}，更新 {updated}）</translation>
    </message>
    <message>
        <source>Made up the demo firm {name}</source>
        <translation>生成演示账套 {name}</translation>
    </message>
    <message>
        <source>Attached {name} to {owner}</source>
        <translation>为{owner}添加附件 {name}</translation>
    </message>
    <message>
        <source>Renamed the attachment to {name}</source>
        <translation>附件改名为 {name}</translation>
    </message>
    <message>
        <source>Deleted the attachment {name} ({count} in all)</source>
        <translation>删除附件 {name}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Changed {count} customers at once</source>
        <translation>批量修改 {count} 个客户</translation>
    </message>
    <message>
        <source>Changed {count} records at once</source>
        <translation>批量修改 {count} 条记录</translation>
    </message>
    <message>
        <source>Changed {count} records in the list</source>
        <translation>在列表中修改 {count} 条记录</translation>
    </message>
    <message>
        <source>Noted a step on complaint {number}</source>
        <translation>投诉 {number} 记一步</translation>
    </message>
    <message>
        <source>Noted the first response to complaint {number}</source>
        <translation>投诉 {number} 首次回应</translation>
    </message>
    <message>
        <source>Solved complaint {number}</source>
        <translation>解决投诉 {number}</translation>
    </message>
    <message>
        <source>Closed complaint {number}</source>
        <translation>关闭投诉 {number}</translation>
    </message>
    <message>
        <source>Reopened complaint {number}</source>
        <translation>重新处理投诉 {number}</translation>
    </message>
    <message>
        <source>Handed complaint {number} over to {owner}</source>
        <translation>投诉 {number} 转给{owner}</translation>
    </message>
    <message>
        <source>Registered complaint {number} of {customer}</source>
        <translation>登记{customer}的投诉 {number}</translation>
    </message>
    <message>
        <source>Changed complaint {number}</source>
        <translation>修改投诉 {number}</translation>
    </message>
    <message>
        <source>Deleted complaint {number} ({count} in all)</source>
        <translation>删除投诉 {number}（共 {count} 件）</translation>
    </message>
    <message>
        <source>Added the field {name}</source>
        <translation>新建字段{name}</translation>
    </message>
    <message>
        <source>Changed the field {name}</source>
        <translation>修改字段{name}</translation>
    </message>
    <message>
        <source>Moved the field {name}</source>
        <translation>移动字段{name}</translation>
    </message>
    <message>
        <source>Retired the field {name}</source>
        <translation>停用字段{name}</translation>
    </message>
    <message>
        <source>Used the field {name} again</source>
        <translation>重新启用字段{name}</translation>
    </message>
    <message>
        <source>Deleted the field {name}</source>
        <translation>删除字段{name}</translation>
    </message>
    <message>
        <source>Changed {fields} of {name}</source>
        <translation>修改{name}的{fields}</translation>
    </message>
    <message>
        <source>Changed the colleagues of {name}</source>
        <translation>修改{name}的协作人</translation>
    </message>
    <message>
        <source>Related {name} to {other}</source>
        <translation>关联{name}与{other}</translation>
    </message>
    <message>
        <source>Removed the relation of {name} to {other}</source>
        <translation>取消{name}与{other}的关联</translation>
    </message>
    <message>
        <source>Recorded delivery {number} of order {order}</source>
        <translation>录入出货单 {number}（订单 {order}）</translation>
    </message>
    <message>
        <source>Changed delivery {number} of order {order}</source>
        <translation>修改出货单 {number}（订单 {order}）</translation>
    </message>
    <message>
        <source>Approved delivery {number} ({count} in all)</source>
        <translation>审核出货单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Took back the approval of delivery {number} ({count} in all)</source>
        <translation>反审核出货单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Changed how {name} may be reached</source>
        <translation>修改{name}的联系限制</translation>
    </message>
    <message>
        <source>Changed {count} settings of the firm</source>
        <translation>修改 {count} 项公司设置</translation>
    </message>
    <message>
        <source>Reset {count} settings of the firm</source>
        <translation>恢复 {count} 项公司设置的默认值</translation>
    </message>
    <message>
        <source>Changed the logo of the firm</source>
        <translation>更换公司标志</translation>
    </message>
    <message>
        <source>Added {name} to a list</source>
        <translation>新建选项{name}</translation>
    </message>
    <message>
        <source>Renamed {old} to {name}</source>
        <translation>{old}改名为{name}</translation>
    </message>
    <message>
        <source>Moved {name} in its list</source>
        <translation>移动选项{name}</translation>
    </message>
    <message>
        <source>Retired {name}</source>
        <translation>停用选项{name}</translation>
    </message>
    <message>
        <source>Offered {name} again</source>
        <translation>重新启用选项{name}</translation>
    </message>
    <message>
        <source>Deleted {name} from a list</source>
        <translation>删除选项{name}</translation>
    </message>
    <message>
        <source>Merged {old} into {name} ({count} records)</source>
        <translation>将{old}合并到{name}（{count} 条记录）</translation>
    </message>
    <message>
        <source>Created order {number} for {name}</source>
        <translation>新建订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Changed order {number} of {name}</source>
        <translation>修改订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Deleted order {number} ({count} in all)</source>
        <translation>删除订单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Restored order {number} ({count} in all)</source>
        <translation>恢复订单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Confirmed order {number} of {name}</source>
        <translation>审核订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Cancelled order {number} of {name}</source>
        <translation>作废订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Closed order {number} of {name}</source>
        <translation>关闭订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Reopened order {number} of {name}</source>
        <translation>重新打开订单 {number}（{name}）</translation>
    </message>
    <message>
        <source>Recorded a payment of {amount} from {name}</source>
        <translation>录入回款 {amount}（{name}）</translation>
    </message>
    <message>
        <source>Changed a payment of {amount} from {name}</source>
        <translation>修改回款 {amount}（{name}）</translation>
    </message>
    <message>
        <source>Created product {name}</source>
        <translation>新建产品 {name}</translation>
    </message>
    <message>
        <source>Changed product {name}</source>
        <translation>修改产品 {name}</translation>
    </message>
    <message>
        <source>Changed the price of {name}</source>
        <translation>修改 {name} 的价格</translation>
    </message>
    <message>
        <source>Changed the cost of {name}</source>
        <translation>修改 {name} 的成本价</translation>
    </message>
    <message>
        <source>Discontinued the product {name} ({count} in all)</source>
        <translation>停售产品 {name}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Took up the product {name} again ({count} in all)</source>
        <translation>恢复销售产品 {name}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Entered a debt of {amount} of {name}</source>
        <translation>录入应收 {amount}（{name}）</translation>
    </message>
    <message>
        <source>Changed a debt of {amount} of {name}</source>
        <translation>修改应收 {amount}（{name}）</translation>
    </message>
    <message>
        <source>Recorded return {number} from {name}</source>
        <translation>录入退货 {number}（{name}）</translation>
    </message>
    <message>
        <source>Changed return {number} from {name}</source>
        <translation>修改退货 {number}（{name}）</translation>
    </message>
    <message>
        <source>Saved the view {name}</source>
        <translation>保存视图{name}</translation>
    </message>
    <message>
        <source>Renamed the view to {name}</source>
        <translation>视图改名为{name}</translation>
    </message>
    <message>
        <source>Moved the view {name}</source>
        <translation>移动视图{name}</translation>
    </message>
    <message>
        <source>Deleted the view {name}</source>
        <translation>删除视图{name}</translation>
    </message>
    <message>
        <source>Entered colleague {name}</source>
        <translation>新建员工{name}</translation>
    </message>
    <message>
        <source>Changed colleague {name}</source>
        <translation>修改员工{name}</translation>
    </message>
    <message>
        <source>Marked {name} as left ({count} in all)</source>
        <translation>标记{name}离职（共 {count} 人）</translation>
    </message>
    <message>
        <source>Took {name} back ({count} in all)</source>
        <translation>标记{name}在职（共 {count} 人）</translation>
    </message>
    <message>
        <source>Deleted colleague {name} ({count} in all)</source>
        <translation>删除员工{name}（共 {count} 人）</translation>
    </message>
    <message>
        <source>Deleted delivery {number} ({count} in all)</source>
        <translation>删除出货单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Restored delivery {number} ({count} in all)</source>
        <translation>恢复出货单 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Deleted return {number} ({count} in all)</source>
        <translation>删除退货 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Restored return {number} ({count} in all)</source>
        <translation>恢复退货 {number}（共 {count} 张）</translation>
    </message>
    <message>
        <source>Deleted a payment of {amount} ({count} in all)</source>
        <translation>删除回款 {amount}（共 {count} 笔）</translation>
    </message>
    <message>
        <source>Restored a payment of {amount} ({count} in all)</source>
        <translation>恢复回款 {amount}（共 {count} 笔）</translation>
    </message>
    <message>
        <source>Deleted a debt of {amount} ({count} in all)</source>
        <translation>删除应收 {amount}（共 {count} 笔）</translation>
    </message>
    <message>
        <source>Restored a debt of {amount} ({count} in all)</source>
        <translation>恢复应收 {amount}（共 {count} 笔）</translation>
    </message>
    <message>
        <source>Deleted product {name} ({count} in all)</source>
        <translation>删除产品 {name}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Restored product {name} ({count} in all)</source>
        <translation>恢复产品 {name}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Took over the firm from {file} (records: {count})</source>
        <translation>从 {file} 导入整个账套（{count} 条记录）</translation>
    </message>
    <message>
        <source>Levels recomputed for {month}: {up} up, {down} down</source>
        <translation>{month}重新评定级别：升 {up}，降 {down}</translation>
    </message>
    <message>
        <source>Level of {name} back to the rule</source>
        <translation>{name} 的级别恢复按规则</translation>
    </message>
    <message>
        <source>Forgot how {count} worksheets are understood</source>
        <translation>清除了 {count} 种工作表的列对应记忆</translation>
    </message>
</context>
<context>
    <name>option</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>分销商</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府机关</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Machinery and hardware</source>
        <translation>机械五金</translation>
    </message>
    <message>
        <source>Packaging and printing</source>
        <translation>包装印刷</translation>
    </message>
    <message>
        <source>Electronics and appliances</source>
        <translation>电子电器</translation>
    </message>
    <message>
        <source>Food and beverages</source>
        <translation>食品饮料</translation>
    </message>
    <message>
        <source>Textiles and clothing</source>
        <translation>纺织服装</translation>
    </message>
    <message>
        <source>Building and furnishing</source>
        <translation>建材家居</translation>
    </message>
    <message>
        <source>Chemicals and plastics</source>
        <translation>化工塑料</translation>
    </message>
    <message>
        <source>Wholesale and retail</source>
        <translation>批发零售</translation>
    </message>
    <message>
        <source>Transport and logistics</source>
        <translation>运输物流</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务业</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Cold visit</source>
        <translation>陌拜</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Phone enquiry</source>
        <translation>来电咨询</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>East China</source>
        <translation>华东</translation>
    </message>
    <message>
        <source>South China</source>
        <translation>华南</translation>
    </message>
    <message>
        <source>North China</source>
        <translation>华北</translation>
    </message>
    <message>
        <source>Central China</source>
        <translation>华中</translation>
    </message>
    <message>
        <source>Southwest China</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>Northwest China</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>Northeast China</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>Under 20 people</source>
        <translation>20 人以下</translation>
    </message>
    <message>
        <source>20 to 99 people</source>
        <translation>20–99 人</translation>
    </message>
    <message>
        <source>100 to 499 people</source>
        <translation>100–499 人</translation>
    </message>
    <message>
        <source>500 people and more</source>
        <translation>500 人以上</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门拜访</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Customer care</source>
        <translation>客户关怀</translation>
    </message>
    <message>
        <source>Win-back</source>
        <translation>挽回</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>有进展</translation>
    </message>
    <message>
        <source>Promised payment</source>
        <translation>承诺付款</translation>
    </message>
    <message>
        <source>Wants a quotation</source>
        <translation>要报价</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没接通</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量问题</translation>
    </message>
    <message>
        <source>Wrong dimensions</source>
        <translation>尺寸偏差</translation>
    </message>
    <message>
        <source>Late delivery</source>
        <translation>交货延迟</translation>
    </message>
    <message>
        <source>Wrong or missing goods</source>
        <translation>错发漏发</translation>
    </message>
    <message>
        <source>Damaged packaging</source>
        <translation>包装破损</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Service attitude</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Material missing</source>
        <translation>缺原料</translation>
    </message>
    <message>
        <source>Production schedule</source>
        <translation>生产排期</translation>
    </message>
    <message>
        <source>Tooling schedule</source>
        <translation>模具排期</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Customer changed the date</source>
        <translation>客户改期</translation>
    </message>
    <message>
        <source>Complaint not handled in time</source>
        <translation>投诉未及时处理</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Customer closed down</source>
        <translation>客户停业</translation>
    </message>
    <message>
        <source>Not profitable</source>
        <translation>没有利润</translation>
    </message>
    <message>
        <source>Bad payer</source>
        <translation>付款差</translation>
    </message>
    <message>
        <source>Own vehicle</source>
        <translation>自有车辆</translation>
    </message>
    <message>
        <source>Customer picks up</source>
        <translation>客户自提</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>个</translation>
    </message>
    <message>
        <source>box</source>
        <translation>箱</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>包</translation>
    </message>
    <message>
        <source>set</source>
        <translation>套</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>千克</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Acceptance bill</source>
        <translation>承兑汇票</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Cash before delivery</source>
        <translation>款到发货</translation>
    </message>
    <message>
        <source>Monthly account, 30 days</source>
        <translation>月结30天</translation>
    </message>
    <message>
        <source>Monthly account, 60 days</source>
        <translation>月结60天</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Company size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Churn reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运方</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>回款方式</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Credit grade</source>
        <translation>信用等级</translation>
    </message>
</context>
<context>
    <name>order_documents</name>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>延迟天数</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>添加人</translation>
    </message>
</context>
<context>
    <name>order_field</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期（承诺）</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Reason in spite of the credit hold</source>
        <translation>冻结期间仍下单的理由</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Ship address</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Internal remarks</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{days} workdays</source>
        <translation>{days} 个工作日</translation>
    </message>
    <message>
        <source>never printed</source>
        <translation>不打印</translation>
    </message>
</context>
<context>
    <name>order_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待出货</translation>
    </message>
    <message>
        <source>Approved orders that nothing was shipped of</source>
        <translation>已审核但尚未出货的订单</translation>
    </message>
    <message>
        <source>Past the promised date</source>
        <translation>超过交货日期</translation>
    </message>
    <message>
        <source>Nothing shipped yet, and the promised date lies before today</source>
        <translation>尚未出货，且交货日期早于今天</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Amount not covered by payments that name the order</source>
        <translation>关联回款未能覆盖的金额</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>order_lines</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>未发数量</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>产品编码</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>Not shipped</source>
        <translation>未发货</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>Fully shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>延迟 {days} 天</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期未发 {days} 天</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>交货延迟</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>orders_page</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Search: order no., customer</source>
        <translation>搜索：订单编号、客户</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Enter the first one with “New order”, or import from Excel.</source>
        <translation>点「新建订单」录入第一张，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有符合条件的订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>{count} this month</source>
        <translation>本月 {count} 单</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Record delivery</source>
        <translation>登记发货</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>Register complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete order</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>Do you want to delete this order with its deliveries and returns? It can be restored from the recycle bin.</source>
        <translation>确定要删除该订单及其发货、退货吗？删除后可在回收站恢复。</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer card</source>
        <translation>客户卡片</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Two cards</source>
        <translation>并排客户</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>History of all steps</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>New customer “{name}”</source>
        <translation>新建客户「{name}」</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
</context>
<context>
    <name>paste</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴后</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>将修改</translation>
    </message>
    <message>
        <source>Not editable</source>
        <translation>不能修改</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>看不懂</translation>
    </message>
</context>
<context>
    <name>payment_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Without order</source>
        <translation>未关联订单</translation>
    </message>
    <message>
        <source>They settle the oldest debts first</source>
        <translation>优先冲抵最早的欠款</translation>
    </message>
</context>
<context>
    <name>payments_page</name>
    <message>
        <source>Search: number, order, customer</source>
        <translation>搜索：编号、订单、客户</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>还没有回款</translation>
    </message>
    <message>
        <source>Record what was paid: for an order, or for the oldest debts first.</source>
        <translation>登记收到的款项：对应订单，或先冲最早的欠款。</translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation>没有符合条件的回款</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>{count} this month</source>
        <translation>本月 {count} 笔</translation>
    </message>
    <message>
        <source>Edit payment</source>
        <translation>编辑回款</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete payment</source>
        <translation>删除回款</translation>
    </message>
    <message>
        <source>Do you want to delete this payment? It can be restored from the recycle bin.</source>
        <translation>要删除这笔回款吗？可以从回收站恢复。</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>A customer needs a name.</source>
        <translation>客户名称不能空。</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>联系人姓名不能空。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>写一下要做什么。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签名称不能空。</translation>
    </message>
    <message>
        <source>Write a few words, or choose an outcome.</source>
        <translation>写几个字，或者选一个结果。</translation>
    </message>
    <message>
        <source>A contact cannot lie in the future.</source>
        <translation>联系时间不能在将来。</translation>
    </message>
    <message>
        <source>Satisfaction goes from 1 to 5.</source>
        <translation>满意度是 1 到 5。</translation>
    </message>
    <message>
        <source>{name} has this credit code or tax ID already, and no two customers can share one.</source>
        <translation>{name}已登记此统一社会信用代码或税号，两个客户不能共用。</translation>
    </message>
    <message>
        <source>The level goes from 1 to 5.</source>
        <translation>级别是 1 到 5 星。</translation>
    </message>
    <message>
        <source>Choose a customer from the list below the field.</source>
        <translation>从输入框下方的列表中选一家客户。</translation>
    </message>
    <message>
        <source>This customer is no longer there; look in the recycle bin.</source>
        <translation>该客户已不在，可到回收站里找。</translation>
    </message>
    <message>
        <source>This record is no longer there; somebody else may have deleted it.</source>
        <translation>该记录已不在，可能被别人删除了。</translation>
    </message>
    <message>
        <source>{length} characters; a unified social credit code has {expected}.</source>
        <translation>现在是 {length} 位，统一社会信用代码应为 {expected} 位。</translation>
    </message>
    <message>
        <source>The check character does not fit: one character is probably mistyped.</source>
        <translation>校验码不对，可能有一位输错了。</translation>
    </message>
    <message>
        <source>A bank account consists of at least 8 digits.</source>
        <translation>银行账号至少 8 位数字。</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>这不像电子邮箱地址。</translation>
    </message>
    <message>
        <source>No phone number can be found here.</source>
        <translation>这里找不到电话号码。</translation>
    </message>
    <message>
        <source>{digits} digits: too few or too many.</source>
        <translation>{digits} 位：位数不对。</translation>
    </message>
    <message>
        <source>{digits} digits; a mobile number has 11.</source>
        <translation>{digits} 位；手机号应为 11 位。</translation>
    </message>
    <message>
        <source>This is less than zero.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>This is not a number; type digits, or leave it empty.</source>
        <translation>这不是数字；请填数字，或者留空。</translation>
    </message>
    <message>
        <source>This is not a day; type it as 2026-01-31, or leave it empty.</source>
        <translation>这不是日期；写成 2026-01-31，或者留空。</translation>
    </message>
    <message>
        <source>This day is unlikely.</source>
        <translation>这个日期不太可能。</translation>
    </message>
    <message>
        <source>{name} could run a program and was not kept. Attach a document or picture instead.</source>
        <translation>{name} 可能会运行程序，未予保存。您可改为添加文档或图片。</translation>
    </message>
    <message>
        <source>{name} is empty and was not attached.</source>
        <translation>{name} 是空文件，未添加。</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>文件需要名称。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB and was not attached. The limit is in the settings.</source>
        <translation>{name} 超过 {limit} MB，未添加。上限可在设置中调整。</translation>
    </message>
    <message>
        <source>The deadline lies before the day on which the complaint came in.</source>
        <translation>处理时限早于收到投诉的日期。</translation>
    </message>
    <message>
        <source>This moment lies in the future.</source>
        <translation>这个时间还没有到。</translation>
    </message>
    <message>
        <source>Say first how the complaint was solved; then it can be closed.</source>
        <translation>先填写处理方案，然后才能关闭投诉。</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>该订单属于其他客户。</translation>
    </message>
    <message>
        <source>Say why it is reopened.</source>
        <translation>填写重新处理的原因。</translation>
    </message>
    <message>
        <source>Choose a severity.</source>
        <translation>选择严重程度。</translation>
    </message>
    <message>
        <source>Say how it was solved.</source>
        <translation>填写处理方案。</translation>
    </message>
    <message>
        <source>Say what was done.</source>
        <translation>填写做了什么。</translation>
    </message>
    <message>
        <source>A step cannot lie before the complaint itself.</source>
        <translation>步骤的时间不能早于投诉本身。</translation>
    </message>
    <message>
        <source>This complaint is not solved yet.</source>
        <translation>该投诉尚未解决。</translation>
    </message>
    <message>
        <source>Say what the customer complains about.</source>
        <translation>填写客户投诉的内容。</translation>
    </message>
    <message>
        <source>Records hold values in {name}; retire the field instead of deleting it.</source>
        <translation>已有记录填写了{name}，可停用该字段，不能删除。</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>字段需要名称。</translation>
    </message>
    <message>
        <source>There is a field {name} already.</source>
        <translation>已有字段{name}。</translation>
    </message>
    <message>
        <source>Name at least one choice.</source>
        <translation>至少填写一个选项。</translation>
    </message>
    <message>
        <source>{value} is none of the choices of this field.</source>
        <translation>{value} 不是该字段的选项。</translation>
    </message>
    <message>
        <source>This field cannot be empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>This is no entry of the list; choose one that is offered.</source>
        <translation>列表中没有这一项，从给出的选项中选择。</translation>
    </message>
    <message>
        <source>{value} does not fit this field.</source>
        <translation>{value} 不适合此项。</translation>
    </message>
    <message>
        <source>Choose what this colleague does.</source>
        <translation>选择该员工的职责。</translation>
    </message>
    <message>
        <source>A share goes from 0% to 100%.</source>
        <translation>分成比例在 0% 到 100% 之间。</translation>
    </message>
    <message>
        <source>The shares add up to more than 100%; nothing would be left for the owner.</source>
        <translation>分成比例合计超过 100%，负责人没有剩余份额。</translation>
    </message>
    <message>
        <source>This colleague is named already.</source>
        <translation>该员工已在其中。</translation>
    </message>
    <message>
        <source>{name} is used by records ({count}). Retire it, or merge it with another entry.</source>
        <translation>已有记录使用{name}（{count} 条），可停用，或与其他选项合并。</translation>
    </message>
    <message>
        <source>An entry needs a name.</source>
        <translation>选项需要名称。</translation>
    </message>
    <message>
        <source>{name} is in this list already; merge the two instead.</source>
        <translation>列表中已有{name}，可将两项合并。</translation>
    </message>
    <message>
        <source>{name} and {other} cannot be merged: choose two entries of one list.</source>
        <translation>{name}与{other}不能合并：选择同一列表中的两项。</translation>
    </message>
    <message>
        <source>The other customer stands in this relation to this one already.</source>
        <translation>对方已与该客户有这种关系。</translation>
    </message>
    <message>
        <source>Choose another customer.</source>
        <translation>选择另一个客户。</translation>
    </message>
    <message>
        <source>{value} cannot be chosen here.</source>
        <translation>此处不能选择 {value}。</translation>
    </message>
    <message>
        <source>{value} is not a number that fits here.</source>
        <translation>{value} 不是适合此处的数字。</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG picture.</source>
        <translation>选择 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>Type a number from {least} to {most}.</source>
        <translation>输入 {least} 到 {most} 之间的数字。</translation>
    </message>
    <message>
        <source>A colleague has the code {taken} already.</source>
        <translation>已有员工使用编号 {taken}。</translation>
    </message>
    <message>
        <source>{name} stands on records ({count}) and cannot be deleted. Mark the colleague as left.</source>
        <translation>已有记录与{name}有关（{count} 条），不能删除。可标记为已离职。</translation>
    </message>
    <message>
        <source>A colleague needs a name.</source>
        <translation>员工需要姓名。</translation>
    </message>
    <message>
        <source>There is a colleague {name} already.</source>
        <translation>已有员工{name}。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>视图需要名称。</translation>
    </message>
    <message>
        <source>There is a view {name} already.</source>
        <translation>已有视图{name}。</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期晚于今天。</translation>
    </message>
    <message>
        <source>This delivery note is approved: its number, day and quantities stay. Take the approval back to change them.</source>
        <translation>该出货单已审核，单号、日期和数量不能修改；如需修改，先反审核。</translation>
    </message>
    <message>
        <source>This is before the order&apos;s day.</source>
        <translation>早于下单日期。</translation>
    </message>
    <message>
        <source>Nothing would be delivered; enter the quantity of at least one line.</source>
        <translation>没有要出货的数量；至少填写一行。</translation>
    </message>
    <message>
        <source>Late by {days} day(s): choose the reason. The customer never sees it.</source>
        <translation>晚了 {days} 天：选择延迟原因（客户不会看到）。</translation>
    </message>
    <message>
        <source>More than was ordered; {left} are left to deliver.</source>
        <translation>超过订单数量；未发 {left}。</translation>
    </message>
    <message>
        <source>Cash before delivery: ¥{amount} of this order are not paid yet.</source>
        <translation>款到发货：该订单还有 ¥{amount} 未收。</translation>
    </message>
    <message>
        <source>Another delivery note has this number.</source>
        <translation>已有相同单号的出货单。</translation>
    </message>
    <message>
        <source>This order is closed.</source>
        <translation>该订单已关闭。</translation>
    </message>
    <message>
        <source>Only a confirmed order can be delivered; confirm the order first.</source>
        <translation>只有已审核的订单才能出货；先审核订单。</translation>
    </message>
    <message>
        <source>This line does not belong to the order.</source>
        <translation>该行不属于这张订单。</translation>
    </message>
    <message>
        <source>Less than this customer paid last: ¥{price} on {day}.</source>
        <translation>低于上次给该客户的价格：{day} ¥{price}。</translation>
    </message>
    <message>
        <source>{shipped} were delivered already; the quantity cannot be less.</source>
        <translation>已出货 {shipped}，数量不能少于它。</translation>
    </message>
    <message>
        <source>This customer is on credit hold.</source>
        <translation>该客户处于信用冻结。</translation>
    </message>
    <message>
        <source>The customer of a confirmed order cannot be changed; cancel it instead.</source>
        <translation>已审核订单的客户不能更改；可作废后重新录入。</translation>
    </message>
    <message>
        <source>Goods of this order were delivered. Enter a return, or delete its delivery notes first.</source>
        <translation>该订单已有出货。录入退货，或先删除出货单。</translation>
    </message>
    <message>
        <source>This product is no longer sold.</source>
        <translation>该产品已停售。</translation>
    </message>
    <message>
        <source>The discount is larger than the sum of the lines.</source>
        <translation>整单优惠大于各行合计。</translation>
    </message>
    <message>
        <source>Payments belong to the order {number}. Cancel the order instead, or give the payments to another order first.</source>
        <translation>订单 {number} 已有回款。可改为作废订单，或先把回款改到其他订单。</translation>
    </message>
    <message>
        <source>Credit hold: say why this order is accepted all the same.</source>
        <translation>信用冻结：填写仍然接单的原因。</translation>
    </message>
    <message>
        <source>A discount goes from 0 % to 100 %.</source>
        <translation>折扣在 0 % 到 100 % 之间。</translation>
    </message>
    <message>
        <source>Choose a product, or describe the goods.</source>
        <translation>选择产品，或填写货品说明。</translation>
    </message>
    <message>
        <source>An order needs at least one line; it can be kept as a draft.</source>
        <translation>订单至少要有一行；可以先存草稿。</translation>
    </message>
    <message>
        <source>This customer has another order with this number.</source>
        <translation>该客户已有相同编号的订单。</translation>
    </message>
    <message>
        <source>This order exceeds the credit limit by ¥{amount}.</source>
        <translation>这一单会超过信用额度 ¥{amount}。</translation>
    </message>
    <message>
        <source>The promised date {day} was fixed when the order was confirmed and cannot be moved.</source>
        <translation>承诺交货日期 {day} 在审核时已锁定，不能改动。</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>数量必须大于零。</translation>
    </message>
    <message>
        <source>A line of which goods were delivered cannot be taken out.</source>
        <translation>已有出货的行不能删除。</translation>
    </message>
    <message>
        <source>The order {number} is in another state now; nothing was changed.</source>
        <translation>订单 {number} 的状态已变化；没有做任何修改。</translation>
    </message>
    <message>
        <source>A tax rate goes from 0 % to under 100 %.</source>
        <translation>税率从 0 % 起，低于 100 %。</translation>
    </message>
    <message>
        <source>Trading with this customer was stopped on {day}; no order can be entered.</source>
        <translation>该客户已于 {day} 停止交易，不能录入订单。</translation>
    </message>
    <message>
        <source>More than is open on this order: ¥{outstanding}.</source>
        <translation>超过该订单未收金额：¥{outstanding}。</translation>
    </message>
    <message>
        <source>More than this customer owes: ¥{outstanding}.</source>
        <translation>超过该客户的欠款：¥{outstanding}。</translation>
    </message>
    <message>
        <source>A negative amount is money that was given back.</source>
        <translation>负数表示退款。</translation>
    </message>
    <message>
        <source>Another payment has this number.</source>
        <translation>已有相同单号的回款。</translation>
    </message>
    <message>
        <source>The same amount of the same day is there already.</source>
        <translation>同一天已有相同金额的回款。</translation>
    </message>
    <message>
        <source>Enter an amount.</source>
        <translation>填写金额。</translation>
    </message>
    <message>
        <source>The price is below the cost.</source>
        <translation>价格低于成本。</translation>
    </message>
    <message>
        <source>Another product has this code.</source>
        <translation>已有相同编码的产品。</translation>
    </message>
    <message>
        <source>{name} stands in orders or complaints; discontinue it instead of deleting it.</source>
        <translation>{name} 已用于订单或投诉；可改为停售，不能删除。</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>填写产品名称。</translation>
    </message>
    <message>
        <source>Another product has this name and specification.</source>
        <translation>已有相同名称和规格的产品。</translation>
    </message>
    <message>
        <source>It would be due before its own day.</source>
        <translation>到期日早于发生日期。</translation>
    </message>
    <message>
        <source>This is before the first delivery.</source>
        <translation>早于首次出货。</translation>
    </message>
    <message>
        <source>Enter what came back, or its value.</source>
        <translation>填写退回的货品或金额。</translation>
    </message>
    <message>
        <source>More than the customer has; {kept} can come back.</source>
        <translation>超过已出货数量；最多可退 {kept}。</translation>
    </message>
    <message>
        <source>Another return has this number.</source>
        <translation>已有相同单号的退货。</translation>
    </message>
</context>
<context>
    <name>product_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Not sold for 12 months</source>
        <translation>12个月未售出</translation>
    </message>
    <message>
        <source>On offer, but in no order of twelve months</source>
        <translation>在售，但十二个月内没有订单</translation>
    </message>
    <message>
        <source>Without price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>On offer without a list price</source>
        <translation>在售但没有价格</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>停售</translation>
    </message>
</context>
<context>
    <name>products_page</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Search: name, code, spec</source>
        <translation>搜索：名称、编码、规格</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>Enter what the firm sells, with its price and cost, or import it with the orders.</source>
        <translation>录入您卖的产品和价格、成本，或随订单一起导入。</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>没有符合条件的产品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>修改产品</translation>
    </message>
    <message>
        <source>Sell no longer</source>
        <translation>停售</translation>
    </message>
    <message>
        <source>Delete product</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>Do you want to delete this product? Only one that was never ordered can be deleted; it can be restored from the recycle bin.</source>
        <translation>确定要删除该产品吗？只有从未下过单的产品可以删除；删除后可在回收站恢复。</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Collaborator</source>
        <translation>协作人</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Related customer</source>
        <translation>关联客户</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>勿联系</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Accounts receivable</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>record_export</name>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>About this table</source>
        <translation>关于此表</translation>
    </message>
    <message>
        <source>Of these customers</source>
        <translation>所属客户</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>导出日期</translation>
    </message>
</context>
<context>
    <name>relation</name>
    <message>
        <source>Parent company</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Dealer of</source>
        <translation>经销其产品</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>担保方</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>转介绍了</translation>
    </message>
    <message>
        <source>Not the same customer</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>Its dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Guarantees for</source>
        <translation>被担保方</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>由其转介绍</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Customer level</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Sales by customer</source>
        <translation>按客户统计销售</translation>
    </message>
    <message>
        <source>Sales by product</source>
        <translation>按产品统计销售</translation>
    </message>
    <message>
        <source>Sales by product category</source>
        <translation>按产品类别统计销售</translation>
    </message>
    <message>
        <source>Sales by region</source>
        <translation>按地区统计销售</translation>
    </message>
    <message>
        <source>Sales by salesperson</source>
        <translation>按业务员统计销售</translation>
    </message>
    <message>
        <source>Sales by industry</source>
        <translation>按行业统计销售</translation>
    </message>
    <message>
        <source>Sales by customer level</source>
        <translation>按客户级别统计销售</translation>
    </message>
    <message>
        <source>Sales by source</source>
        <translation>按客户来源统计销售</translation>
    </message>
    <message>
        <source>Sales by carrier</source>
        <translation>按承运商统计销售</translation>
    </message>
    <message>
        <source>Sales by country</source>
        <translation>按国家统计销售</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>客户销售</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>产品销售</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>产品类别销售</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>地区销售</translation>
    </message>
    <message>
        <source>By salesperson</source>
        <translation>业务员销售</translation>
    </message>
    <message>
        <source>By industry</source>
        <translation>行业销售</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>客户级别销售</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>客户来源销售</translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>承运商销售</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>国家销售</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>一星级</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>二星级</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>三星级</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>四星级</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>五星级</translation>
    </message>
    <message>
        <source>Discounts on whole orders</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>Returns without articles</source>
        <translation>未注明产品的退货</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Sales are net of cancellations and returns, by order date; a return counts on the day of its order.</source>
        <translation>销售额按下单日期统计，已扣作废和退货；退货冲减原订单当日的销售。</translation>
    </message>
    <message>
        <source>Gross sales are the list value of all orders, before discounts, cancellations and returns, by order date.</source>
        <translation>销售总额按下单日期统计全部订单的原价，未扣折扣、作废和退货。</translation>
    </message>
    <message>
        <source>Gross profit only over order lines with a known cost; the coverage is their share of sales.</source>
        <translation>毛利只统计已知成本的订单明细；成本覆盖率是这些明细占销售额的比例。</translation>
    </message>
    <message>
        <source>Late: shipped after the promised date; on the day is on time. Delay rate: late / shipped. Orders not shipped yet and past their date are overdue, and counted apart.</source>
        <translation>延迟：出货日期晚于承诺日期，当天出货算准时。延迟率 = 延迟 ÷ 已出货。过期仍未出货的订单算逾期，另外统计。</translation>
    </message>
    <message>
        <source>Delay reason</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Complaint cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>处理状态</translation>
    </message>
    <message>
        <source>Complaints by cause</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Complaints by product</source>
        <translation>产品投诉</translation>
    </message>
    <message>
        <source>Complaints by customer</source>
        <translation>客户投诉</translation>
    </message>
    <message>
        <source>Complaints by salesperson</source>
        <translation>业务员投诉</translation>
    </message>
    <message>
        <source>Complaints by month</source>
        <translation>每月投诉</translation>
    </message>
    <message>
        <source>Complaints by status</source>
        <translation>投诉处理状态</translation>
    </message>
    <message>
        <source>Complaints of the days on which they came in. Past deadline: not solved though the deadline has passed. Recurring: it names an earlier one, or the same customer complained of the same cause and product within {days} days of a solution. Hours run from coming in to the solution.</source>
        <translation>按投诉受理日期统计。超期：未解决且已过处理时限。复发：指明了以前的投诉，或同一客户、同一原因和产品在解决后 {days} 天内再次投诉。用时从受理到解决。</translation>
    </message>
    <message>
        <source>Per 100 orders: complaints / orders of the same period; for cause and status all orders, otherwise those of the row.</source>
        <translation>每百单：投诉数 / 同期订单数；按原因和状态时用全部订单，其余用该行的订单。</translation>
    </message>
    <message>
        <source>No complaints in this period</source>
        <translation>这段时间没有投诉</translation>
    </message>
    <message>
        <source>{first}: {share} of {n} complaints</source>
        <translation>{first}最多，占 {n} 起投诉的 {share}</translation>
    </message>
    <message>
        <source>{n} complaints, {overdue} past the deadline</source>
        <translation>{n} 起投诉，{overdue} 起超期未处理</translation>
    </message>
    <message>
        <source>{n} complaints, {open} not solved yet</source>
        <translation>{n} 起投诉，{open} 起未解决</translation>
    </message>
    <message>
        <source>n = {n} complaints</source>
        <translation>n = {n} 起</translation>
    </message>
    <message>
        <source>Not solved yet: {open}, of them overdue: {overdue}</source>
        <translation>未解决：{open}，其中超期：{overdue}</translation>
    </message>
    <message>
        <source>Solved after the deadline: {late} of {solved}</source>
        <translation>超过时限才解决：{solved} 起中有 {late} 起</translation>
    </message>
    <message>
        <source>Recurring: {n}</source>
        <translation>复发：{n}</translation>
    </message>
    <message>
        <source>Mean time to a solution: {hours} hours</source>
        <translation>平均解决用时：{hours} 小时</translation>
    </message>
    <message>
        <source>Complaints: {name}</source>
        <translation>投诉：{name}</translation>
    </message>
    <message>
        <source>All complaints of the period</source>
        <translation>这段时间的全部投诉</translation>
    </message>
    <message>
        <source>Sum of hours / {n} solved = {mean} hours on average</source>
        <translation>小时合计 / {n} 起已解决 = 平均 {mean} 小时</translation>
    </message>
    <message>
        <source>{n} complaints / {orders} orders × 100</source>
        <translation>{n} 起投诉 / {orders} 单 × 100</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Hours to solve</source>
        <translation>解决用时（小时）</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Per 100 orders</source>
        <translation>每百单</translation>
    </message>
    <message>
        <source>Past deadline</source>
        <translation>超期未处理</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>复发</translation>
    </message>
    <message>
        <source>Mean hours to solve</source>
        <translation>平均解决用时（小时）</translation>
    </message>
    <message>
        <source>Complaints by …</source>
        <translation>投诉分析</translation>
    </message>
    <message>
        <source>What do customers complain of, and how often again?</source>
        <translation>客户投诉什么，多久又复发？</translation>
    </message>
    <message>
        <source>Late deliveries by customer</source>
        <translation>按客户统计交货延迟</translation>
    </message>
    <message>
        <source>Late deliveries by salesperson</source>
        <translation>按业务员统计交货延迟</translation>
    </message>
    <message>
        <source>Late deliveries by carrier</source>
        <translation>按承运商统计交货延迟</translation>
    </message>
    <message>
        <source>Late deliveries by product</source>
        <translation>按产品统计交货延迟</translation>
    </message>
    <message>
        <source>Delay reasons</source>
        <translation>延迟原因</translation>
    </message>
    <message>
        <source>Delay rate by month</source>
        <translation>每月延迟率</translation>
    </message>
    <message>
        <source>Late by customer</source>
        <translation>客户延迟</translation>
    </message>
    <message>
        <source>Late by salesperson</source>
        <translation>业务员延迟</translation>
    </message>
    <message>
        <source>Late by carrier</source>
        <translation>承运商延迟</translation>
    </message>
    <message>
        <source>Late by product</source>
        <translation>产品延迟</translation>
    </message>
    <message>
        <source>Customers with a delay: {n}</source>
        <translation>有延迟的客户：{n}</translation>
    </message>
    <message>
        <source>Salespeople with a delay: {n}</source>
        <translation>有延迟的业务员：{n}</translation>
    </message>
    <message>
        <source>Carriers with a delay: {n}</source>
        <translation>有延迟的承运商：{n}</translation>
    </message>
    <message>
        <source>Products with a delay: {n}</source>
        <translation>有延迟的产品：{n}</translation>
    </message>
    <message>
        <source>Delay reasons given: {n}</source>
        <translation>已填的延迟原因：{n}</translation>
    </message>
    <message>
        <source>Months with a delay: {n}</source>
        <translation>有延迟的月份：{n}</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Deliveries belong to the month of their shipment.</source>
        <translation>按出货月份归属。</translation>
    </message>
    <message>
        <source>Each article of a delivery counts here; the sums count deliveries.</source>
        <translation>各行按出货的产品计次，合计按出货单计次。</translation>
    </message>
    <message>
        <source>Only late deliveries have a reason; the rate is of all deliveries.</source>
        <translation>只有延迟的出货才有原因；延迟率以全部出货为分母。</translation>
    </message>
    <message>
        <source>Internal: delay reasons never go to a customer.</source>
        <translation>内部资料：延迟原因不对客户公开。</translation>
    </message>
    <message>
        <source>No deliveries in this period yet</source>
        <translation>这段时间还没有出货</translation>
    </message>
    <message>
        <source>All {shipped} deliveries were on time</source>
        <translation>{shipped} 次出货全部准时</translation>
    </message>
    <message>
        <source>{late} of {shipped} late ({rate}), {days} days on average</source>
        <translation>延迟 {late}/{shipped} 次（{rate}），均 {days} 天</translation>
    </message>
    <message>
        <source>{first}: {late} late ({rate})</source>
        <translation>{first}延迟 {late} 次（{rate}）</translation>
    </message>
    <message>
        <source>{first}: {share} of late deliveries</source>
        <translation>{first}占延迟的 {share}</translation>
    </message>
    <message>
        <source>No late delivery has a reason yet</source>
        <translation>延迟的出货都未填原因</translation>
    </message>
    <message>
        <source>Orders not shipped yet: {not_shipped}, of them overdue: {overdue}</source>
        <translation>未出货订单 {not_shipped} 单，其中逾期 {overdue} 单</translation>
    </message>
    <message>
        <source>Deliveries without a promised date, counted as on time: {n}</source>
        <translation>没有承诺日期、按准时计的出货：{n} 次</translation>
    </message>
    <message>
        <source>Shipped exactly on the promised day, so on time: {on_the_day}</source>
        <translation>正好在承诺日出货（算准时）：{on_the_day}</translation>
    </message>
    <message>
        <source>Late ones: {mean} days late on average, the longest {longest} days</source>
        <translation>延迟的平均延迟 {mean} 天，最长 {longest} 天</translation>
    </message>
    <message>
        <source>From order to shipment: {mean} days on average</source>
        <translation>下单到出货平均 {mean} 天</translation>
    </message>
    <message>
        <source>{late} / {shipped} deliveries</source>
        <translation>延迟 {late} / 出货 {shipped} 次</translation>
    </message>
    <message>
        <source>{late} / {shipped}</source>
        <translation>{late} / {shipped}</translation>
    </message>
    <message>
        <source>Average {rate}</source>
        <translation>平均 {rate}</translation>
    </message>
    <message>
        <source>{name}: {late} of {shipped} late ({rate})</source>
        <translation>{name}：{shipped} 次延迟 {late} 次（{rate}）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出货</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Delay rate</source>
        <translation>延迟率</translation>
    </message>
    <message>
        <source>Mean delay, days</source>
        <translation>平均延迟（天）</translation>
    </message>
    <message>
        <source>Longest, days</source>
        <translation>最长（天）</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Not shipped yet</source>
        <translation>未出货</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>交货延迟</translation>
    </message>
    <message>
        <source>How much do we ship late, for whom and why?</source>
        <translation>延迟出货有多少，延迟了谁的，为什么？</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>出货日期</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>延迟天数</translation>
    </message>
    <message>
        <source>Days to ship</source>
        <translation>出货用时（天）</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Shipped on the promised day</source>
        <translation>承诺当天出货</translation>
    </message>
    <message>
        <source>Orders not shipped yet</source>
        <translation>未出货订单</translation>
    </message>
    <message>
        <source>Overdue orders</source>
        <translation>逾期未出货订单</translation>
    </message>
    <message>
        <source>Sum of days / {n} late = {mean} days on average</source>
        <translation>延迟天数合计 ÷ {n} 次 = 平均 {mean} 天</translation>
    </message>
    <message>
        <source>The longest delay: {days} days</source>
        <translation>最长延迟 {days} 天</translation>
    </message>
    <message>
        <source>Same time last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Customers of {after} and {before}</source>
        <translation>{after}与{before}的客户</translation>
    </message>
    <message>
        <source>{part}: {after} against {before}</source>
        <translation>{part}：{after}对比{before}</translation>
    </message>
    <message>
        <source>Orders of {name}</source>
        <translation>{name} 的订单</translation>
    </message>
    <message>
        <source>{part} ({n})</source>
        <translation>{part}（{n} 家）</translation>
    </message>
    <message>
        <source>{month} {first}–{last}</source>
        <translation>{month}{first}–{last} 日</translation>
    </message>
    <message>
        <source>{part}: {amount}, customers: {n}</source>
        <translation>{part}：{amount}，{n} 家</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>本月未下单</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>New or back</source>
        <translation>新客/回流</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无单</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新回</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Monthly drop</source>
        <translation>为什么少了</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>警戒线</translation>
    </message>
    <message>
        <source>% down</source>
        <translation>% 降幅</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>上月同期</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Growth of customers</source>
        <translation>客户增长</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>After</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>This month so far against the same days of the month before, this year so far against the same days of last year, 12 months against the 12 months before.</source>
        <translation>本月至今比上月同期，本年至今比去年同期，近 12 月比之前 12 月。</translation>
    </message>
    <message>
        <source>All {change}; most: {first} ({difference})</source>
        <translation>合计 {change}；增长最多：{first}（{difference}）</translation>
    </message>
    <message>
        <source>{first} to {last} compared with {before_first} to {before_last}</source>
        <translation>{first} 至 {last} 对比 {before_first} 至 {before_last}</translation>
    </message>
    <message>
        <source>Grown: {grown}, fallen: {fallen}</source>
        <translation>增长：{grown} 家，减少：{fallen} 家</translation>
    </message>
    <message>
        <source>All customers, before and after</source>
        <translation>全部客户，上期与本期</translation>
    </message>
    <message>
        <source>{name}: {before} before, {after} after</source>
        <translation>{name}：上期 {before}，本期 {after}</translation>
    </message>
    <message>
        <source>Who buys more than before, and who less?</source>
        <translation>谁买得多了，谁买得少了？</translation>
    </message>
    <message>
        <source>Orders before</source>
        <translation>上期单数</translation>
    </message>
    <message>
        <source>Orders after</source>
        <translation>本期单数</translation>
    </message>
    <message>
        <source>By number of orders</source>
        <translation>单数影响</translation>
    </message>
    <message>
        <source>By size of orders</source>
        <translation>每单金额影响</translation>
    </message>
    <message>
        <source>A full month is compared with the full month before, an unfinished one day for day. Lost: trade stopped or marked lost. The parts add up to the difference to the cent.</source>
        <translation>整月对比上一个整月，未完月份按相同天数对比。流失 = 停止交易或手工指定。各部分相加与差额分毫不差。</translation>
    </message>
    <message>
        <source>Alarm: {threshold}% or more below the month before. Seasonal: the same days fell as much a year ago.</source>
        <translation>异常下降：比上月少 {threshold}% 或更多。季节性：去年同期也有同样的下降。</translation>
    </message>
    <message>
        <source>No orders to compare yet</source>
        <translation>还没有可以对比的订单</translation>
    </message>
    <message>
        <source>{change}: {n} customers make {share} of the loss</source>
        <translation>{change}，{n} 家占减少额 {share}</translation>
    </message>
    <message>
        <source>{compared} · n = {n} customers</source>
        <translation>{compared} · n = {n} 家</translation>
    </message>
    <message>
        <source>{month}: {change} on the month before</source>
        <translation>{month}环比 {change}</translation>
    </message>
    <message>
        <source>{month}: {change} on last year</source>
        <translation>{month}同比 {change}</translation>
    </message>
    <message>
        <source>n = {n} customers</source>
        <translation>n = {n} 家</translation>
    </message>
    <message>
        <source>{first} compared with {second}</source>
        <translation>{first}对比{second}</translation>
    </message>
    <message>
        <source>Exactly: {equation}</source>
        <translation>分毫不差：{equation}</translation>
    </message>
    <message>
        <source>{month}, days {first} to {last}</source>
        <translation>{month}{first}–{last} 日</translation>
    </message>
    <message>
        <source>{month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>Seasonal: a year ago the same days fell too ({change})</source>
        <translation>是季节性：去年同期也下降（{change}）</translation>
    </message>
    <message>
        <source>Not seasonal: a year ago the same days changed by {change}</source>
        <translation>不是季节性：去年同期环比 {change}</translation>
    </message>
    <message>
        <source>No sales a year ago to tell whether it is the season</source>
        <translation>去年同期没有销售，无法判断是否季节性</translation>
    </message>
    <message>
        <source>Against the same days of last year: {change}</source>
        <translation>对比去年同期：{change}</translation>
    </message>
    <message>
        <source>Why did we sell less this month, and to whom?</source>
        <translation>本月为什么少了，少在哪些客户？</translation>
    </message>
    <message>
        <source>Net of returns</source>
        <translation>扣除退货</translation>
    </message>
    <message>
        <source>{n} more rows; the sums are over all of them. The workbook has every row.</source>
        <translation>另有 {n} 行未列出，合计包含全部；完整明细见 Excel。</translation>
    </message>
    <message>
        <source>As of {day} · {basis}</source>
        <translation>截至 {day} · {basis}</translation>
    </message>
    <message>
        <source>{title} · page {n} of {count}</source>
        <translation>{title} · 第 {n} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>80/20 of customers</source>
        <translation>客户二八分析</translation>
    </message>
    <message>
        <source>80/20 of salespeople</source>
        <translation>业务员二八分析</translation>
    </message>
    <message>
        <source>80/20 of products</source>
        <translation>产品二八分析</translation>
    </message>
    <message>
        <source>Top {top}% of customers: {share} of sales</source>
        <translation>前 {top}% 客户贡献 {share} 销售</translation>
    </message>
    <message>
        <source>Top {top}% of salespeople: {share} of sales</source>
        <translation>前 {top}% 业务员贡献 {share} 销售</translation>
    </message>
    <message>
        <source>Top {top}% of products: {share} of sales</source>
        <translation>前 {top}% 产品贡献 {share} 销售</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>排名对象</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Top {top}%: {top}% × n, rounded, of those with orders, by sales. The share is measured on this firm&apos;s own orders.</source>
        <translation>前 {top}%：有订单者按销售额排名，取 {top}% × n 四舍五入。占比按本公司自己的订单实测。</translation>
    </message>
    <message>
        <source>{n} of {count} bring {most}% of sales</source>
        <translation>{count} 中的 {n} 带来 {most}% 的销售</translation>
    </message>
    <message>
        <source>The top {top}% are {n} of {count}</source>
        <translation>前 {top}% 为 {count} 中的 {n}</translation>
    </message>
    <message>
        <source>{top}% → {share}</source>
        <translation>{top}% → {share}</translation>
    </message>
    <message>
        <source>Rule of thumb, an assumption: {few}% bring {most}%; here {few}% bring {share}</source>
        <translation>经验系数（假设）：{few}% 贡献 {most}%；本公司 {few}% 贡献 {share}</translation>
    </message>
    <message>
        <source>No orders in this period yet</source>
        <translation>这段时间还没有订单</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>No. {rank} {name}: {sales}, together {share}</source>
        <translation>第 {rank} 名 {name}：{sales}，累计 {share}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>80/20 analysis</source>
        <translation>二八分析</translation>
    </message>
    <message>
        <source>How few bring how much of our sales?</source>
        <translation>少数人带来了多少销售？</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 月</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>All time up to {last}</source>
        <translation>截至 {last} 的全部时间</translation>
    </message>
    <message>
        <source>The last order in this file is of {last}: the figures are as of that day.</source>
        <translation>本账套最后一张订单在 {last}，以下数字截至该日。</translation>
    </message>
    <message>
        <source>Sales by …</source>
        <translation>销售统计</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>¥</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>{first}: {share} of sales; least: {last}</source>
        <translation>{first}占 {share}，{last}最少</translation>
    </message>
    <message>
        <source>{first}: {share} of sales</source>
        <translation>{first}占 {share}</translation>
    </message>
    <message>
        <source>The first {n} of {count} bring {share}</source>
        <translation>前 {n} 名（共 {count}）占 {share}</translation>
    </message>
    <message>
        <source>Not filled for any order yet</source>
        <translation>全部订单都未填</translation>
    </message>
    <message>
        <source>n = {n} orders</source>
        <translation>n = {n} 单</translation>
    </message>
    <message>
        <source>n = {n} orders · cost known for {coverage} of sales</source>
        <translation>n = {n} 单 · 成本已知 {coverage}</translation>
    </message>
    <message>
        <source>Not filled: {sales}, {share} of sales</source>
        <translation>未填：{sales}，占 {share}</translation>
    </message>
    <message>
        <source>Gross profit by …</source>
        <translation>毛利分析</translation>
    </message>
    <message>
        <source>Gross profit by customer</source>
        <translation>客户毛利</translation>
    </message>
    <message>
        <source>Gross profit by product</source>
        <translation>产品毛利</translation>
    </message>
    <message>
        <source>Gross profit by product category</source>
        <translation>产品类别毛利</translation>
    </message>
    <message>
        <source>Gross profit by salesperson</source>
        <translation>业务员毛利</translation>
    </message>
    <message>
        <source>No order line has a known cost yet</source>
        <translation>还没有成本已知的订单明细</translation>
    </message>
    <message>
        <source>Margin {rate}, gross profit {margin}</source>
        <translation>毛利率 {rate}，毛利 {margin}</translation>
    </message>
    <message>
        <source>cost known {coverage}</source>
        <translation>成本已知 {coverage}</translation>
    </message>
    <message>
        <source>The cost is known for {coverage} of sales only: fill in costs before you decide</source>
        <translation>只有 {coverage} 的销售知道成本：先补全成本再下结论</translation>
    </message>
    <message>
        <source>Sold below cost: {n}</source>
        <translation>低于成本销售：{n}</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Cost known</source>
        <translation>成本已知</translation>
    </message>
    <message>
        <source>What do we earn, and with what?</source>
        <translation>赚多少，靠什么赚？</translation>
    </message>
    <message>
        <source>Who bought how much, what, where, and what did we earn by it?</source>
        <translation>谁买了多少、买什么、在哪里，我们赚了多少？</translation>
    </message>
    <message>
        <source>Orders behind: {name}</source>
        <translation>明细：{name}</translation>
    </message>
    <message>
        <source>New and repeat customers</source>
        <translation>新老客户</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Repeat customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Sales to new</source>
        <translation>新客户销售</translation>
    </message>
    <message>
        <source>Sales to repeat</source>
        <translation>老客户销售</translation>
    </message>
    <message>
        <source>Share of new</source>
        <translation>新客户占比</translation>
    </message>
    <message>
        <source>New: the customer&apos;s first order ever lies in that month; all its sales of that month are new. Both together are the sales of the month.</source>
        <translation>新客户：首单就在该月，其当月销售全部算新客户。两者相加等于该月销售。</translation>
    </message>
    <message>
        <source>Repeat customers {repeat} of sales, new ones {new}</source>
        <translation>老客户占 {repeat}，新客户占 {new}</translation>
    </message>
    <message>
        <source>n = {n} new customers</source>
        <translation>n = {n} 家新客户</translation>
    </message>
    <message>
        <source>Orders of new customers</source>
        <translation>新客户的订单</translation>
    </message>
    <message>
        <source>Orders of repeat customers</source>
        <translation>老客户的订单</translation>
    </message>
    <message>
        <source>All orders of the period</source>
        <translation>期间全部订单</translation>
    </message>
    <message>
        <source>The books begin on {first}: whoever bought before that counts as new there too</source>
        <translation>账套从 {first} 开始：在那之前买过的客户在这里也算新客户</translation>
    </message>
    <message>
        <source>{month}, {part}: {sales}</source>
        <translation>{month}，{part}：{sales}</translation>
    </message>
    <message>
        <source>How much comes from new customers, how much from old ones?</source>
        <translation>新客户和老客户各带来多少销售？</translation>
    </message>
    <message>
        <source>Sales by month</source>
        <translation>每月销售</translation>
    </message>
    <message>
        <source>Month-on-month</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Year-on-year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>An unfinished month is compared day for day: with the same days of the month before and of last year.</source>
        <translation>未完月份按相同天数对比：上月同期和去年同期。</translation>
    </message>
    <message>
        <source>{change} on the same days of {before}</source>
        <translation>比{before}同期 {change}</translation>
    </message>
    <message>
        <source>Order lines: {lines} with {units} units, {gross} before discounts</source>
        <translation>订单明细：{lines} 行，数量 {units}，折扣前 {gross}</translation>
    </message>
    <message>
        <source>First order {first}, last order {last}</source>
        <translation>首单 {first}，末单 {last}</translation>
    </message>
    <message>
        <source>to day {day}</source>
        <translation>至 {day} 日</translation>
    </message>
    <message>
        <source>How much did we sell each month, against the month and the year before?</source>
        <translation>每月销售多少，环比、同比如何？</translation>
    </message>
    <message>
        <source>Orders of {month}</source>
        <translation>{month}的订单</translation>
    </message>
    <message>
        <source>Customers that ordered in {month}</source>
        <translation>{month}下单的客户</translation>
    </message>
    <message>
        <source>Customers that ordered in the period</source>
        <translation>期间下单的客户</translation>
    </message>
    <message>
        <source>{month} against {before}, by customer</source>
        <translation>{month}对比{before}，按客户</translation>
    </message>
    <message>
        <source>{after} − {before} = {difference}, {change}</source>
        <translation>{after} − {before} = {difference}，{change}</translation>
    </message>
    <message>
        <source>Silent customers</source>
        <translation>久未下单客户</translation>
    </message>
    <message>
        <source>Silent for more than</source>
        <translation>未下单超过</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>未下单天数</translation>
    </message>
    <message>
        <source>As set, with exceptions</source>
        <translation>现行设置</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>自己节奏</translation>
    </message>
    <message>
        <source>Rule check on the past</source>
        <translation>规则回测</translation>
    </message>
    <message>
        <source>No order for more than</source>
        <translation>未下单超过</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>判断日期</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Called lost</source>
        <translation>判为流失</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Base rate</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Each rule is asked on earlier days about everybody who had ordered by then, and compared with what came: whether the customer ordered again up to {last}.</source>
        <translation>在过去的某一天，用每条规则判断当时下过单的全部客户，再与后来对比：到 {last} 为止有没有再下单。</translation>
    </message>
    <message>
        <source>Precision: of those called lost, how many did not come back. Recall: of those who did not come back, how many were called lost. Base rate: how many of all did not come back.</source>
        <translation>准确率：判为流失的客户中，没有回来的比例。召回率：没有回来的客户中，被判为流失的比例。基准：全部客户中没有回来的比例。</translation>
    </message>
    <message>
        <source>Days: no order for more than {days} days. As set: with each customer&apos;s own days and seasons. Own rhythm: silent for more than {factor} times the own median interval.</source>
        <translation>天数：超过 {days} 天未下单。现行设置：按客户自己的天数和季节。自己节奏：未下单天数超过自己间隔中位数的 {factor} 倍。</translation>
    </message>
    <message>
        <source>The past is too short to check a rule</source>
        <translation>历史太短，无法回测</translation>
    </message>
    <message>
        <source>{days} days without an order: right for {precision}, found {recall}</source>
        <translation>{days} 天未下单：准确率 {precision}，召回率 {recall}</translation>
    </message>
    <message>
        <source>n = {n} judgements on {cutoffs} days</source>
        <translation>n = {n} 次判断，{cutoffs} 个日期</translation>
    </message>
    <message>
        <source>{rule}: precision {precision}, recall {recall}, base rate {base} (n = {n})</source>
        <translation>{rule}：准确率 {precision}，召回率 {recall}，基准 {base}（n = {n}）</translation>
    </message>
    <message>
        <source>{rule}: precision</source>
        <translation>{rule}：准确率</translation>
    </message>
    <message>
        <source>{rule}: recall</source>
        <translation>{rule}：召回率</translation>
    </message>
    <message>
        <source>Called lost: {rule}</source>
        <translation>判为流失：{rule}</translation>
    </message>
    <message>
        <source>Did not come back: {rule}</source>
        <translation>没有回来：{rule}</translation>
    </message>
    <message>
        <source>Judged: {rule}</source>
        <translation>判断过的客户：{rule}</translation>
    </message>
    <message>
        <source>{part} of {whole} = {rate}</source>
        <translation>{whole} 中的 {part} = {rate}</translation>
    </message>
    <message>
        <source>Last order by then</source>
        <translation>当时的末单</translation>
    </message>
    <message>
        <source>Ordered again</source>
        <translation>再次下单</translation>
    </message>
    <message>
        <source>How often were our churn rules right so far?</source>
        <translation>流失规则过去准不准？</translation>
    </message>
    <message>
        <source>Customers at risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Days silent</source>
        <translation>未下单天数</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>通常间隔</translation>
    </message>
    <message>
        <source>Expected loss a year</source>
        <translation>预计年损失</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>At risk: silent for more than {factor} times the median interval of the customer&apos;s own orders; or sales of 90 days {drop}% or more below the 90 days before and not the season; or a complaint not solved; or no contact for longer than agreed; or the last two deliveries late. Lost customers are left out.</source>
        <translation>预警：未下单天数超过该客户自己下单间隔中位数的 {factor} 倍；或近 90 天销售比之前 90 天少 {drop}% 以上且不是季节原因；或投诉未结；或超过约定天数没人联系；或最近两次出货都延迟。已流失的客户不计。</translation>
    </message>
    <message>
        <source>Expected loss: the net sales of the last 12 months, if the customer leaves. Sorted by gross profit (or sales) times lateness.</source>
        <translation>预计损失：客户离开后，每年少掉其近 12 月净销售额。按毛利（或销售）× 超期倍数排序。</translation>
    </message>
    <message>
        <source>Nobody is at risk by these rules</source>
        <translation>按这些规则，没有需要预警的客户</translation>
    </message>
    <message>
        <source>If all {n} left, a year would be short of {sales}</source>
        <translation>这 {n} 家如果都走了，一年少 {sales} 销售</translation>
    </message>
    <message>
        <source>n = {n} customers at risk</source>
        <translation>n = {n} 家预警客户</translation>
    </message>
    <message>
        <source>{reason}: {n}</source>
        <translation>{reason}：{n}</translation>
    </message>
    <message>
        <source>No next contact planned: {n}</source>
        <translation>没有安排下次联系：{n}</translation>
    </message>
    <message>
        <source>Silent for {days} days; the median between orders is {usual} days</source>
        <translation>已 {days} 天未下单；下单间隔中位数为 {usual} 天</translation>
    </message>
    <message>
        <source>Silent for {days} days; too few orders for a rhythm</source>
        <translation>已 {days} 天未下单；订单太少，看不出节奏</translation>
    </message>
    <message>
        <source>Who is slipping away, and why?</source>
        <translation>谁正在流失，为什么？</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Left us</source>
        <translation>客户流失</translation>
    </message>
    <message>
        <source>Dropped by us</source>
        <translation>主动淘汰</translation>
    </message>
    <message>
        <source>Lost customers</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>How</source>
        <translation>流失方式</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>流失日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Level before</source>
        <translation>原级别</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>近 12 月销售</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>挽回次数</translation>
    </message>
    <message>
        <source>In anger</source>
        <translation>带着怨气</translation>
    </message>
    <message>
        <source>Lost: no order for {days} days (a customer may have its own number), on the day after. Seasonal customers: an order of last year was not followed by one in the same season. A no-trade date or a loss marked by hand wins over the rule; a later order reverses a loss, but not a no-trade date.</source>
        <translation>流失：{days} 天未下单（客户可以有自己的天数），从次日起算。季节性客户：去年下过单的季节，今年同期没有再下单。停止交易日和手工指定优先于规则；之后再下单即撤销流失，但停止交易日除外。</translation>
    </message>
    <message>
        <source>Money: of the 12 months up to the day of the loss. Attempts: contacts that we began from the day on which the silence became longer than usual.</source>
        <translation>金额：流失日之前 12 个月。挽回次数：从未下单天数超过平常那天起，我方主动联系的次数。</translation>
    </message>
    <message>
        <source>Nobody was lost in this period</source>
        <translation>这段时间没有客户流失</translation>
    </message>
    <message>
        <source>{n} lost with {sales} of sales a year</source>
        <translation>流失 {n} 家，一年少 {sales} 销售</translation>
    </message>
    <message>
        <source>{n} of {active} customers</source>
        <translation>{active} 家中的 {n} 家</translation>
    </message>
    <message>
        <source>Churn rate: {rate} ({churned} of {active} customers at the start)</source>
        <translation>流失率：{rate}（期初 {active} 家中流失 {churned} 家）</translation>
    </message>
    <message>
        <source>Left us {left}, dropped by us {dropped}, by rule {by_rule}</source>
        <translation>客户流失 {left}，主动淘汰 {dropped}，按规则 {by_rule}</translation>
    </message>
    <message>
        <source>Nobody tried to keep: {n}</source>
        <translation>没人挽回：{n}</translation>
    </message>
    <message>
        <source>Left with a complaint not solved: {n}</source>
        <translation>带着未结投诉离开：{n}</translation>
    </message>
    <message>
        <source>Contacts since the silence became longer than usual</source>
        <translation>超过平常间隔以后的联系</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>联系人员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{month}, {kind}: {n}</source>
        <translation>{month}，{kind}：{n}</translation>
    </message>
    <message>
        <source>Whom did we lose, when and how?</source>
        <translation>流失了谁，什么时候，怎么流失的？</translation>
    </message>
    <message>
        <source>Gross profit in 12 months</source>
        <translation>近 12 月毛利</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>季节性</translation>
    </message>
    <message>
        <source>Silent: the last order is more than {days} days before {today}. Customers that never ordered do not count.</source>
        <translation>久未下单：最近下单距 {today} 超过 {days} 天。从未下单的客户不计。</translation>
    </message>
    <message>
        <source>Nobody has been silent for more than {days} days</source>
        <translation>没有超过 {days} 天未下单的客户</translation>
    </message>
    <message>
        <source>{n} of {count} silent for over {days} days ({share})</source>
        <translation>{count} 家中 {n} 家超 {days} 天未下单（{share}）</translation>
    </message>
    <message>
        <source>Their sales in the last 12 months: {sales}</source>
        <translation>这些客户近 12 月销售：{sales}</translation>
    </message>
    <message>
        <source>Seasonal customers among them: {n}; compare them with the same season last year.</source>
        <translation>其中季节性客户 {n} 家，应与去年同季对比。</translation>
    </message>
    <message>
        <source>Silent for {first} to {last} days: {n}</source>
        <translation>{first}–{last} 天未下单：{n} 家</translation>
    </message>
    <message>
        <source>Silent for more than {first} days: {n}</source>
        <translation>超过 {first} 天未下单：{n} 家</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90 天以上</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已出货</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>超额度</translation>
    </message>
    <message>
        <source>Outstanding: opening balance and receivables less payments. Overdue: what was due before today less payments, the oldest debts first; payments for an order of which nothing is due yet are left out, an opening balance was due before all.</source>
        <translation>未收：期初余额加应收减回款。逾期：今天之前到期的减回款，先冲最早的欠款；尚未到期的订单的回款不计，期初余额视为最早到期。</translation>
    </message>
    <message>
        <source>Ordered: net sales of all time. Delivered: the value of the delivered order lines. Over limit: more outstanding than the credit limit.</source>
        <translation>下单：全部时间的净销售额。已出货：已出货明细的金额。超额度：未收超过信用额度。</translation>
    </message>
    <message>
        <source>No receivables or payments recorded yet</source>
        <translation>还没有应收账款和回款记录</translation>
    </message>
    <message>
        <source>{outstanding} outstanding, nothing overdue</source>
        <translation>未收 {outstanding}，没有逾期</translation>
    </message>
    <message>
        <source>{overdue} overdue, {share} of {outstanding} outstanding</source>
        <translation>逾期 {overdue}，占未收 {outstanding} 的 {share}</translation>
    </message>
    <message>
        <source>Over their credit limit: {n}</source>
        <translation>超过信用额度：{n} 家</translation>
    </message>
    <message>
        <source>{age}: {amount}</source>
        <translation>{age}：{amount}</translation>
    </message>
    <message>
        <source>Customers with receivables</source>
        <translation>有应收账款的客户</translation>
    </message>
    <message>
        <source>All orders of {name}</source>
        <translation>{name} 的全部订单</translation>
    </message>
    <message>
        <source>Delivered orders of {name}</source>
        <translation>{name}的已出货订单</translation>
    </message>
    <message>
        <source>Payments of {name}</source>
        <translation>{name}的回款</translation>
    </message>
    <message>
        <source>Receivables and payments of {name}</source>
        <translation>{name}的应收与回款</translation>
    </message>
    <message>
        <source>Unpaid debts of {name}</source>
        <translation>{name}未付清的欠款</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>{age}: {amount}, customers: {n}</source>
        <translation>{age}：{amount}，{n} 家</translation>
    </message>
    <message>
        <source>Who owes us how much, and since when?</source>
        <translation>谁欠多少，欠了多久？</translation>
    </message>
    <message>
        <source>Last order on {last}, {days} days before {today}</source>
        <translation>最近下单 {last}，距 {today} 已 {days} 天</translation>
    </message>
    <message>
        <source>Orders of {name} in 12 months</source>
        <translation>{name} 近 12 月的订单</translation>
    </message>
    <message>
        <source>Customers silent for more than {days} days</source>
        <translation>超过 {days} 天未下单的客户</translation>
    </message>
    <message>
        <source>Customers silent for {first} days and more</source>
        <translation>{first} 天及以上未下单的客户</translation>
    </message>
    <message>
        <source>Who has not ordered for too long?</source>
        <translation>谁太久没有下单？</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>¥k</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>n={n}</source>
        <translation>n={n}</translation>
    </message>
    <message>
        <source>Churn and win-back</source>
        <translation>流失与挽回</translation>
    </message>
    <message>
        <source>Profit and receivables</source>
        <translation>利润与应收</translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>Beyond its own rhythm</source>
        <translation>超过自己节奏</translation>
    </message>
    <message>
        <source>Buys less</source>
        <translation>金额变小</translation>
    </message>
    <message>
        <source>Open complaint</source>
        <translation>投诉未结</translation>
    </message>
    <message>
        <source>Nobody called</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>usually every {usual} days, now {days}</source>
        <translation>通常 {usual} 天一单，现已 {days} 天</translation>
    </message>
    <message>
        <source>sales {change} in 90 days</source>
        <translation>近 90 天销售 {change}</translation>
    </message>
    <message>
        <source>complaint open for {days} days</source>
        <translation>投诉 {days} 天未结</translation>
    </message>
    <message>
        <source>{n} complaints open, the oldest for {days} days</source>
        <translation>{n} 起投诉未结，最久 {days} 天</translation>
    </message>
    <message>
        <source>no contact for {days} days, agreed are {agreed}</source>
        <translation>{days} 天没人联系，约定是 {agreed} 天</translation>
    </message>
    <message>
        <source>last {n} deliveries late, the latest by {days} days</source>
        <translation>最近 {n} 次出货都延迟，上次晚 {days} 天</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>Days since the one before</source>
        <translation>距上一单天数</translation>
    </message>
    <message>
        <source>Orders of {name}, {first} to {last}</source>
        <translation>{name}的订单，{first} 至 {last}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>救回</translation>
    </message>
    <message>
        <source>Came back alone</source>
        <translation>自己回来</translation>
    </message>
    <message>
        <source>Lost after trying</source>
        <translation>试过仍流失</translation>
    </message>
    <message>
        <source>Lost, nobody tried</source>
        <translation>没人试过就流失</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还在危险中</translation>
    </message>
    <message>
        <source>Win-back by salesperson</source>
        <translation>业务员挽回</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失危险</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试过</translation>
    </message>
    <message>
        <source>Days to first try</source>
        <translation>首次挽回天数</translation>
    </message>
    <message>
        <source>In danger: silent for more than {factor} times the own median interval, or lost without such a rhythm; each customer once, with its latest danger of the period, under its owner. Tried: we contacted it from that day on. Saved: tried, and it ordered again. Customers that we dropped ourselves are left out.</source>
        <translation>流失危险：未下单天数超过自己间隔中位数的 {factor} 倍，没有节奏的以流失日为准；每家客户只计这段时间里最近一次危险，归负责人。试过：从那天起我方联系过。救回：试过并且再次下单。主动淘汰的客户不计。</translation>
    </message>
    <message>
        <source>Nobody was in danger in this period</source>
        <translation>这段时间没有流失危险的客户</translation>
    </message>
    <message>
        <source>{saved} of {tried} saved after trying; {untried} lost though nobody tried</source>
        <translation>试过 {tried} 家，救回 {saved} 家；{untried} 家没人试过就流失</translation>
    </message>
    <message>
        <source>n = {n} customers in danger</source>
        <translation>n = {n} 家有流失危险</translation>
    </message>
    <message>
        <source>Customers in danger: {name}</source>
        <translation>有流失危险的客户：{name}</translation>
    </message>
    <message>
        <source>All customers in danger</source>
        <translation>全部有流失危险的客户</translation>
    </message>
    <message>
        <source>Sum of days / {n} tried = {mean} days on average</source>
        <translation>天数合计 / {n} 家试过 = 平均 {mean} 天</translation>
    </message>
    <message>
        <source>In danger since</source>
        <translation>危险起始日</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{name}, {part}: {n}</source>
        <translation>{name}，{part}：{n}</translation>
    </message>
    <message>
        <source>Who tried to keep the customers that were leaving?</source>
        <translation>谁去挽回了要走的客户？</translation>
    </message>
    <message>
        <source>Rule of thumb, an assumption: {low}% to {high}% of the old customers a year</source>
        <translation>经验系数（假设）：每年流失老客户 {low}%～{high}%</translation>
    </message>
    <message>
        <source>Rule of thumb, an assumption: a new customer costs {new_low} to {new_high} times what an old one costs, winning one back {back_low} to {back_high} times a new one</source>
        <translation>经验系数（假设）：开发新客户的成本是留住老客户的 {new_low}～{new_high} 倍，挽回流失客户又是开发新客户的 {back_low}～{back_high} 倍</translation>
    </message>
    <message>
        <source>Rule of thumb, an assumption: retention +{step}% brings profit +{low}% to +{high}%, keeping old customers +{kept}%</source>
        <translation>经验系数（假设）：客户保留率 +{step}%，利润 +{low}%～+{high}%；留住老客户，利润 +{kept}%</translation>
    </message>
    <message>
        <source>Rule of thumb, an assumption: an unhappy customer reaches {unhappy} people, a happy one {happy}; a satisfied customer is worth {satisfied} times, a dissatisfied one costs {dissatisfied} times</source>
        <translation>经验系数（假设）：一个不满客户影响 {unhappy} 人，一个满意客户影响 {happy} 人；满意客户贡献 {satisfied} 倍，不满客户损失 {dissatisfied} 倍</translation>
    </message>
</context>
<context>
    <name>setting</name>
    <message>
        <source>Articles: 20 % of the customers bring 80 % of the profit.</source>
        <translation>文章说法：20%高价值客户带来80%利润。</translation>
    </message>
    <message>
        <source>Articles: 20 % of the salespeople bring 80 % of the sales (Pareto).</source>
        <translation>文章说法：20%销售人员带来80%业绩（马特莱）。</translation>
    </message>
    <message>
        <source>Articles: each year 10 % to 30 % of the old customers are lost.</source>
        <translation>文章说法：每年流失10%-30%老客户。</translation>
    </message>
    <message>
        <source>Articles: retention +5 % -&gt; profit +25 % to 95 %.</source>
        <translation>文章说法：保持率 +5% -&gt; 获利 +25%~95%。</translation>
    </message>
    <message>
        <source>Articles: keeping 5 % of old customers, profit +100 %; winning a new one costs 5 to 8 times as much; winning one back 5 to 8 times again.</source>
        <translation>文章说法：留住5%老客户利润+100%；开发成本5-8倍；挽回再5-8倍。</translation>
    </message>
    <message>
        <source>Articles: satisfied customers 2.6 times, dissatisfied ones 1.8 times.</source>
        <translation>文章说法：满意客户 2.6 倍 / 不满 1.8 倍。</translation>
    </message>
    <message>
        <source>Articles: an unhappy customer tells 10 people, each of them 5 more; a happy one tells 5, each of them 1 or 2 more.</source>
        <translation>文章说法：不满者告诉 10 人，每人再告 5 人；满意者告 5 人，再各 1-2 人。</translation>
    </message>
    <message>
        <source>Few customers: share of the number</source>
        <translation>高价值客户：户数占比</translation>
    </message>
    <message>
        <source>Few customers: share of the profit</source>
        <translation>高价值客户：利润占比</translation>
    </message>
    <message>
        <source>Few salespeople: share of the number</source>
        <translation>骨干销售员：人数占比</translation>
    </message>
    <message>
        <source>Few salespeople: share of the sales</source>
        <translation>骨干销售员：业绩占比</translation>
    </message>
    <message>
        <source>Yearly churn: low</source>
        <translation>年流失率：下限</translation>
    </message>
    <message>
        <source>Yearly churn: high</source>
        <translation>年流失率：上限</translation>
    </message>
    <message>
        <source>More retention by</source>
        <translation>保持率提高</translation>
    </message>
    <message>
        <source>Profit from more retention: low</source>
        <translation>保持率提高带来的利润：下限</translation>
    </message>
    <message>
        <source>Profit from more retention: high</source>
        <translation>保持率提高带来的利润：上限</translation>
    </message>
    <message>
        <source>Profit from keeping old customers</source>
        <translation>留住老客户增加的利润</translation>
    </message>
    <message>
        <source>Cost of a new customer against an old one: low</source>
        <translation>开发新客户与留住老客户的成本比：下限</translation>
    </message>
    <message>
        <source>Cost of a new customer against an old one: high</source>
        <translation>开发新客户与留住老客户的成本比：上限</translation>
    </message>
    <message>
        <source>Cost of winning back against a new customer: low</source>
        <translation>挽回客户与开发新客户的成本比：下限</translation>
    </message>
    <message>
        <source>Cost of winning back against a new customer: high</source>
        <translation>挽回客户与开发新客户的成本比：上限</translation>
    </message>
    <message>
        <source>Value of a satisfied customer</source>
        <translation>满意客户的价值</translation>
    </message>
    <message>
        <source>Value lost by a dissatisfied customer</source>
        <translation>不满客户损失的价值</translation>
    </message>
    <message>
        <source>An unhappy customer tells</source>
        <translation>不满的客户会告诉</translation>
    </message>
    <message>
        <source>Each of them tells again</source>
        <translation>听到不满的人每人再告诉</translation>
    </message>
    <message>
        <source>A happy customer tells</source>
        <translation>满意的客户会告诉</translation>
    </message>
    <message>
        <source>Each of these tells again</source>
        <translation>听到好评的人每人再告诉</translation>
    </message>
    <message>
        <source>Name of the firm</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Stands in the head of the window and on what is printed.</source>
        <translation>显示在窗口顶部和打印的单据上。</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>公司标志</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture; printed in the head of documents.</source>
        <translation>PNG 或 JPEG 图片，打印在单据抬头。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Note at the foot of documents</source>
        <translation>单据页脚说明</translation>
    </message>
    <message>
        <source>Churn after so many days without an order</source>
        <translation>多久未下单视为流失</translation>
    </message>
    <message>
        <source>Articles: how long without an order (for example three months).</source>
        <translation>文章说法：多久没下单（如三个月）。</translation>
    </message>
    <message>
        <source>Who decides that a customer is lost</source>
        <translation>由谁判定流失</translation>
    </message>
    <message>
        <source>Articles: two cases, to be chosen as the firm needs it.</source>
        <translation>文章说法：可根据企业需要设置为两种情形。</translation>
    </message>
    <message>
        <source>The rule alone</source>
        <translation>只按规则</translation>
    </message>
    <message>
        <source>A person alone</source>
        <translation>只由人工</translation>
    </message>
    <message>
        <source>The rule, and a person</source>
        <translation>规则和人工都可以</translation>
    </message>
    <message>
        <source>At risk beyond this multiple of the usual interval</source>
        <translation>超过平常间隔多少倍视为有流失危险</translation>
    </message>
    <message>
        <source>The usual interval is the median of the customer&apos;s own orders.</source>
        <translation>平常间隔取该客户自己订单间隔的中位数。</translation>
    </message>
    <message>
        <source>Alarm when sales fall by</source>
        <translation>销售收入下降多少时报警</translation>
    </message>
    <message>
        <source>Articles: sales down 30 % against the same time last year or the month before.</source>
        <translation>文章说法：销售收入比去年同期或上月减少30%。</translation>
    </message>
    <message>
        <source>A customer counts as new after its first order for</source>
        <translation>首单后多久内算新客户</translation>
    </message>
    <message>
        <source>A prospect counts as followed up after a contact for</source>
        <translation>联系后多久内算跟进中</translation>
    </message>
    <message>
        <source>Top customers are the first</source>
        <translation>重点客户取前</translation>
    </message>
    <message>
        <source>Of the customers with orders; their measured share is printed beside.</source>
        <translation>按有订单的客户计算，旁边显示实际占比。</translation>
    </message>
    <message>
        <source>Lost from the day after on; a customer may have its own number of days. Seasonal customers are judged by the season of a year ago. Also: who is active, who silent.</source>
        <translation>从第二天起视为流失；客户可以另设天数。季节性客户看去年同季。谁算活跃、谁算久未下单，也看这个天数。</translation>
    </message>
    <message>
        <source>In the list, on the card, and in the reports on drops and on risks.</source>
        <translation>用于客户列表、客户卡片，以及环比下降和流失预警报表。</translation>
    </message>
    <message>
        <source>Key customers are those from</source>
        <translation>重点客户从几星级起</translation>
    </message>
    <message>
        <source>For the button “Key customers” above the list.</source>
        <translation>用于列表上方的「重点客户」。</translation>
    </message>
    <message>
        <source>Five stars: contact at least every</source>
        <translation>五星级：至少多久联系一次</translation>
    </message>
    <message>
        <source>Four stars: contact at least every</source>
        <translation>四星级：至少多久联系一次</translation>
    </message>
    <message>
        <source>Three stars: contact at least every</source>
        <translation>三星级：至少多久联系一次</translation>
    </message>
    <message>
        <source>Two stars: contact at least every</source>
        <translation>二星级：至少多久联系一次</translation>
    </message>
    <message>
        <source>One star: contact at least every</source>
        <translation>一星级：至少多久联系一次</translation>
    </message>
    <message>
        <source>Minor complaints are solved within</source>
        <translation>轻微投诉处理时限</translation>
    </message>
    <message>
        <source>Articles: solved later than the firm demands counts as late.</source>
        <translation>文章说法：解决期限超过公司要求。</translation>
    </message>
    <message>
        <source>Normal complaints are solved within</source>
        <translation>一般投诉处理时限</translation>
    </message>
    <message>
        <source>Serious complaints are solved within</source>
        <translation>严重投诉处理时限</translation>
    </message>
    <message>
        <source>First response within</source>
        <translation>首次回应时限</translation>
    </message>
    <message>
        <source>The same complaint recurs within</source>
        <translation>多久内再发生算反复投诉</translation>
    </message>
    <message>
        <source>Articles: complaints that happen often and are never really cured.</source>
        <translation>文章说法：经常发生、未得到有效解决。</translation>
    </message>
    <message>
        <source>Days off of the firm</source>
        <translation>本公司休息日</translation>
    </message>
    <message>
        <source>Besides weekends and public holidays.</source>
        <translation>周末和法定节假日以外的休息日。</translation>
    </message>
    <message>
        <source>Weekend days and holidays that are worked</source>
        <translation>照常上班的周末和节假日</translation>
    </message>
    <message>
        <source>Payment terms unless the customer has its own</source>
        <translation>默认账期（客户另有约定的除外）</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Margins are greyed when the cost is known for less than</source>
        <translation>成本已知的销售额低于多少时毛利显示为灰色</translation>
    </message>
    <message>
        <source>Articles: the cost data must be right first.</source>
        <translation>文章说法：先保证成本数据的准确性。</translation>
    </message>
    <message>
        <source>Largest attachment</source>
        <translation>附件大小上限</translation>
    </message>
    <message>
        <source>The recycle bin keeps records for</source>
        <translation>回收站保留</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Churn and alarms</source>
        <translation>流失与报警</translation>
    </message>
    <message>
        <source>Customer levels</source>
        <translation>客户级别</translation>
    </message>
    <message>
        <source>Contact intervals</source>
        <translation>联系间隔</translation>
    </message>
    <message>
        <source>Complaints and working days</source>
        <translation>投诉与工作日</translation>
    </message>
    <message>
        <source>Orders and margins</source>
        <translation>订单与毛利</translation>
    </message>
    <message>
        <source>Attachments and recycle bin</source>
        <translation>附件与回收站</translation>
    </message>
    <message>
        <source>Rules of thumb</source>
        <translation>经验系数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Articles: one to five stars by the customer&apos;s own trade; the figures are ours.</source>
        <translation>文章：按客户自身的交易评一至五星；数字是程序自定的。</translation>
    </message>
    <message>
        <source>Levels follow from the trade</source>
        <translation>级别随交易评定</translation>
    </message>
    <message>
        <source>Each customer has the highest level that its trade reaches in sales, margin and latest order; whoever ordered at all has one star. A level set by hand stays until it goes back to the rule.</source>
        <translation>销售额、毛利率和最近下单都达到要求的最高一级，就是客户的级别；下过单的至少一星。手工指定的级别一直有效，直到恢复按规则。</translation>
    </message>
    <message>
        <source>Anew each month</source>
        <translation>每月重新评定</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>只在需要时</translation>
    </message>
    <message>
        <source>Five stars: sales of at least</source>
        <translation>五星：销售额至少</translation>
    </message>
    <message>
        <source>Of the last 12 months, less cancellations and returns; so for all.</source>
        <translation>近 12 个月，减去取消和退货；各级别相同。</translation>
    </message>
    <message>
        <source>Four stars: sales of at least</source>
        <translation>四星：销售额至少</translation>
    </message>
    <message>
        <source>Three stars: sales of at least</source>
        <translation>三星：销售额至少</translation>
    </message>
    <message>
        <source>Two stars: sales of at least</source>
        <translation>二星：销售额至少</translation>
    </message>
    <message>
        <source>Five stars: gross margin of at least</source>
        <translation>五星：毛利率至少</translation>
    </message>
    <message>
        <source>Of the last 12 months; not asked for while the cost of too few sales is known, as set for greyed margins below.</source>
        <translation>近 12 个月；成本已知的销售太少时不要求，界限见下面的毛利置灰。</translation>
    </message>
    <message>
        <source>Four stars: gross margin of at least</source>
        <translation>四星：毛利率至少</translation>
    </message>
    <message>
        <source>Three stars: gross margin of at least</source>
        <translation>三星：毛利率至少</translation>
    </message>
    <message>
        <source>Two stars: gross margin of at least</source>
        <translation>二星：毛利率至少</translation>
    </message>
    <message>
        <source>Five stars: latest order at most so long ago</source>
        <translation>五星：最近下单距今不超过</translation>
    </message>
    <message>
        <source>Four stars: latest order at most so long ago</source>
        <translation>四星：最近下单距今不超过</translation>
    </message>
    <message>
        <source>Three stars: latest order at most so long ago</source>
        <translation>三星：最近下单距今不超过</translation>
    </message>
    <message>
        <source>Two stars: latest order at most so long ago</source>
        <translation>二星：最近下单距今不超过</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Figures that articles quote, often against each other and without a source. They are assumptions: wherever the program uses one, it prints this firm&apos;s own measured figure beside it.</source>
        <translation>文章里常引用、彼此常有出入、也没有出处的数字。它们只是假设：程序用到时，旁边都印出本公司的实测数字。</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules of thumb</source>
        <translation>经验系数</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Left the firm</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>未完成任务</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
</context>
<context>
    <name>sheet kind</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Orders with lines</source>
        <translation>订单（含明细）</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收账款</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Lead (unqualified)</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>First-time buyer</source>
        <translation>初次交易客户</translation>
    </message>
    <message>
        <source>Repeat buyer</source>
        <translation>多次交易客户</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Lost customer</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>已挽回</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Credit hold</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Lost customer</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉处理中</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进中</translation>
    </message>
    <message>
        <source>The first that applies: credit hold, lost (trading was stopped, or no order for {days} days or the customer&apos;s own number of days, seasonal customers by the season of a year ago), open complaint, at risk (marked), new (first order within {new} days), active, following up (no order yet, contacted within {followed} days), prospect.</source>
        <translation>取最先符合的一项：信用冻结；流失客户（已停止交易，或超过 {days} 天未下单，客户自设天数优先，季节性客户看去年同季）；投诉处理中；流失预警（已标记）；新客户（首单在 {new} 天内）；活跃；跟进中（尚未下单，{followed} 天内有联系）；潜在客户。</translation>
    </message>
    <message>
        <source>The first that applies: credit hold, lost (marked, or trading was stopped), open complaint, at risk (marked, or no order for {days} days or the customer&apos;s own number of days, seasonal customers by the season of a year ago), new (first order within {new} days), active, following up (no order yet, contacted within {followed} days), prospect.</source>
        <translation>取最先符合的一项：信用冻结；流失客户（已标记，或已停止交易）；投诉处理中；流失预警（已标记，或超过 {days} 天未下单，客户自设天数优先，季节性客户看去年同季）；新客户（首单在 {new} 天内）；活跃；跟进中（尚未下单，{followed} 天内有联系）；潜在客户。</translation>
    </message>
    <message>
        <source>The first that applies: credit hold, lost (marked, trading was stopped, or no order for {days} days or the customer&apos;s own number of days, seasonal customers by the season of a year ago), open complaint, at risk (marked), new (first order within {new} days), active, following up (no order yet, contacted within {followed} days), prospect.</source>
        <translation>取最先符合的一项：信用冻结；流失客户（已标记、已停止交易，或超过 {days} 天未下单，客户自设天数优先，季节性客户看去年同季）；投诉处理中；流失预警（已标记）；新客户（首单在 {new} 天内）；活跃；跟进中（尚未下单，{followed} 天内有联系）；潜在客户。</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>Usual columns and widths</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{title}, total</source>
        <translation>{title}合计</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>task_filter</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来7天</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>task_state</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>tasks_page</name>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Search: task, customer</source>
        <translation>搜索：待办、客户</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有待办</translation>
    </message>
    <message>
        <source>A planned next contact becomes one; others are entered with “New task”.</source>
        <translation>约好的下次联系会成为待办；其他的点「新建待办」。</translation>
    </message>
    <message>
        <source>No task matches</source>
        <translation>没有符合条件的待办</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建待办</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑待办</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记一次联系</translation>
    </message>
    <message>
        <source>Show customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete task</source>
        <translation>删除待办</translation>
    </message>
    <message>
        <source>Do you want to delete this task? It can be restored from the recycle bin.</source>
        <translation>要删除这件待办吗？可以从回收站恢复。</translation>
    </message>
</context>
<context>
    <name>template</name>
    <message>
        <source>Example: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Suzhou Hengrun Hardware Co., Ltd.</source>
        <translation>苏州恒润五金有限公司</translation>
    </message>
    <message>
        <source>Wang Jianguo</source>
        <translation>王建国</translation>
    </message>
    <message>
        <source>Purchasing manager</source>
        <translation>采购经理</translation>
    </message>
    <message>
        <source>Suzhou</source>
        <translation>苏州</translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation>江苏</translation>
    </message>
    <message>
        <source>1 Xinghu Street, Industrial Park</source>
        <translation>工业园区星湖街 1 号</translation>
    </message>
    <message>
        <source>Hex bolt</source>
        <translation>六角螺栓</translation>
    </message>
    <message>
        <source>Asked for a quotation</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Ten bolts were rusty</source>
        <translation>有十个螺栓生锈</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>The row with the example is not imported; type over it, or delete it.</source>
        <translation>示例行不会导入；可以直接改写，也可以删掉。</translation>
    </message>
    <message>
        <source>Choose from the list. Anything else is added to the firm&apos;s list.</source>
        <translation>从下拉列表中选择。填写列表以外的内容，会自动加入本公司的选项列表。</translation>
    </message>
    <message>
        <source>Any text.</source>
        <translation>任意文字。</translation>
    </message>
    <message>
        <source>Letters and digits; zeros in front are kept.</source>
        <translation>字母和数字；开头的 0 会保留。</translation>
    </message>
    <message>
        <source>The name of a colleague. Unknown names become former colleagues.</source>
        <translation>同事的姓名。不认识的姓名会建成已离职的员工。</translation>
    </message>
    <message>
        <source>A day, such as 2026-03-05.</source>
        <translation>日期，例如 2026-03-05。</translation>
    </message>
    <message>
        <source>An amount in yuan.</source>
        <translation>金额，单位为元。</translation>
    </message>
    <message>
        <source>A number.</source>
        <translation>数字。</translation>
    </message>
    <message>
        <source>A percentage, such as 13%.</source>
        <translation>百分比，例如 13%。</translation>
    </message>
    <message>
        <source>1 to 5; 5 is the most important.</source>
        <translation>1 到 5；5 为最重要。</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>是或否。</translation>
    </message>
    <message>
        <source>An e-mail address.</source>
        <translation>邮箱地址。</translation>
    </message>
    <message>
        <source>One number or several, with commas between.</source>
        <translation>一个或多个号码，用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>{kind} (inbound)</source>
        <translation>{kind}（呼入）</translation>
    </message>
    <message>
        <source>Outcome: {outcome}</source>
        <translation>结果：{outcome}</translation>
    </message>
    <message>
        <source>Next contact: {day}</source>
        <translation>下次联系：{day}</translation>
    </message>
    <message>
        <source>Satisfaction: {score} of 5</source>
        <translation>满意度：{score}/5</translation>
    </message>
    <message>
        <source>Entered later</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Corrected {when}</source>
        <translation>{when} 更正</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Order {number} · not shipped, {days} days late</source>
        <translation>订单 {number} · 逾期未发 {days} 天</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>承诺 {day}</translation>
    </message>
    <message>
        <source>{what} · shipped</source>
        <translation>{what} · 已发货</translation>
    </message>
    <message>
        <source>{what} · shipped {days} days late</source>
        <translation>{what} · 延迟发货 {days} 天</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Delivery note {number}</source>
        <translation>出货单 {number}</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>carrier: {carrier}</source>
        <translation>物流：{carrier}</translation>
    </message>
    <message>
        <source>Delay reason (internal): {reason}</source>
        <translation>延迟原因（内部）：{reason}</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>退货 {number}</translation>
    </message>
    <message>
        <source>Payment received {amount}</source>
        <translation>回款 {amount}</translation>
    </message>
    <message>
        <source>Complaint {number}</source>
        <translation>投诉 {number}</translation>
    </message>
    <message>
        <source>to be solved by {day}</source>
        <translation>限 {day} 前处理</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>{day} 已超期</translation>
    </message>
    <message>
        <source>Solution: {solution}</source>
        <translation>处理办法：{solution}</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>2nd time</source>
        <translation>第 2 次</translation>
    </message>
    <message>
        <source>3rd time</source>
        <translation>第 3 次</translation>
    </message>
    <message>
        <source>{n}th time</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>第 {n} 次</translation>
    </message>
</context>
<context>
    <name>twins</name>
    <message>
        <source>Same credit code or tax ID: {value}</source>
        <translation>统一社会信用代码或税号相同：{value}</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>Same name but for place and legal form</source>
        <translation>去掉地名和公司类型后，名称一字不差</translation>
    </message>
    <message>
        <source>Same phone: {value}</source>
        <translation>电话相同：{value}</translation>
    </message>
    <message>
        <source>The name sounds the same</source>
        <translation>名称读音相同</translation>
    </message>
    <message>
        <source>The name differs in one character</source>
        <translation>名称只差一个字</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>Nearly certain</source>
        <translation>几乎可以确定</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Same phone: {value} ({person})</source>
        <translation>电话相同：{value}（{person}）</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>{count} 单</translation>
    </message>
    <message>
        <source>On credit hold</source>
        <translation>信用冻结中</translation>
    </message>
</context>
</TS>
