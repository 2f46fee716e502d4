"""What the set-up says, in the language of the terminal."""

import locale
import os
import sys

WORDS: dict[str, tuple[str, str]] = {
    "setting_up": (
        "Setting up desktop-crm. This happens once and takes a few minutes.",
        "正在准备 desktop-crm，只需这一次，大约几分钟。",
    ),
    "renewing": (
        "Something has changed since the last start; bringing the set-up up to date.",
        "程序有更新，正在更新运行环境。",
    ),
    "repairing": (
        "The last set-up was not finished; doing it again.",
        "上次准备没有完成，正在重新准备。",
    ),
    "waiting": (
        "Another set-up is running in this folder; waiting for it.",
        "另一个窗口正在准备，请稍候。",
    ),
    "step_system": ("System libraries: {names}", "安装系统库：{names}"),
    "step_venv": ("Virtual environment", "建立虚拟环境"),
    "step_packages": ("Packages", "安装依赖包"),
    "step_project": ("The program itself", "安装程序本身"),
    "packages_unpacking": ("unpacking", "正在解包"),
    "ready": ("Ready after {seconds} s.", "准备完成，用时 {seconds} 秒。"),
    "system_needed": (
        "Some parts of the system are missing. Please run this line, then start again:",
        "系统缺少一些组件。请运行下面这一行，然后重新启动：",
    ),
    "system_unknown": (
        "These libraries are missing; please install them with your package manager: {names}",
        "缺少以下库，请用系统的包管理器安装：{names}",
    ),
    "ensurepip_unknown": (
        (
            "This Python comes without ensurepip, so no virtual environment can be made. "
            "Please install your system's package for Python virtual environments."
        ),
        "这个 Python 不带 ensurepip，无法建立虚拟环境。请安装系统的 Python venv 组件。",
    ),
    "system_failed": (
        (
            "apt-get could not install what is missing. Please check the network, "
            "or run this line yourself:"
        ),
        "apt-get 安装失败。请检查网络，或自己运行下面这一行：",
    ),
    "failed": (
        (
            "This step failed: {step}. Nothing of yours was changed. "
            "Please check the network and the free space on the disk, and start again."
        ),
        "这一步没有成功：{step}。您的文件没有任何改动。请检查网络和磁盘空间后重新启动。",
    ),
    "cannot_write": (
        "The set-up could not write what it needs: {reason}. Nothing of yours was changed.",
        "准备时无法写入所需的文件：{reason}。您的文件没有任何改动。",
    ),
    "last_lines": ("What was said:", "原因："),
    "stopped": (
        "Stopped. The next start goes on from here.",
        "已中断。下次启动会接着准备。",
    ),
    "making_demo": ("Making the demo firm: {path}", "正在生成示例公司：{path}"),
    "demo_failed": (
        "The demo firm could not be made; nothing was left behind.",
        "示例公司没有生成，没有留下任何文件。",
    ),
    "opening": ("Opening {path}", "正在打开 {path}"),
    "no_display": (
        "There is no display here, so every page is drawn as a picture instead.",
        "这里没有可用的显示器，改为把每个页面画成图片。",
    ),
    "tour_at": ("The pictures are in {path}", "图片在 {path}"),
    "tour_failed": (
        "The pictures could not all be drawn; see the message above.",
        "图片没有全部画完，原因见上面的信息。",
    ),
    "help": (
        """\
python3 run.py                 set up and open the demo firm (with no display: draw every page)
python3 run.py test [ARGS]     set up and run the tests; ARGS go to pytest
python3 run.py lint [NAME...]  format, rules, types, layers (all without a name)
python3 run.py tour OUT        draw every page, light and dark, Chinese and English
python3 run.py bench [ARGS]    measure against a floor taken in the same run
python3 run.py translate       renew the translation files from the source
python3 run.py lock [ARGS]     renew the locked packages (--upgrade takes the newest ones)
python3 run.py ...             anything else goes to desktop-crm, e.g. FILE.crm or import --help""",
        """\
python3 run.py                 准备环境并打开示例公司（没有显示器时画出每个页面）
python3 run.py test [参数]     准备环境并运行测试，参数交给 pytest
python3 run.py lint [名称...]  检查 format、rules、types、layers（不写名称就全部检查）
python3 run.py tour 文件夹     画出每个页面：浅色和深色，中文和英文
python3 run.py bench [参数]    与同一次运行测得的下限比较
python3 run.py translate       从源代码更新翻译文件
python3 run.py lock [参数]     更新锁定的依赖包（--upgrade 取最新版本）
python3 run.py ...             其余都交给 desktop-crm，例如 文件.crm 或 import --help""",
    ),
    "lint_unknown": (
        "There is no check called {name}; there are: {names}.",
        "没有名为 {name} 的检查，可用的有：{names}。",
    ),
}


def is_chinese() -> bool:
    """Whether the terminal's user reads Chinese, by the first locale setting that says anything."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.lower().startswith("zh")
    return (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese"))


def say(code: str, **params: object) -> str:
    """The sentence for a code in the terminal's language."""
    english, chinese = WORDS[code]
    return (chinese if is_chinese() else english).format_map(params)


def tell(code: str, **params: object) -> None:
    """Print the sentence for a code at once."""
    print(say(code, **params), flush=True)


def complain(text: str) -> None:
    """Print to standard error at once."""
    print(text, file=sys.stderr, flush=True)


def make_printable() -> None:
    """Keep a terminal that cannot show a character from stopping the set-up."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
