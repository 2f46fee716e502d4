"""Fields of the contact log."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "activity.last_at",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Last contact time"),
        zh="最后跟进时间 最近联系日期 最近联系时间 最后联系时间 最近跟进 "
        "最近跟进时间 跟进时间 跟进日期 拜访日期 拜访时间 联系时间 联系日期 "
        "沟通时间 沟通日期 回访时间 回访日期 上次联系日期 上次联系时间 "
        "上次跟进时间 上次跟进日期 最近跟进日期 最近联系 最近拜访日期 "
        "最后联系日期 最后跟进日期 通话日期 通话时间 来电日期 来电时间 走访日期 "
        "走访时间 日期 时间",
        en="lastactivitydate lastcontacted activitydate activity-duedate "
        "activityduedate contactedon visitdate date",
    ),
    field(
        "activity.next_at",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Next contact"),
        zh="下次联系时间 下次跟进时间 下次回访时间 下一步行动时间 下次联系日期 "
        "下次跟进日期 下次拜访日期 下次回访日期 下次拜访时间 下次联系 下次跟进 "
        "下次回访 下次沟通时间",
        en="nextactivitydate nextstepdate nextcontact nextcontactdate",
    ),
    field(
        "activity.content",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Contact history"),
        zh="跟进记录 跟进内容 联系记录 联系内容 沟通记录 沟通内容 拜访记录 "
        "拜访内容 回访记录 回访内容 洽谈内容 最近跟进内容 最近跟进记录 "
        "最后跟进记录 最近联系内容 跟进情况 跟进详情 拜访情况 沟通情况 联系情况 "
        "回访情况 通话内容 通话记录 来电内容 走访内容 走访情况 洽谈结果 洽谈情况 聊天内容 "
        "消息内容 内容",
        en="notebody activity-note activitynote note notes activitycontent content details body",
    ),
    field(
        "activity.subject",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Subject"),
        zh="主题 跟进主题 标题 拜访目的 走访目的 来访目的 联系目的",
        en="activity-subject activitysubject subject",
    ),
    field(
        "activity.kind",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Contact type"),
        zh="跟进方式 跟进类型 联系方式 联系类型 沟通方式 拜访方式 活动类型 方式 类型",
        en="activity-type activitytype type channel",
    ),
    field(
        "activity.outcome",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Outcome"),
        zh="跟进结果 联系结果 拜访结果 沟通结果 结果",
        en="outcome activityoutcome result",
    ),
    field(
        "activity.author",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Written by"),
        zh="跟进人 拜访人 联系人员 记录人 跟进人员 拜访人员 填写人 负责人 业务员 "
        "销售员 销售人员 创建人 跟进业务员 回访人 联系人员工 沟通人 走访人 接听人 "
        "通话人",
        en="activityassignedto assignedtouser activityowner author createdby owner assigneduser "
        "salesperson",
    ),
)
