"""Traditional characters of headers in the form in which the words that mean fields are written."""

from __future__ import annotations

_TRADITIONAL = (
    "業嚴專產傳價優會餘冊寫農決準劃創別辦務動區單廠歷曆縣發號員圍國場處備複復覆頭實對屬崗帳庫應"
    "開歸錄態總損據數時權機條來標檔匯溝狀現電碼稱稅積種簽簡類約級納線組細經結絡統編網職聯獲營規"
    "見計訂認訊記訪識訴話詳說諾談謂負責賬貨購費資賠輸轄運還進遲遞郵採銀銷長門閉間問陰陽階際項預"
    "題額齡戶戸後體紹轉執擇報團與師層適選達遠鏈隨險頁顧顏驗倉親僅華協圖證評調財貿貸輔過這連遷鐘"
    "關興兌則緊質歲審賓導屆當託護擔掛換參幣幾廣愛滿潛獎異節範藝補觀讓贈軟載辭釋鋪陳離難雜須領願"
    "飾館點黨內兩刪剛勞喬壓將從徵懷戰擬暫東極樣檢歡氣無為煩爭獨環盡監確禮筆終給維緣練續習聽聲"
)
_SIMPLIFIED = (
    "业严专产传价优会余册写农决准划创别办务动区单厂历历县发号员围国场处备复复复头实对属岗帐库应"
    "开归录态总损据数时权机条来标档汇沟状现电码称税积种签简类约级纳线组细经结络统编网职联获营规"
    "见计订认讯记访识诉话详说诺谈谓负责账货购费资赔输辖运还进迟递邮采银销长门闭间问阴阳阶际项预"
    "题额龄户户后体绍转执择报团与师层适选达远链随险页顾颜验仓亲仅华协图证评调财贸贷辅过这连迁钟"
    "关兴兑则紧质岁审宾导届当托护担挂换参币几广爱满潜奖异节范艺补观让赠软载辞释铺陈离难杂须领愿"
    "饰馆点党内两删刚劳乔压将从征怀战拟暂东极样检欢气无为烦争独环尽监确礼笔终给维缘练续习听声"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """客戶名稱 as 客户名称: for comparing words, never for what is kept."""
    return text if text.isascii() else text.translate(_TABLE)
