"""The towns that the made-up firm sells to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.services.demo.chance import words


@dataclass(frozen=True, slots=True)
class City:
    """A town with its quarters, roads, dialling code and the region it is counted to."""

    name: str
    province: str
    dial: str
    postcode: str
    region: str
    districts: tuple[str, ...]


_TABLE = """
苏州 江苏 0512 215000 east 工业园区/吴中/相城/虎丘/吴江
昆山 江苏 0512 215300 east 开发区/玉山/周市/花桥
无锡 江苏 0510 214000 east 新吴/惠山/锡山/滨湖
常州 江苏 0519 213000 east 武进/新北/钟楼/天宁
南京 江苏 025 210000 east 江宁/浦口/栖霞/雨花台
镇江 江苏 0511 212000 east 丹阳/丹徒/京口/句容
扬州 江苏 0514 225000 east 邗江/江都/广陵/仪征
南通 江苏 0513 226000 east 崇川/通州/海门/如皋
徐州 江苏 0516 221000 east 铜山/云龙/贾汪
上海 上海 021 200000 east 松江/嘉定/闵行/宝山/青浦
杭州 浙江 0571 310000 east 萧山/余杭/滨江/临平
宁波 浙江 0574 315000 east 海曙/鄞州/北仑/慈溪/余姚
温州 浙江 0577 325000 east 瓯海/龙湾/乐清/瑞安
嘉兴 浙江 0573 314000 east 平湖/海宁/桐乡/秀洲
台州 浙江 0576 318000 east 玉环/黄岩/路桥/温岭
金华 浙江 0579 321000 east 永康/义乌/婺城/东阳
绍兴 浙江 0575 312000 east 柯桥/上虞/诸暨/嵊州
湖州 浙江 0572 313000 east 南浔/长兴/德清/安吉
合肥 安徽 0551 230000 east 包河/经开区/蜀山/肥西
芜湖 安徽 0553 241000 east 鸠江/弋江/繁昌
福州 福建 0591 350000 east 仓山/马尾/闽侯/长乐
厦门 福建 0592 361000 east 集美/同安/海沧/翔安
泉州 福建 0595 362000 east 晋江/石狮/南安/惠安
漳州 福建 0596 363000 east 龙海/芗城/角美
南昌 江西 0791 330000 east 洪都/青山湖/高新区/新建
赣州 江西 0797 341000 east 章贡/南康/经开区
济南 山东 0531 250000 east 历城/章丘/高新区/天桥
青岛 山东 0532 266000 east 黄岛/城阳/即墨/胶州
潍坊 山东 0536 261000 east 寿光/诸城/奎文/青州
临沂 山东 0539 276000 east 兰山/罗庄/河东
广州 广东 020 510000 south 番禺/白云/花都/黄埔
深圳 广东 0755 518000 south 宝安/龙岗/光明/坪山
东莞 广东 0769 523000 south 长安/虎门/厚街/塘厦/大朗
佛山 广东 0757 528000 south 顺德/南海/三水/禅城
中山 广东 0760 528400 south 小榄/古镇/火炬区/东凤
珠海 广东 0756 519000 south 斗门/香洲/金湾
汕头 广东 0754 515000 south 澄海/潮阳/金平
惠州 广东 0752 516000 south 惠阳/仲恺/博罗
南宁 广西 0771 530000 south 江南/西乡塘/武鸣
武汉 湖北 027 430000 central 汉阳/江夏/东西湖/洪山
襄阳 湖北 0710 441000 central 樊城/襄州/高新区
长沙 湖南 0731 410000 central 望城/雨花/浏阳/宁乡
株洲 湖南 0731 412000 central 天元/荷塘/醴陵
郑州 河南 0371 450000 central 中牟/新郑/金水/荥阳
洛阳 河南 0379 471000 central 涧西/洛龙/偃师
北京 北京 010 100000 north 大兴/通州/顺义/昌平
天津 天津 022 300000 north 西青/武清/北辰/津南
石家庄 河北 0311 050000 north 正定/鹿泉/栾城
保定 河北 0312 071000 north 白沟/清苑/竞秀
成都 四川 028 610000 southwest 锦江/双流/新都/郫都
重庆 重庆 023 400000 southwest 江北/九龙坡/璧山/巴南
昆明 云南 0871 650000 southwest 官渡/呈贡/西山
西安 陕西 029 710000 northwest 未央/雁塔/高陵/长安
沈阳 辽宁 024 110000 northeast 铁西/浑南/于洪
大连 辽宁 0411 116000 northeast 金普/甘井子/旅顺
"""

ROADS = words(
    "人民路 创业路 振兴路 工业大道 兴业路 科技路 中山路 建设路 长江路 黄河路 新华路 解放路 "
    "迎宾大道 富民路 "
    "康庄路 东环路 西环路 滨河路 学院路 园区大道 兴隆街 和平路 朝阳路 星港街 金鸡湖路 南湖路 "
    "北二环路 顺达路"
)


def _read() -> dict[str, City]:
    cities = {}
    for line in _TABLE.strip().splitlines():
        name, province, dial, postcode, region, districts = line.split()
        cities[name] = City(name, province, dial, postcode, region, tuple(districts.split("/")))
    return cities


CITIES = _read()
_NEAR = words("苏州 无锡 常州 宁波 杭州 上海 佛山 东莞 嘉兴 台州")
CITY_LIST = (*CITIES.values(), *(CITIES[name] for name in _NEAR * 3))
"""Every town, the nearer ones several times: drawn from with equal chance."""
