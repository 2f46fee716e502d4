"""What was done about each complaint: the steps from the first call to its closing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from desktop_crm.core.codes import ComplaintStepKind
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.world import World

_TOLD = ("来电", "微信发来照片", "送货时当面说的", "来电，附照片", "发邮件来")
_ANSWERS = ("已致电，答应当天给说法", "回了微信，先道歉", "已电话致歉，问清批次", "答应派人去看")
_CHECKS: Mapping[str, tuple[str, ...]] = {
    "quality": ("抽检留样，确认属实", "和供应商对批次，同批还有两家", "取了 20 件回来试"),
    "wrong_goods": ("查了出库单和监控，是拣货拿错", "和司机核对，确认少装"),
    "packaging_damage": ("看了照片，外箱确实没打带", "问了物流，路上淋雨"),
    "dimensions": ("用卡尺复测，超差 0.2 毫米", "调出图纸，和客户对尺寸"),
    "late_delivery": ("催了车间，排到后天", "问了物流，车在路上"),
    "service": ("和当事人谈了", "听了通话记录"),
    "price": ("拉了近半年报价对比",),
}
_USUAL_CHECKS = ("和仓库核对过了",)
_CLOSINGS = ("回访，客户认可", "客户确认收到换货", "电话回访，没有再出现", "客户签字确认")
_CHECKED_OF_TEN = 6


@dataclass(frozen=True, slots=True)
class Course:
    """The moments of a complaint as the file holds them, and the words and people of its steps.

    `author` wrote it down, `owner` sees to it.
    """

    complaint_id: str
    number: str
    cause: str
    received: tuple[int, str]
    responded: str | None
    solved: str | None
    solution: str | None
    closed: str | None
    author: str | None
    owner: str | None


def write_steps(world: World, course: Course) -> None:
    """The steps of a complaint; chosen by its number, so that no other choice of chance moves."""
    rng = Random(course.number)  # noqa: S311 - no secret
    for kind, at, by, text in _steps(world, course, rng):
        owner = course.owner if kind is ComplaintStepKind.REGISTERED else None
        row = (course.complaint_id, kind.value, at, by, owner, text)
        world.rows["complaint_step"].append((world.make_id(), *row, at, at, by))


def _steps(
    world: World, course: Course, rng: Random
) -> Iterator[tuple[ComplaintStepKind, str, str | None, str | None]]:
    by = course.owner or course.author
    day, received_at = course.received
    yield ComplaintStepKind.REGISTERED, received_at, course.author, pick(rng, _TOLD)
    if course.responded is None:
        return
    yield ComplaintStepKind.RESPONSE, course.responded, by, pick(rng, _ANSWERS)
    checked_on = world.days.working_day_from(day + 1)
    check = world.days.moment(checked_on, between(rng, 540, 1000))
    text = pick(rng, _CHECKS.get(course.cause, _USUAL_CHECKS))
    is_between = course.responded < check and (course.solved is None or check < course.solved)
    is_past = checked_on < world.days.today
    if is_between and is_past and rng.randrange(10) < _CHECKED_OF_TEN:
        yield ComplaintStepKind.NOTE, check, by, text
    if course.solved is not None:
        yield ComplaintStepKind.SOLVED, course.solved, by, course.solution
    if course.closed is not None:
        yield ComplaintStepKind.CLOSED, course.closed, by, pick(rng, _CLOSINGS)
