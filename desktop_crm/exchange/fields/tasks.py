"""Fields of tasks."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

FIELDS: tuple[Field, ...] = (
    field(
        "task.title",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Task"),
        zh="任务 任务名称 任务内容 任务主题 待办 待办事项 待办内容",
        en="task tasktitle taskname tasksubject todo",
    ),
    field(
        "task.due_date",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Task due"),
        zh="任务截止日期 截止日期 截止时间 到期日期 计划完成日期 计划完成时间 应办日期",
        en="taskduedate duedate dueon due deadline",
    ),
    field(
        "task.owner",
        ValueKind.PERSON,
        QT_TRANSLATE_NOOP("import field", "Owner"),
        zh="任务负责人 负责人 执行人 经办人 责任人",
        en="taskowner assignedto assignee owner",
    ),
    field(
        "task.kind",
        ValueKind.OPTION,
        QT_TRANSLATE_NOOP("import field", "Channel"),
        zh="任务类型 方式 类型",
        en="tasktype channel type",
    ),
    field(
        "task.state",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Task status"),
        zh="任务状态 完成状态 完成情况 状态",
        en="taskstatus status state",
    ),
    field(
        "task.done_on",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Done on"),
        zh="完成日期 完成时间 实际完成日期 办结日期",
        en="completedon completeddate datecompleted doneon",
    ),
    field(
        "task.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明 描述 摘要 标注",
        en="remark remarks note notes comment comments description memo",
    ),
)
