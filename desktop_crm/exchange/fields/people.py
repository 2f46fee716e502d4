"""Fields of contacts and of the firm's own staff."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Field, ValueKind, field

CONTACT_FIELDS: tuple[Field, ...] = (
    field(
        "contact.code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Contact's number"),
        zh="联系人编号 联系人id 编号",
        en="contactid contactcode recordid id",
    ),
    field(
        "contact.name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Contact"),
        zh="联系人 联系人姓名 主联系人 首要联系人 联系人一 联系人1 姓名 收货人 "
        "联系人名称 联系人员 联络人 客户联系人 联络人姓名 联系人名 单位负责人 "
        "公司负责人 企业负责人 客户方联系人 对接人 客户对接人 相关联系人 "
        "关联联系人 收件人 收件人姓名",
        en="contact contactname fullname name person-name contactperson associatedcontact "
        "primarycontact contactfullname attn",
    ),
    field(
        "contact.first_name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "First name"),
        zh="名",
        en="firstname givenname given_name",
    ),
    field(
        "contact.last_name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Last name"),
        zh="姓",
        en="lastname surname familyname",
    ),
    field(
        "contact.title",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Job title"),
        zh="职务 职位 岗位 称谓职务 联系人职务 职称 职衔 职务/职位",
        en="title jobtitle position contacttitle organizationtitle organization1-title",
    ),
    field(
        "contact.salutation",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Salutation"),
        zh="称谓 称呼 尊称",
        en="salutation title",
    ),
    field(
        "contact.department",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Department"),
        zh="部门 所在部门 联系人部门",
        en="department organizationdepartment organization1-department",
    ),
    field(
        "contact.mobile",
        ValueKind.PHONES,
        QT_TRANSLATE_NOOP("import field", "Mobile"),
        zh="手机 手机号 手机号码 移动电话 联系人手机 手机一 手机1 联系手机 手机号1 "
        "联系人手机号 移动手机 联系手机号 联系手机号码 行动电话 联系人手机号码 "
        "手机电话 手机/微信 收件人手机 收件手机",
        en="mobile mobilephone mobilephonenumber cell cellphone mobileno mobilenumber cellnumber",
    ),
    field(
        "contact.phone",
        ValueKind.PHONES,
        QT_TRANSLATE_NOOP("import field", "Phone"),
        zh="电话 联系电话 座机 固定电话 固话 办公电话 单位电话 联系人电话 客户电话 "
        "联系方式 电话号码 电话/手机 公司电话 办公座机 固话号码 联系人电话号码 "
        "公司座机 联络电话 联系号码 联系人电话/手机 联系人及电话 联系人/电话 "
        "联系人及联系方式 联系人和电话 联系人与电话 联系人电话手机 负责人电话 "
        "公司总机 总机 更多电话 更多号码 其他电话 其它电话 备用电话 来电号码 收件人电话 "
        "收件电话",
        en="phone phonenumber businessphone telephone tel person-phone phoneno officephone "
        "workphone telephonenumber homephone otherphone companymainphone phone1-value "
        "phone2-value phone3-value",
    ),
    field(
        "contact.email",
        ValueKind.EMAIL,
        QT_TRANSLATE_NOOP("import field", "Email"),
        zh="邮箱 电子邮箱 电子邮件 邮件 email e-mail 邮件地址 联系邮箱 电邮 "
        "邮箱地址 电子信箱 信箱 电子邮箱地址 联系人邮箱",
        en="email emailaddress e-mail person-email emailid mail workemail e-mail1-value",
    ),
    field(
        "contact.wechat",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "WeChat ID"),
        zh="微信 微信号 wechat号 微信账号 微信账户 联系微信",
        en="wechat",
    ),
    field(
        "contact.qq",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "QQ number"),
        zh="qq qq号 qq号码",
    ),
    field(
        "contact.fax",
        ValueKind.PHONES,
        QT_TRANSLATE_NOOP("import field", "Fax"),
        zh="传真 传真号码",
        en="fax faxnumber businessfax",
    ),
    field(
        "contact.birthday",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Birthday"),
        zh="生日 出生日期",
        en="birthday birthdate dateofbirth",
    ),
    field(
        "contact.lunar_birthday",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Lunar birthday"),
        zh="农历生日 阴历生日",
    ),
    field(
        "contact.is_decision_maker",
        ValueKind.FLAG,
        QT_TRANSLATE_NOOP("import field", "Decision maker"),
        zh="是否关键决策人 关键决策人 决策人",
        en="decisionmaker isdecisionmaker",
    ),
    field(
        "contact.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Contact's remarks"),
        zh="联系人备注 说明 摘要",
        en="contactremark remark remarks note notes description 备注 comment comments memo",
    ),
)

STAFF_FIELDS: tuple[Field, ...] = (
    field(
        "staff.code",
        ValueKind.CODE,
        QT_TRANSLATE_NOOP("import field", "Staff number"),
        zh="员工编号 工号 职员编号 人员编号 员工编码 员工号 业务员编号 员工id",
        en="employeeid employeecode employeeno employeenumber staffid staffno userid",
    ),
    field(
        "staff.name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Staff member"),
        zh="员工姓名 员工 职员 职员姓名 姓名 业务员 业务员姓名 员工名称",
        en="employeename staffname fullname name employee username",
    ),
    field(
        "staff.first_name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "First name"),
        zh="名",
        en="firstname givenname",
    ),
    field(
        "staff.last_name",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Last name"),
        zh="姓",
        en="lastname surname familyname",
    ),
    field(
        "staff.title",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Job title"),
        zh="职务 职位 岗位 角色",
        en="title jobtitle position role",
    ),
    field(
        "staff.mobile",
        ValueKind.PHONES,
        QT_TRANSLATE_NOOP("import field", "Mobile"),
        zh="手机 手机号 手机号码 移动电话 电话 联系电话",
        en="mobile mobilephone phone homephone telephone cell",
    ),
    field(
        "staff.email",
        ValueKind.EMAIL,
        QT_TRANSLATE_NOOP("import field", "Email"),
        zh="邮箱 电子邮箱 电子邮件",
        en="email emailaddress e-mail",
    ),
    field(
        "staff.hired_on",
        ValueKind.DATE,
        QT_TRANSLATE_NOOP("import field", "Hired on"),
        zh="入职日期 入职时间 聘用日期",
        en="hiredate hiredon startdate dateofhire",
    ),
    field(
        "staff.remark",
        ValueKind.TEXT,
        QT_TRANSLATE_NOOP("import field", "Remarks"),
        zh="备注 备注信息 说明",
        en="remark remarks note notes",
    ),
)
