package dev.helmsman.ingest.clean;

import dev.helmsman.shop.Text;

/** Why a cell cannot become a fact. */
public enum Fault {
    MISSING("必填项为空", "the cell is empty, and no row can do without it"),
    NO_VALUE_SAVED(
            "这一格是公式，文件里没有存下它算出的值；请用 Excel 打开文件并保存一次，再导入",
            "the cell is a formula whose value the file does not hold; open the file in Excel, save it, then import it again"),
    NO_DAY("没有日期；请在这一格写上日期（如 2026-08-11），再导入一次", "no day; write it into the cell, as 2026-08-11, and import again"),
    NOT_A_NUMBER("不是数字", "not a number"),
    NOT_WHOLE("应为整数", "not a whole number"),
    TOO_LARGE("数字过大", "the number is larger than any shop's"),
    DIGITS_LOST(
            "编号被表格软件改成了科学计数，末位数字已丢失；请从平台重新导出，不要用表格软件另存",
            "a spreadsheet turned the number into powers of ten and lost its last digits; export it again from the platform and do not save it in a spreadsheet"),
    JOINED(
            "一格里有几个编号，一行是几件商品合在一起；请按商品（明细）维度重新导出",
            "several numbers in one cell: the row joins several goods; export the report by goods, a row each"),
    TOO_LONG("文字过长", "the text is too long"),
    NOT_A_CURRENCY("不是货币代码", "not the code of a currency"),
    OTHER_CURRENCY(
            "不是本店的货币；不同货币的金额不能相加，请导入到使用该货币的店铺",
            "not the shop's money; amounts in two currencies do not add up: import it into a shop that counts in this one"),
    NOT_A_TIME("不是日期或时间", "not a date or time"),
    DAY_OUT_OF_RANGE(
            "日期早于 1990 年或晚于 2099 年，不会是真的（1900 常是空值，2100 常是“长期”）",
            "a day before 1990 or after 2099 cannot be right (1900 often stands for empty, 2100 for always)"),
    PERIOD_NOT_DAY("是一段时间而不是一天；请按天导出", "a period, not a day; export day by day"),
    UNKNOWN_WORD("不认识的取值", "not one of the words this platform uses"),
    TOO_MANY_CELLS("单元格比表头多，可能有未加引号的逗号", "more cells than the header has; perhaps a comma without quotes"),
    CUT_OFF("文件在此行中断；请重新导出", "the file breaks off in this row; export it again"),
    ROW_TOO_LONG("此行过长，可能缺少引号", "the row is longer than 4 MB; perhaps a quote is missing");

    private final Text text;

    Fault(String zh, String en) {
        text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
